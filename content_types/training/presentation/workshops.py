"""Workshops in schools by level and region: rows, computed totals, stated totals that differ."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cms.pages.filters import query_of
from cms.pages.rows import Words, joined, rows, words_of
from content_types.plan.presentation.parts import Cell, Column, Fact, Row, Table
from content_types.training.enums import SchoolLevel
from content_types.training.forms import YearFilter
from content_types.training.models import StatedCount, TrainingIndexPage, WorkshopCount

from .addresses import route_urls
from .counting import Total, written
from .rollups import Held
from .years import year_links

WHAT = ("workshops", "pupils", "teachers")


@dataclass(frozen=True, slots=True)
class CountRow:
    """Workshops of a level of school in a region of a year; an unknown number is None.

    `region` is the region's key, empty for what a source puts together as other regions; `training`
    is the id of the training whose row it is.
    """

    training: int
    year: int
    level: str
    region: str
    workshops: int | None
    pupils: int | None
    teachers: int | None
    name: Words


@dataclass(frozen=True, slots=True)
class StatedRow:
    """Totals that a source prints of a training; `level` is empty for all schools together."""

    training: int
    year: int
    level: str
    workshops: int | None
    pupils: int | None
    teachers: int | None
    stated_in: Words
    note: Words


def context(index: TrainingIndexPage, request: HttpRequest) -> dict[str, Any]:
    """The tables of the chosen year or, without one, of the latest."""
    trainings = Held.below(index.path, request).trainings()
    counts = count_rows(WorkshopCount.objects.filter(training__in=trainings))
    years = sorted({row.year for row in counts})
    form = YearFilter.of_years(years, request.GET)
    year = form.chosen_year or max(years, default=timezone.localdate().year)
    of_year = [row for row in counts if row.year == year]
    stated = stated_rows(StatedCount.objects.filter(training__in=trainings, year=year))
    return {
        "form": form,
        "action": request.path,
        "year": year,
        "years": year_links(years, year, lambda each: request.path + query_of({"year": str(each)})),
        "note": words_of(index, "note"),
        "query": form.query(),
        **tables(of_year, stated),
        **route_urls(index, request),
    }


def count_rows(found: QuerySet) -> list[CountRow]:
    """The rows of a queryset; several programmes in one region are added up by `tables`."""
    columns = ("training_id", "year", "level", "region__key", *WHAT)
    ordered = found.order_by("year", "level", "sort_order")
    return [
        CountRow(training, year, level, region or "", *others)
        for training, year, level, region, *others in rows(ordered, columns, ["region__name"])
    ]


def stated_rows(found: QuerySet) -> list[StatedRow]:
    """The stated totals of a queryset."""
    ordered = found.order_by("training_id", "sort_order")
    columns = ("training_id", "year", "level", *WHAT)
    return [StatedRow(*row) for row in rows(ordered, columns, ("stated_in", "note"))]


def tables(counts: Sequence[CountRow], stated: Sequence[StatedRow]) -> dict[str, Any]:
    """`totals` of all schools, a table for each `level`, and the `discrepancies`."""
    return dict(_tables(tuple(counts), tuple(stated), get_language()))


# The same rows give the same tables, and to make them takes as long as the rest of the page.
@lru_cache(maxsize=64)
def _tables(
    counts: tuple[CountRow, ...], stated: tuple[StatedRow, ...], language: str | None
) -> dict[str, Any]:
    totals = (
        Fact(capfirst(label), str(total(counts, name)))
        for name, label in zip(WHAT, labels(), strict=True)
    )
    return {
        "totals": tuple(totals) if counts else (),
        "levels": tuple(
            (level.value, capfirst(level.label), _table(of_level))
            for level in SchoolLevel
            if (of_level := [row for row in counts if row.level == level])
        ),
        "discrepancies": discrepancies(counts, stated),
    }


def labels() -> list[str]:
    """The columns of a table of workshops, in the order of `WHAT`."""
    return [_("Workshops"), _("Pupils"), _("Teachers present")]


def total(counts: Iterable[CountRow], name: str) -> Total:
    """The sum of a column; where some rows do not know it, it is at least so much."""
    values = [getattr(row, name) for row in counts]
    known = [value for value in values if value is not None]
    return Total(sum(known), sum(known), len(known), missing=len(values) - len(known))


def _table(counts: list[CountRow]) -> Table:
    """One level of school: its regions in the order of the source, other regions, the total."""
    heads = labels()
    regions = dict.fromkeys(row.region for row in counts)
    ordered = [*filter(None, regions), *(key for key in regions if not key)]
    found = [
        _row(_region(of_region), of_region, heads)
        for key in ordered
        if (of_region := [row for row in counts if row.region == key])
    ]
    found.append(_row(_("Total"), counts, heads, is_total=True))
    columns = (Column(_("Region")), *(Column(head, numeric=True) for head in heads))
    return Table(columns, tuple(found))


def _region(counts: Sequence[CountRow]) -> str:
    return counts[0].name or _("Other regions")


def _row(
    first: str, counts: Sequence[CountRow], heads: Sequence[str], is_total: bool = False
) -> Row:
    numbers = [
        Cell(str(total(counts, name)), head, numeric=True)
        for name, head in zip(WHAT, heads, strict=True)
    ]
    return Row((Cell(first), *numbers), total=is_total)


def discrepancies(
    counts: Sequence[CountRow], stated: Sequence[StatedRow]
) -> tuple[dict[str, str], ...]:
    """Every stated total that the rows do not add up to, for the component discrepancy.

    A total is that of one training: it is compared with the training's own rows.
    """
    found = []
    for each in stated:
        meant = [row for row in counts if _is_part(row, each)]
        for name, label in zip(WHAT, labels(), strict=True):
            said, computed = getattr(each, name), total(meant, name)
            if said is None or _agree(said, computed):
                continue
            found.append(
                {
                    "text": _subject(each, label),
                    "stated": written(said),
                    "computed": str(computed),
                    "place": _place(each),
                }
            )
    return tuple(found)


def _is_part(row: CountRow, stated: StatedRow) -> bool:
    same = (row.training, row.year) == (stated.training, stated.year)
    return same and stated.level in ("", row.level)


def _agree(said: int, computed: Total) -> bool:
    """Whether the rows may add up to a stated number; where some do not know it, to more."""
    if computed.missing or not computed.counted:
        return computed.low <= said
    return computed.low == said


def _subject(stated: StatedRow, label: str) -> str:
    where = SchoolLevel(stated.level).label if stated.level else _("all schools")
    words = {"what": label, "schools": where, "year": stated.year}
    return _("%(what)s, %(schools)s, %(year)s") % words


def _place(stated: StatedRow) -> SafeString:
    return joined(filter(None, (stated.stated_in, stated.note)), SafeString(". "))
