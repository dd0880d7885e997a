"""What a piece of news needs before the public may see it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.files.alternatives import missing_alternatives
from cms.pages import languages
from content_types.assistance.numbers_in_text import unverified_numbers, verified_numbers

WORDS = ("title", "lead", "correction")
# 110 may be a number of people; the short numbers for danger are verified anyway.
LONGEST_COUNT = 3

if TYPE_CHECKING:
    from .news import NewsPage


def publication_errors(page: "NewsPage") -> dict[str, ValidationError]:
    """What is missing, by field; empty when the news may be published.

    A draft may lack any of it.
    """
    errors: dict[str, ValidationError] = {}
    lead = languages.field("lead", languages.default())
    if not getattr(page, lead):
        errors[lead] = ValidationError(_("The news needs a lead: lists and feeds show it."))
    if error := _picture_without_words(page):
        errors["image"] = error
    errors |= _numbers_nobody_confirmed(page)
    # A scheduled release may carry the date of its release, and no later one.
    released = max(filter(None, (page.go_live_at, timezone.now())))
    if page.date and page.date > released:
        errors["date"] = ValidationError(
            _(
                "The date lies after the moment at which the news becomes public. Correct it, or "
                "set a release for that moment."
            )
        )
    return errors


def _picture_without_words(page: "NewsPage") -> ValidationError | None:
    """The picture needs words in Slovenian always, in another language where the news has it."""
    if page.image is None:
        return None
    needed = {languages.default(), *filter(page.is_translated, languages.codes())}
    missing = [code for code in missing_alternatives(page.image) if code in needed]
    if not missing:
        return None
    return ValidationError(
        _(
            "The picture “%(title)s” has no alternative text (%(languages)s). Open the picture "
            "and write what somebody who cannot see it needs to know."
        ),
        code="alternative",
        params={
            "title": page.image.title,
            "languages": ", ".join(languages.name(code) for code in missing),
        },
    )


def _numbers_nobody_confirmed(page: "NewsPage") -> dict[str, ValidationError]:
    """Phone numbers in the words that no verified contact has, by field."""
    known = verified_numbers()
    texts = {"body": "\n".join(_words_in(page.body.get_prep_value()))}
    for name in WORDS:
        for code in languages.codes():
            column = languages.field(name, code)
            texts[column] = getattr(page, column) or ""
    return {
        field: ValidationError(
            _(
                "No verified contact has the number %(numbers)s. Take it out, or place a contact "
                "in the text: it always shows what is verified."
            ),
            params={"numbers": ", ".join(unverified)},
        )
        for field, text in texts.items()
        if (unverified := [n for n in unverified_numbers(text, known) if len(n) > LONGEST_COUNT])
    }


def _words_in(value: Any) -> Iterator[str]:
    """The words of every language in a stream's data; ids and addresses are none."""
    if isinstance(value, dict):
        for name, part in value.items():
            if isinstance(part, str) and name in languages.codes():
                yield part
            else:
                yield from _words_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from _words_in(part)
