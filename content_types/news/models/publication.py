"""What a piece of news needs before the public may see it."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.files.alternatives import missing_alternatives
from cms.pages import languages

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
