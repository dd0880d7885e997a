"""Trainings on pages of other rooms: a measure's, an institution's, the home page."""

import datetime
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.filters import query_of
from cms.pages.links import addresses
from cms.pages.models import BasePage
from cms.pages.prepared import fetch_rows
from cms.pages.related import RelatedCard, RelatedPart
from cms.pages.rows import plain, with_words
from content_types.plan.models import MeasurePage
from content_types.registers.models import Institution
from content_types.training.enums import Precision, TrainingState
from content_types.training.forms import narrowed
from content_types.training.models import Occasion

from .cards import with_state
from .rollups import Held, participants_of
from .rows import SPAN
from .scope import Scope, newest_first
from .when import Span, when

MOST = 6
NEXT = 4
WORDS = ("training__title", "training__summary")
TEMPLATE = "training/related.html"


@dataclass(frozen=True, slots=True)
class Reach:
    """What the trainings of a measure add up to, as `training/related.html` shows it."""

    participants: str
    overlapping: str


def of_measure(measure: MeasurePage, request: HttpRequest) -> RelatedPart | None:
    """The latest trainings that carry out the measure, and how many took part in all of them."""
    chosen = ("measure", str(measure.pk))
    cards = _cards(request, chosen)
    if not cards:
        return None
    return RelatedPart(
        key="trainings",
        heading=_("Trainings"),
        cards=cards,
        more=_("All trainings of this measure"),
        more_url=_list_url(cards) + query_of(dict([chosen])),
        template=TEMPLATE,
        extra=_reach(measure, request),
    )


def of_institution(institution: Institution, request: HttpRequest) -> RelatedPart | None:
    """The latest trainings that the institution has organised."""
    chosen = ("organiser", institution.key)
    cards = _cards(request, chosen)
    if not cards:
        return None
    return RelatedPart(
        key="trainings",
        heading=_("Trainings that it organised"),
        cards=cards,
        more=_("All trainings of this organiser"),
        more_url=_list_url(cards) + query_of(dict([chosen])),
        template=TEMPLATE,
    )


def coming(home: BasePage, request: HttpRequest) -> RelatedPart | None:
    """The next trainings that take place, the first one on top."""
    cards = _cards(request, from_day=timezone.localdate())
    if not cards:
        return None
    return RelatedPart(
        key="next-trainings",
        heading=_("Next trainings"),
        cards=cards,
        more=_("All trainings"),
        more_url=_list_url(cards),
        template=TEMPLATE,
    )


def _cards(
    request: HttpRequest, *chosen: tuple[str, str], from_day: datetime.date | None = None
) -> tuple[RelatedCard, ...]:
    """Cards of the latest trainings with their dates or, from a day on, of the next; one query."""
    address = addresses(request)
    found: dict[int, tuple[list[Span], RelatedCard]] = {}
    for pk, path, state, *span, title, summary in fetch_rows(
        len(WORDS), _dates, Scope.below("", request), chosen, from_day
    ):
        card = RelatedCard(title=title, url=address.of(path), text=summary, meta=state)
        found.setdefault(pk, ([], card))[0].append(Span(*span))
    return tuple(
        replace(card, meta=with_state(when(spans), card.meta)) for spans, card in found.values()
    )


def _dates(
    scope: Scope, chosen: tuple[tuple[str, str], ...], from_day: datetime.date | None
) -> QuerySet:
    """The dates of the trainings that are shown, those of one training together.

    From a day on they are the dates that are still to come.
    """
    trainings = narrowed(scope.trainings(), chosen)
    first: Any = "-training__begins"
    found = Occasion.objects.all()
    if from_day is None:
        shown = newest_first(trainings)[:MOST]
    else:
        ahead = trainings.filter(state=TrainingState.SCHEDULED, ends__gte=from_day)
        shown = ahead.order_by(_next("pk", "ends", from_day), "path")[:NEXT]
        first = _next("training", "training__ends", from_day)
        found = found.not_over(from_day)
    of_shown = plain(found.filter(training__in=shown.values("pk")))
    url_path = f"training__{languages.field('url_path', languages.active())}"
    ordered = of_shown.order_by(first, "training__path", "starts")
    return with_words(ordered, ("training_id", url_path, "training__state", *SPAN), WORDS)


def _next(training: str, ends: str, from_day: datetime.date) -> Coalesce:
    """The first day still to come of a training; where only a month or a year is known, its end."""
    days = Occasion.objects.not_over(from_day).filter(precision=Precision.DAY)
    of_training = days.filter(training=OuterRef(training)).order_by("starts")
    return Coalesce(Subquery(of_training.values("starts")[:1]), ends)


def _list_url(cards: tuple[RelatedCard, ...]) -> str:
    """The address of the list: every training stands directly below it."""
    return cards[0].url.rstrip("/").rpartition("/")[0] + "/"


def _reach(measure: MeasurePage, request: HttpRequest) -> Reach | None:
    """How many took part, as far as somebody has recorded it."""
    counted, overlapping = participants_of(Held.below("", request, measure=measure.pk))
    if not counted.counted and not overlapping.counted:
        return None
    return Reach(
        participants=str(counted) if counted.counted else "",
        overlapping=str(overlapping) if overlapping.counted else "",
    )
