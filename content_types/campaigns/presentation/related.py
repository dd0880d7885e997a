"""Campaigns as parts of the pages of lower rooms."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages.links import public
from cms.pages.related import RelatedPart
from content_types.campaigns.models import CampaignPage

from .campaign_list import campaign_cards

LIMIT = 6


def of_measure(measure: Any, request: HttpRequest) -> RelatedPart | None:
    """The campaigns that carry a measure out, the newest first."""
    return _part(CampaignPage.objects.filter(measures=measure.pk), request)


def of_institution(institution: Any, request: HttpRequest) -> RelatedPart | None:
    """The campaigns in which an institution is a partner, the newest first."""
    return _part(CampaignPage.objects.filter(partners__institution=institution.pk), request)


def _part(found: QuerySet, request: HttpRequest) -> RelatedPart | None:
    newest = public(found, request).distinct().order_by("-starts", "-pk")[:LIMIT]
    cards = campaign_cards(newest, request)
    return RelatedPart("campaigns", _("Campaigns"), tuple(cards)) if cards else None
