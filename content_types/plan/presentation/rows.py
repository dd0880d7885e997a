"""Measures, roles and timeframes as plain rows: what lists show, in one query each."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.rows import NOTHING, Words, rows
from content_types.plan.models import ProgressEntry


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
    address = addresses(request)
    url_path = languages.field("url_path", languages.active())
    columns, words = ("pk", "path", "number", url_path), ("title",)
    if not summaries:
        return [
            MeasureRow(pk, path, number, address.of(place), None, title)
            for pk, path, number, place, title in rows(found, columns, words)
        ]
    newest = ProgressEntry.objects.filter(measure=OuterRef("pk"), live=True)
    status = Subquery(newest.order_by("-date", "-pk").values("status")[:1])
    described = found.annotate(status=status)
    return [
        MeasureRow(pk, path, number, address.of(place), *others)
        for pk, path, number, place, *others in rows(
            described, (*columns, "status"), (*words, "summary")
        )
    ]


def role_rows(found: QuerySet) -> list[RoleRow]:
    """The roles of a queryset, in the order of the plan."""
    columns = ("measure_id", "objective", "kind", "institution__key")
    words = ("institution__name", "wording")
    return [
        RoleRow(measure, objective, kind, key or "", name, wording)
        for measure, objective, kind, key, name, wording in rows(
            found.order_by("measure_id", "sort_order"), columns, words
        )
    ]


def frame_rows(found: QuerySet) -> list[FrameRow]:
    """The timeframes of a queryset, in the order of the plan."""
    columns = ["measure_id", "objective", "kind", "first_year", "last_year", "half", "month"]
    columns += ["until", "times_per_year", "exact"]
    ordered = found.order_by("measure_id", "sort_order")
    return [FrameRow(*row) for row in rows(ordered, columns, ("wording", "original"))]


Row = TypeVar("Row", RoleRow, FrameRow)


def by_measure(found: Iterable[Row]) -> dict[int, list[Row]]:
    """Roles or timeframes by the measure that they belong to."""
    groups: dict[int, list[Row]] = {}
    for row in found:
        groups.setdefault(row.measure, []).append(row)
    return groups
