"""Contacts on the pages of other rooms."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages.related import RelatedPart
from content_types.assistance.models import Contact

from .directory import directory


def contacts_of_institution(institution: Any, request: HttpRequest) -> RelatedPart | None:
    """The institution's verified contacts; None where it has none."""
    # Few institutions have one: all others cost a single question.
    if not Contact.objects.shown().filter(institution=institution).exists():
        return None
    found = directory(request).of_institution(institution.key)
    return RelatedPart(
        key="contacts", heading=_("Contacts"), template="assistance/contacts_part.html", extra=found
    )
