"""What other rooms' pages show of materials."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages.links import public
from cms.pages.related import RelatedCard, RelatedPart
from content_types.materials.models import MaterialPage
from content_types.plan.models import MeasurePage
from content_types.registers.models import Institution
from content_types.training.models import TrainingPage

from .cards import meta
from .rows import material_rows, newest_first

TOP = 6


def of_measure(measure: MeasurePage, request: HttpRequest) -> RelatedPart | None:
    """The materials that carry out a measure; one query."""
    found = MaterialPage.objects.filter(measures__measure=measure.pk)
    return _part(found, request, _("Materials"))


def of_training(training: TrainingPage, request: HttpRequest) -> RelatedPart | None:
    """The materials that were used at a training; one query."""
    found = MaterialPage.objects.filter(trainings__training=training.pk)
    return _part(found, request, _("Materials used"))


def of_institution(institution: Institution, request: HttpRequest) -> RelatedPart | None:
    """What an institution has published; one query."""
    found = MaterialPage.objects.of_publisher(institution.key)
    return _part(found, request, _("Published materials"))


def _part(found: QuerySet[Any], request: HttpRequest, heading: str) -> RelatedPart | None:
    shown = material_rows(newest_first(public(found.distinct(), request))[:TOP], request)
    if not shown:
        return None
    cards = tuple(
        RelatedCard(each.title, each.url, each.summary, meta(each.kind, each.year))
        for each in shown
    )
    return RelatedPart("materials", heading, cards)
