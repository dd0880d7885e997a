"""What a piece of news needs before the public may see it."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.pages import languages

if TYPE_CHECKING:
    from .news import NewsPage


def publication_errors(page: "NewsPage") -> dict[str, list[ValidationError]]:
    """What is missing, by field; empty when the news may be published.

    A draft may lack any of it.
    """
    errors: dict[str, list[ValidationError]] = {}
    if not getattr(page, languages.field("lead", languages.default())):
        message = ValidationError(_("The news needs a lead: lists and feeds show it."))
        errors[languages.field("lead", languages.default())] = [message]
    if missing := _languages_without_alternative(page):
        errors["image"] = [
            ValidationError(
                _("The picture has no alternative text in %(language)s. Write it at the picture."),
                params={"language": languages.name(code)},
            )
            for code in missing
        ]
    # A scheduled release may carry the date of its release, and no later one.
    released = max(filter(None, (page.go_live_at, timezone.now())))
    if page.date and page.date > released:
        errors["date"] = [
            ValidationError(
                _(
                    "The date lies after the moment at which the news becomes public. Correct it, "
                    "or set a release for that moment."
                )
            )
        ]
    return errors


def _languages_without_alternative(page: "NewsPage") -> list[str]:
    """The languages of the news in which its picture has no words."""
    if page.image is None:
        return []
    return [
        code
        for code in languages.codes()
        if (code == languages.default() or page.is_translated(code))
        and not getattr(page.image, languages.field("alternative", code), "")
    ]
