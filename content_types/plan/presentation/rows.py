"""Measures, roles and timeframes as plain rows: what lists show, in one query each."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import FilteredRelation, Q, QuerySet
from django.http import HttpRequest

from cms.pages import languages
from cms.pages.links import addresses, restricted_paths, visible
from cms.pages.prepared import fetch_rows
from cms.pages.rows import NOTHING, Words, as_named, plain, rows, with_words, worded
from content_types.plan.enums import RoleKind
from content_types.plan.models import MeasurePage, Role, Timeframe, newest_status

from .scope import of_measures


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure in a list; `path` is its place in the tree, `status` None where none is told."""

    pk: int
    path: str
    number: str
    url: str
    status: str | None
    title: Words
    summary: Words = NOTHING


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role; `key` and `name` are the institution's, empty where there is none."""

    measure: int
    objective: int | None
    kind: str
    key: str
    name: Words
    wording: Words


@dataclass(frozen=True, slots=True)
class FrameRow:
    """A timeframe, with the names that the model has."""

    measure: int
    objective: int | None
    kind: str
    first_year: int | None
    last_year: int | None
    half: int | None
    month: int | None
    until: datetime.date | None
    times_per_year: int | None
    exact: bool
    wording: Words
    original: Words


def measure_rows(
    found: QuerySet, request: HttpRequest, summaries: bool = False
) -> list[MeasureRow]:
    """The measures of a queryset, in its order; with `summaries` also their status."""
    if summaries:
        return described_rows(worded(described(found), DESCRIBED), request)
    address = addresses(request)
    columns = ("pk", "path", "number", languages.field("url_path", languages.active()))
    return [
        MeasureRow(pk, path, number, address.of(place), None, title)
        for pk, path, number, place, title in rows(found, columns, ("title",))
    ]


# The columns of a FrameRow behind its measure's.
_FRAME = (
    "objective",
    "kind",
    "first_year",
    "last_year",
    "half",
    "month",
    "until",
    "times_per_year",
    "exact",
)
_WORDING = ("wording", "original")
_DESCRIBED = ("title", "summary")
DESCRIBED = len(_DESCRIBED)
# The words of all that `told` reads of a measure.
_OF_TOLD = (
    *_DESCRIBED,
    "held__institution__name",
    "held__wording",
    *(f"timeframes__{name}" for name in _WORDING),
)


@dataclass(frozen=True, slots=True)
class Told:
    """A measure with its status, and by their primary keys who is responsible and when."""

    measure: MeasureRow
    responsible: dict[int, RoleRow]
    frames: dict[int, FrameRow]


def told(measures: Iterable[int], request: HttpRequest | None) -> list[Told]:
    """All that the cards of public measures show, in the order of the plan, in one query."""
    hidden, given = tuple(restricted_paths(request)), tuple(measures)
    found: dict[int, Told] = {}
    address = addresses(request)
    rows = fetch_rows(len(_OF_TOLD), _told, hidden, given=given) if given else ()
    # Each of the roles stands beside each of the timeframes.
    for pk, path, number, place, status, role, frame, *others in rows:
        *columns, title, summary, name, role_wording, wording, original = others
        objective, kind, key, *when = columns
        if pk not in found:
            measure = MeasureRow(pk, path, number, address.of(place), status, title, summary)
            found[pk] = Told(measure, {}, {})
        if role:
            held = RoleRow(pk, objective, kind, key or "", name, role_wording)
            found[pk].responsible[role] = held
        if frame:
            spoken: tuple[Any, ...] = (*when, wording, original)
            found[pk].frames[frame] = FrameRow(pk, *spoken)
    return list(found.values())


def _told(hidden: tuple[str, ...], *measures: int) -> QuerySet:
    held = FilteredRelation("roles", condition=Q(roles__kind=RoleKind.RESPONSIBLE))
    chosen = visible(MeasurePage.objects.filter(pk__in=measures), hidden)
    joined = plain(chosen.annotate(status=newest_status(), held=held))
    role = ("held__objective", "held__kind", "held__institution__key")
    frame = (f"timeframes__{name}" for name in _FRAME)
    columns = (*_columns(), "held__pk", "timeframes__pk", *role, *frame)
    ordered = joined.order_by("path", "held__sort_order", "timeframes__sort_order")
    return with_words(ordered, columns, _OF_TOLD)


def described(found: QuerySet) -> QuerySet:
    """The columns of measures with their status, then DESCRIBED words, for `described_rows`."""
    return with_words(as_named(found.annotate(status=newest_status())), _columns(), _DESCRIBED)


def _columns() -> tuple[str, ...]:
    return ("pk", "path", "number", languages.field("url_path", languages.active()), "status")


def described_rows(found: Iterable[tuple[Any, ...]], request: HttpRequest) -> list[MeasureRow]:
    """Measures from the rows of a queryset `described`."""
    address = addresses(request)
    return [
        MeasureRow(pk, path, number, address.of(place), *others)
        for pk, path, number, place, *others in found
    ]


def role_rows(measures: Sequence[int], kind: str = "", or_of: int | None = None) -> list[RoleRow]:
    """The roles in some measures, in the order of the plan.

    With a `kind` those alone; beside them all of the institution `or_of`, where one is named.
    """
    if not measures:
        return []
    given = measures if or_of is None else (or_of, *measures)
    make = _roles if or_of is None else _roles_or_of
    return [
        RoleRow(measure, objective, kind, key or "", name, wording)
        for measure, objective, kind, key, name, wording in fetch_rows(2, make, kind, given=given)
    ]


def _roles(kind: str, *measures: int) -> QuerySet:
    return _role_columns(_of_kind(of_measures(Role.objects, measures), kind))


def _roles_or_of(kind: str, institution: int, *measures: int) -> QuerySet:
    wanted = Q(kind=kind) | Q(institution_id=institution)
    return _role_columns(of_measures(Role.objects, measures).filter(wanted))


def _of_kind(found: QuerySet, kind: str) -> QuerySet:
    return found.filter(kind=kind) if kind else found


def _role_columns(found: QuerySet) -> QuerySet:
    columns = ("measure_id", "objective", "kind", "institution__key")
    ordered = as_named(found.order_by("measure_id", "sort_order"))
    return with_words(ordered, columns, ("institution__name", "wording"))


def frame_rows(measures: Sequence[int], kind: str = "") -> list[FrameRow]:
    """The timeframes of some measures, or those of a `kind`, in the order of the plan."""
    found = fetch_rows(2, _frames, kind, given=measures) if measures else ()
    return [FrameRow(*row) for row in found]


def _frames(kind: str, *measures: int) -> QuerySet:
    found = _of_kind(of_measures(Timeframe.objects, measures), kind)
    ordered = as_named(found.order_by("measure_id", "sort_order"))
    return with_words(ordered, ("measure_id", *_FRAME), _WORDING)


Row = TypeVar("Row", RoleRow, FrameRow)


def by_measure(found: Iterable[Row]) -> dict[int, list[Row]]:
    """Roles or timeframes by the measure that they belong to."""
    groups: dict[int, list[Row]] = {}
    for row in found:
        groups.setdefault(row.measure, []).append(row)
    return groups
