"""Sums over trainings, made by the database: how many took part, by year, audience and measure.

Counted are trainings that have begun and were neither cancelled nor postponed. Where two sources
contradict each other, a sum is a range; what nobody has recorded is no part of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import (
    Count,
    F,
    IntegerField,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Coalesce, Greatest, Least
from django.utils import timezone

from content_types.registers.models import Audience
from content_types.training.enums import Exactness, FigureRole, TrainingState
from content_types.training.models import TrainingFigure, TrainingPage, WorkshopCount
from content_types.training.models.training import TrainingQuerySet, has_numbers

from .counting import NOTHING, Total


@dataclass(slots=True)
class Roll:
    """What a group of trainings adds up to.

    `overlapping` are participants of entries that may count others again: never part of the rest.
    """

    trainings: int = 0
    without_number: int = 0
    participants: Total = NOTHING
    teachers: Total = NOTHING
    workshops: Total = NOTHING
    overlapping: Total = NOTHING

    def add(self, role: str, may_overlap: bool, total: Total) -> None:
        """Add a sum of one role."""
        if may_overlap:
            if role == FigureRole.PARTICIPANTS:
                self.overlapping += total
        elif role in COUNTED:
            setattr(self, role, getattr(self, role) + total)


COUNTED = (FigureRole.PARTICIPANTS, FigureRole.TEACHERS, FigureRole.WORKSHOPS)


@dataclass(slots=True)
class Rolls:
    """Groups by a key that templates know: a year, an audience, a measure."""

    groups: dict[Any, Roll] = field(default_factory=dict)

    def __getitem__(self, key: Any) -> Roll:
        return self.groups.setdefault(key, Roll())


def held(trainings: TrainingQuerySet) -> TrainingQuerySet:
    """Those of the trainings that count: begun, and neither cancelled nor postponed."""
    return trainings.filter(state=TrainingState.SCHEDULED, begins__lte=timezone.localdate())


def figure_sums(trainings: QuerySet, *groups: Any, **named: Any) -> Iterable[tuple[Any, ...]]:
    """Rows of the groups' values, the role, whether it may overlap, and the Total; one query."""
    keys = (*groups, *named, "role", "training__may_overlap")
    found = TrainingFigure.objects.filter(training__in=trainings, role__in=COUNTED).order_by()
    summed = found.annotate(**named).values(*keys).annotate(**_bounds())
    for *values, low, high, counted, inexact in summed.values_list(
        *keys, "low", "high", "counted", "inexact"
    ):
        yield (*values, Total(low, high, counted, inexact))


def workshop_sums(trainings: QuerySet, *groups: str) -> Iterable[tuple[Any, ...]]:
    """Rows of the groups' values, then the Totals of workshops, pupils and teachers; one query."""
    found = WorkshopCount.objects.filter(training__in=trainings).order_by()
    names = ("workshops", "pupils", "teachers")
    sums = {f"{name}_sum": Sum(name) for name in names}
    known = {f"{name}_known": Count(name) for name in names}
    summed = found.values(*groups).annotate(**sums, **known, row_count=Count("pk"))
    for *values, rows, workshops, pupils, teachers, w, p, t in summed.values_list(
        *groups, "row_count", *sums, *known
    ):
        pairs = ((workshops, w), (pupils, p), (teachers, t))
        yield (*values, *(Total(s or 0, s or 0, n, missing=rows - n) for s, n in pairs))


def training_counts(trainings: TrainingQuerySet, *groups: str) -> Iterable[tuple[Any, ...]]:
    """Rows of the groups' values, how many trainings, and how many without a number; one query."""
    counted = (
        trainings.order_by()
        .rewrite(mode=False)
        .values(*groups)
        .annotate(
            trainings=Count("pk", distinct=True),
            unknown=Count("pk", distinct=True, filter=~has_numbers()),
        )
    )
    yield from counted.values_list(*groups, "trainings", "unknown")


def participants_of(trainings: TrainingQuerySet) -> tuple[Total, Total]:
    """All participants of some trainings, and those of sums that may overlap; one query."""
    columns = ("overlaps", "low", "high", "counted", "inexact", "missing")
    overlaps = F("training__may_overlap")
    figures = TrainingFigure.objects.filter(
        training__in=trainings.values("pk"), role=FigureRole.PARTICIPANTS
    )
    counts = WorkshopCount.objects.filter(training__in=trainings.values("pk"))
    summed = [
        figures.order_by()
        .values(overlaps=overlaps)
        .annotate(**_bounds(), missing=Value(0))
        .values_list(*columns),
        counts.order_by()
        .values(overlaps=overlaps)
        .annotate(
            low=Coalesce(Sum("pupils"), 0),
            high=Coalesce(Sum("pupils"), 0),
            counted=Count("pupils"),
            inexact=Value(0),
            missing=Count("pk") - Count("pupils"),
        )
        .values_list(*columns),
    ]
    totals = {False: NOTHING, True: NOTHING}
    for may_overlap, *numbers in summed[0].union(summed[1], all=True):
        totals[bool(may_overlap)] += Total(*numbers)
    return totals[False], totals[True]


def _bounds() -> dict[str, Any]:
    """The parts of a Total over numbers, of which some are disputed and some not exact."""
    other = Coalesce("other_number", "number")
    exact = Q(exactness=Exactness.EXACT) & (
        Q(other_number__isnull=True) | Q(other_exactness=Exactness.EXACT)
    )
    return {
        "low": Sum(Least("number", other, output_field=IntegerField())),
        "high": Sum(Greatest("number", other, output_field=IntegerField())),
        "counted": Count("pk"),
        "inexact": Count("pk", filter=~exact),
    }


def only_audience() -> Coalesce:
    """The audience of a number: its own, or that of a training which has one alone; else none."""
    through = TrainingPage.audiences.through.objects.filter(trainingpage=OuterRef("training"))
    alone = (
        through.order_by()
        .values("trainingpage")
        .annotate(number=Count("pk"), only=Min("audience_id"))
        .filter(number=1)
        .values("only")
    )
    return Coalesce(F("audience_id"), Subquery(alone, output_field=Audience._meta.pk.__class__()))
