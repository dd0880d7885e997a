"""What a piece of news needs before the public may see it."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.files.alternatives import needed_for, without_words
from cms.pages import languages
from content_types.news.blocks import HTTPS

if TYPE_CHECKING:
    from .news import NewsPage

_TOO_LATE = _(
    "The date lies after the moment at which the news becomes public. Correct it, or set a release "
    "for that moment."
)


def publication_errors(page: "NewsPage") -> dict[str, ValidationError]:
    """What is missing, by field; empty when the news may be published.

    A draft may lack any of it.
    """
    errors: dict[str, ValidationError] = {}
    lead = languages.field("lead", languages.default())
    if not getattr(page, lead):
        errors[lead] = ValidationError(_("The news needs a lead: lists and feeds show it."))
    if error := without_words(page.image, needed_for(page)):
        errors["image"] = error
    # A scheduled release may carry the date of its release, and no later one.
    released = max(filter(None, (page.go_live_at, timezone.now())))
    for name in ("date", "corrected"):
        if (moment := getattr(page, name)) and moment > released:
            errors[name] = ValidationError(_TOO_LATE)
    if any(each.block_type == "video" and not each.value.is_private for each in page.body):
        errors["body"] = ValidationError(HTTPS)
    return errors
