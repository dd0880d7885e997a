"""What other rooms' pages show of materials."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages.links import public
from cms.pages.related import RelatedCard, RelatedPages
from cms.pages.rows import Words
from content_types.materials.models import MaterialPage
from content_types.plan.models import MeasurePage
from content_types.registers.models import Institution
from content_types.training.models import TrainingPage

from .cards import meta
from .rows import newest_first

TOP = 6


def of_measure(measure: MeasurePage, request: HttpRequest) -> RelatedPages:
    """The materials that carry out a measure."""
    found = MaterialPage.objects.filter(measures__measure=measure.pk)
    return _part(
        found,
        request,
        _("Materials"),
        more=_("All materials of this measure"),
        rest=lambda shown: {"measure": shown.number},
    )


def of_training(training: TrainingPage, request: HttpRequest) -> RelatedPages:
    """The materials that were used at a training."""
    found = MaterialPage.objects.filter(trainings__training=training.pk)
    return _part(found, request, _("Materials used"), most=0)


def of_institution(institution: Institution, request: HttpRequest) -> RelatedPages:
    """What an institution has published, and of what copies are there."""
    found = MaterialPage.objects.naming(institution.key)
    return _part(
        found,
        request,
        _("Materials"),
        more=_("All materials of this institution"),
        rest=lambda shown: {"institution": shown.key},
    )


def _part(
    found: QuerySet[Any],
    request: HttpRequest,
    heading: str,
    most: int = TOP,
    **rest: Any,
) -> RelatedPages:
    """The newest of the materials, all where `most` is 0."""
    each_once = MaterialPage.objects.filter(pk__in=found.order_by().values("pk"))
    return RelatedPages(
        key="materials",
        heading=heading,
        pages=newest_first(public(each_once, request)),
        columns=("kind", "year"),
        words=("summary",),
        card=_card,
        latest_first="year",
        most=most,
        **rest,
    )


def _card(title: Words, url: str, kind: str, year: int | None, summary: Words) -> RelatedCard:
    return RelatedCard(title, url, summary, meta(kind, year))
