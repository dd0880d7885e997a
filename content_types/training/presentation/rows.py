"""The parts of trainings as plain rows: what lists show, in one query for each kind of part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from django.db.models import QuerySet

from cms.pages.rows import Words, rows
from content_types.training.enums import Exactness
from content_types.training.models import Occasion, TrainingFigure, TrainingOrganiser

from .counting import Total, one_or_other, stated
from .when import Span

SPAN = ("starts", "ends", "precision", "starts_at", "ends_at")


@dataclass(frozen=True, slots=True)
class OrganiserRow:
    """Who organises a training; `key` and `name` are the institution's, empty without one."""

    training: int
    key: str
    name: Words
    wording: Words


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A number, with the names that the model has; `audience` is the audience's name."""

    training: int
    role: str
    exactness: str
    number: int
    other_exactness: str
    other_number: int | None
    audience: Words
    stated_in: Words
    other_stated_in: Words
    note: Words

    @property
    def is_disputed(self) -> bool:
        """Whether two sources contradict each other."""
        return self.other_number is not None

    @property
    def stated(self) -> str:
        """The number as its source has it."""
        return stated(self.number, self.exactness)

    @property
    def stated_otherwise(self) -> str:
        """The number that another source has, or nothing."""
        if self.other_number is None:
            return ""
        return stated(self.other_number, self.other_exactness)

    @property
    def total(self) -> Total:
        """The number as a part of a sum."""
        other = self.number if self.other_number is None else self.other_number
        inexact = {self.exactness, self.other_exactness} != {Exactness.EXACT}
        return Total(min(self.number, other), max(self.number, other), 1, inexact=int(inexact))

    @property
    def in_words(self) -> str:
        """The number, or both where they contradict each other."""
        other = self.stated_otherwise
        return one_or_other(self.stated, other) if other else self.stated


def spans_of(trainings: Sequence[int]) -> dict[int, list[Span]]:
    """The dates of trainings by the trainings' ids."""
    found = Occasion.objects.filter(training_id__in=trainings).order_by("training_id", "starts")
    groups: dict[int, list[Span]] = {}
    for training, *columns in found.values_list("training_id", *SPAN):
        groups.setdefault(training, []).append(Span(*columns))
    return groups


def organisers_of(trainings: Sequence[int]) -> dict[int, list[OrganiserRow]]:
    """The organisers of trainings by the trainings' ids, in the editors' order."""
    found = TrainingOrganiser.objects.filter(training_id__in=trainings)
    ordered = found.order_by("training_id", "sort_order")
    columns, words = ("training_id", "institution__key"), ("institution__name", "wording")
    return _by_training(
        OrganiserRow(training, key or "", name, wording)
        for training, key, name, wording in rows(ordered, columns, words)
    )


def figures_of(trainings: Sequence[int], **only: str) -> dict[int, list[FigureRow]]:
    """The numbers of trainings by the trainings' ids, in the editors' order."""
    found = TrainingFigure.objects.filter(training_id__in=trainings, **only)
    return _by_training(figure_rows(found.order_by("training_id", "sort_order")))


def figure_rows(found: QuerySet) -> list[FigureRow]:
    """The numbers of a queryset, in its order."""
    columns = ("training_id", "role", "exactness", "number", "other_exactness", "other_number")
    words = ("audience__name", "stated_in", "other_stated_in", "note")
    return [FigureRow(*row) for row in rows(found, columns, words)]


class _Part(Protocol):
    @property
    def training(self) -> int: ...


Part = TypeVar("Part", bound=_Part)


def _by_training(found: Iterable[Part]) -> dict[int, list[Part]]:
    groups: dict[int, list[Part]] = {}
    for row in found:
        groups.setdefault(row.training, []).append(row)
    return groups
