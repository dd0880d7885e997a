"""Trainings on pages of other rooms: a measure's, an institution's, the home page."""

from dataclasses import dataclass, replace

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.links import addresses, public
from cms.pages.models import BasePage
from cms.pages.related import RelatedCard, RelatedPart
from cms.pages.rows import rows
from content_types.plan.models import MeasurePage
from content_types.registers.models import Institution
from content_types.training.enums import TrainingState
from content_types.training.forms import query_of
from content_types.training.models import Occasion, TrainingPage
from content_types.training.models.training import TrainingQuerySet

from .rollups import Held, participants_of
from .rows import SPAN
from .scope import newest_first
from .when import Span, when

MOST = 6
NEXT = 4


@dataclass(frozen=True, slots=True)
class Reach:
    """What the trainings of a measure add up to, as `training/related.html` shows it."""

    participants: str
    overlapping: str


def of_measure(measure: MeasurePage, request: HttpRequest) -> RelatedPart | None:
    """The latest trainings that carry out the measure, and how many took part in all of them."""
    trainings = public(TrainingPage.objects.of_measure(measure.pk), request)
    cards = _cards(newest_first(trainings)[:MOST], request)
    if not cards:
        return None
    return RelatedPart(
        key="trainings",
        heading=_("Trainings"),
        cards=cards,
        more=_("All trainings of this measure"),
        more_url=_list_url(cards) + query_of({"measure": str(measure.pk)}),
        template="training/related.html",
        extra=_reach(measure, request),
    )


def of_institution(institution: Institution, request: HttpRequest) -> RelatedPart | None:
    """The latest trainings that the institution has organised."""
    trainings = public(TrainingPage.objects.of_organiser(institution.key), request)
    cards = _cards(newest_first(trainings)[:MOST], request)
    if not cards:
        return None
    return RelatedPart(
        key="trainings",
        heading=_("Trainings that it organised"),
        cards=cards,
        more=_("All trainings of this organiser"),
        more_url=_list_url(cards) + query_of({"organiser": institution.key}),
    )


def coming(home: BasePage, request: HttpRequest) -> RelatedPart | None:
    """The next trainings that take place, the first one on top."""
    trainings = public(TrainingPage.objects.filter(state=TrainingState.SCHEDULED), request)
    ahead = trainings.filter(ends__gte=timezone.localdate()).order_by("begins", "path")
    cards = _cards(ahead[:NEXT], request, latest_first=False)
    if not cards:
        return None
    return RelatedPart(
        key="next-trainings",
        heading=_("Next trainings"),
        cards=cards,
        more=_("All trainings"),
        more_url=_list_url(cards),
    )


def _cards(
    trainings: TrainingQuerySet, request: HttpRequest, latest_first: bool = True
) -> tuple[RelatedCard, ...]:
    """Cards of a few trainings with their dates, in one query."""
    address = addresses(request)
    url_path = f"training__{languages.field('url_path', languages.active())}"
    order = "-training__begins" if latest_first else "training__begins"
    dates = Occasion.objects.filter(training__in=trainings.values("pk"))
    found: dict[int, tuple[list[Span], RelatedCard]] = {}
    for pk, path, *span, title, summary in rows(
        dates.order_by(order, "training__path", "starts"),
        ("training_id", url_path, *SPAN),
        ("training__title", "training__summary"),
    ):
        card = RelatedCard(title=title, url=address.of(path), text=summary)
        found.setdefault(pk, ([], card))[0].append(Span(*span))
    return tuple(replace(card, meta=when(spans)) for spans, card in found.values())


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
