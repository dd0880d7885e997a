"""Sums over trainings, made by the database: how many took part, by year, audience and measure.

Where two sources contradict each other, a sum is a range; what nobody has recorded is no part of
it.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import (
    Count,
    Exists,
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
from django.http import HttpRequest
from django.utils import timezone

from cms.pages.links import restricted_paths
from cms.pages.prepared import fetch
from cms.pages.rows import plain
from content_types.registers.models import Audience
from content_types.training.date_parts import year_of
from content_types.training.enums import Exactness, FigureRole, TrainingState
from content_types.training.models import TrainingFigure, TrainingPage, WorkshopCount
from content_types.training.models.training import TrainingQuerySet

from .counting import NOTHING, Total

COUNTED = (FigureRole.PARTICIPANTS, FigureRole.TEACHERS, FigureRole.WORKSHOPS)


@dataclass(frozen=True, slots=True)
class Held:
    """The public trainings that count: begun by `today`, neither cancelled nor postponed.

    They stand below `path` and in none of the restricted parts `hidden` of the tree; `year`, in
    which they began, and `measure` narrow them down, and `counted`, a year in which they did not
    begin, but of which they have counts of workshops.
    """

    path: str
    hidden: tuple[str, ...]
    today: datetime.date
    year: int | None = None
    measure: int | None = None
    counted: int | None = None

    @classmethod
    def below(cls, path: str, request: HttpRequest, measure: int | None = None) -> "Held":
        """Those below a page's place in the tree, everywhere for an empty one."""
        hidden = tuple(restricted_paths(request))
        return cls(path, hidden, timezone.localdate(), measure=measure)

    def of_year(self, year: int) -> "Held":
        return replace(self, year=year)

    def counted_in(self, year: int) -> "Held":
        return replace(self, counted=year)

    def trainings(self) -> TrainingQuerySet:
        """The trainings, to be narrowed down further or joined."""
        found = TrainingPage.objects.filter(
            live=True,
            path__startswith=self.path,
            state=TrainingState.SCHEDULED,
            begins__lte=self.today,
        )
        for path in self.hidden:
            found = found.exclude(path__startswith=path)
        if self.year is not None:
            found = found.filter(begins__year=self.year)
        if self.counted is not None:
            counts = WorkshopCount.objects.filter(training=OuterRef("pk"), year=self.counted)
            found = found.filter(Exists(counts)).exclude(begins__year=self.counted)
        return found if self.measure is None else found.of_measure(self.measure)


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


@dataclass(slots=True)
class Rolls:
    """Groups by a key that templates know: a year, an audience, a measure."""

    groups: dict[Any, Roll] = field(default_factory=dict)

    def __getitem__(self, key: Any) -> Roll:
        return self.groups.setdefault(key, Roll())


def figure_sums(held: Held, *groups: str, by_audience: bool = False) -> Iterable[tuple[Any, ...]]:
    """Rows of the groups' values, the audience where asked for, the role, whether it may overlap,
    and the Total; one query. The year in which a training began is the group `began`.
    """
    for *values, low, high, counted, inexact in fetch(_figures, held, groups, by_audience):
        yield (*values, Total(low, high, counted, inexact))


def _figures(held: Held, groups: tuple[str, ...], by_audience: bool) -> QuerySet:
    reader = {"reader": _only_audience()} if by_audience else {}
    keys = (*groups, *reader, "role", "training__may_overlap")
    found = TrainingFigure.objects.filter(training__in=held.trainings(), role__in=COUNTED)
    began = year_of("training__begins")
    summed = plain(found).annotate(began=began, **reader).values(*keys).annotate(**_bounds())
    return summed.values_list(*keys, "low", "high", "counted", "inexact")


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


def _only_audience() -> Coalesce:
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


def workshop_sums(held: Held, *groups: str) -> Iterable[tuple[Any, ...]]:
    """Rows of the groups' values, then the Totals of workshops, pupils and teachers; one query."""
    for *values, rows, workshops, pupils, teachers, w, p, t in fetch(_workshops, held, groups):
        pairs = ((workshops, w), (pupils, p), (teachers, t))
        yield (*values, *(Total(s or 0, s or 0, n, missing=rows - n) for s, n in pairs))


def _workshops(held: Held, groups: tuple[str, ...]) -> QuerySet:
    names = ("workshops", "pupils", "teachers")
    sums = {f"{name}_sum": Sum(name) for name in names}
    known = {f"{name}_known": Count(name) for name in names}
    found = WorkshopCount.objects.filter(training__in=held.trainings())
    summed = plain(found).values(*groups).annotate(**sums, **known, row_count=Count("pk"))
    return summed.values_list(*groups, "row_count", *sums, *known)


def training_counts(held: Held, *groups: str) -> list[tuple[Any, ...]]:
    """Rows of the groups' values, how many trainings, and how many without a number; one query.

    A group that a training has no value of (it names no audience) has the value None; the year in
    which it began is the group `began`.
    """
    return fetch(_counts, held, groups)


def _counts(held: Held, groups: tuple[str, ...]) -> QuerySet:
    counted = (
        plain(held.trainings())
        .annotate(began=year_of("begins"))
        .values(*groups)
        .annotate(
            trainings=Count("pk", distinct=True),
            unknown=Count("pk", distinct=True, filter=Q(is_numbered=False)),
        )
    )
    return counted.values_list(*groups, "trainings", "unknown")


def participants_of(held: Held) -> tuple[Total, Total]:
    """All participants of some trainings, and those of sums that may overlap; one query."""
    totals = {False: NOTHING, True: NOTHING}
    for may_overlap, *numbers in fetch(_participants, held):
        totals[may_overlap] += Total(*numbers)
    return totals[False], totals[True]


def _participants(held: Held) -> QuerySet:
    columns = ("overlaps", "low", "high", "counted", "inexact", "missing")
    trainings, overlaps = held.trainings().values("pk"), F("training__may_overlap")
    figures = TrainingFigure.objects.filter(training__in=trainings, role=FigureRole.PARTICIPANTS)
    counts = WorkshopCount.objects.filter(training__in=trainings)
    pupils = {
        "low": Coalesce(Sum("pupils"), 0),
        "high": Coalesce(Sum("pupils"), 0),
        "counted": Count("pupils"),
        "inexact": Value(0),
        "missing": Count("pk") - Count("pupils"),
    }
    first, second = (
        plain(found).values(overlaps=overlaps).annotate(**parts).values_list(*columns)
        for found, parts in ((figures, {**_bounds(), "missing": Value(0)}), (counts, pupils))
    )
    return first.union(second, all=True)
