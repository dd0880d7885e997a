"""Campaigns as parts of the pages of lower rooms."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages.links import public
from cms.pages.related import RelatedPages
from content_types.campaigns.models import CampaignPage

from .campaign_list import campaign_card

LIMIT = 6


def of_measure(measure: Any, request: HttpRequest) -> RelatedPages:
    """The campaigns that carry a measure out, the newest first."""
    return _part(
        CampaignPage.objects.filter(measures=measure.pk),
        request,
        more=_("All campaigns of this measure"),
        rest=lambda shown: {"measure": str(shown.pk)},
    )


def of_institution(institution: Any, request: HttpRequest) -> RelatedPages:
    """The campaigns in which an institution is a partner, the newest first."""
    return _part(
        CampaignPage.objects.filter(partners__institution=institution.pk),
        request,
        more=_("All campaigns with this partner"),
        rest=lambda shown: {"partner": shown.key},
    )


def of_training(training: Any, request: HttpRequest) -> RelatedPages:
    """The campaigns that an event was part of, the newest first."""
    return _part(CampaignPage.objects.filter(events=training.pk), request)


def of_material(material: Any, request: HttpRequest) -> RelatedPages:
    """The campaigns that used a material, the newest first."""
    return _part(CampaignPage.objects.filter(materials=material.pk), request)


def _part(found: QuerySet[Any], request: HttpRequest, **more: Any) -> RelatedPages:
    """The newest of the campaigns, and the way to the list where there are others, too."""
    each_once = CampaignPage.objects.filter(pk__in=found.order_by().values("pk"))
    return RelatedPages(
        key="campaigns",
        heading=_("Campaigns"),
        pages=public(each_once, request).order_by("-starts", "-pk"),
        columns=("starts", "ends", "precision"),
        words=("lead",),
        card=campaign_card,
        latest_first="starts",
        most=LIMIT,
        **{"more": _("All campaigns"), **more},
    )
