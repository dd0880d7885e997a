"""Contacts on the pages of other rooms."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages.related import RelatedPart

from .directory import this_minute
from .loading import load


def contacts_of_institution(institution: Any, request: HttpRequest) -> RelatedPart | None:
    """The institution's verified contacts; None where it has none."""
    found = load(this_minute(), institution.pk).rows
    if not found:
        return None
    return RelatedPart(
        key="contacts", heading=_("Contacts"), template="assistance/contacts_part.html", extra=found
    )
