"""Trainings in numbers: by year and, for one year, by audience and by measure."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.filters import query_of
from cms.pages.rows import Words, words_from, words_of
from content_types.plan.presentation.alphabet import alphabetical
from content_types.plan.presentation.choices import numbered
from content_types.plan.presentation.parts import Cell, Column, Row, Table
from content_types.training.enums import AUDIENCE_OF_LEVEL, SchoolLevel
from content_types.training.forms import YearFilter
from content_types.training.models import TrainingIndexPage

from .addresses import route_urls
from .contradictions import contradictions
from .counting import Total, written
from .rollups import Held, Roll, Rolls, figure_sums, training_counts, workshop_sums
from .years import year_links


def context(index: TrainingIndexPage, request: HttpRequest) -> dict[str, Any]:
    """The tables of the chosen year or, without one, of the latest year with a training."""
    held = Held.below(index.path, request)
    figures = list(figure_sums(held, "began", by_audience=True))
    workshops = list(workshop_sums(held, "year", "level"))
    by_year = _by_year(held, figures, workshops)
    form = YearFilter.of_years(sorted(by_year.groups), request.GET)
    year = form.chosen_year or max(by_year.groups, default=timezone.localdate().year)
    urls = route_urls(index, request)
    of_year, lasting = held.of_year(year), held.counted_in(year)
    return {
        "form": form,
        "action": request.path,
        "year": year,
        "years": year_links(
            by_year.groups, year, lambda each: request.path + query_of({"year": str(each)})
        ),
        "by_year": years_table(by_year, request.path),
        "by_audience": _audiences((of_year, lasting), figures, workshops, year, urls["list_url"]),
        "teachers": by_year[year].teachers,
        "by_measure": _measures((of_year, lasting), held, year, urls["list_url"]),
        "contradictions": contradictions(of_year.trainings(), request),
        "note": words_of(index, "note"),
        "query": form.query(),
        **urls,
    }


def _by_year(held: Held, figures: Sequence[Any], workshops: Sequence[Any]) -> Rolls:
    rolls = Rolls()
    for year, count, unknown in training_counts(held, "began"):
        rolls[year].trainings, rolls[year].without_number = count, unknown
    for year, _audience, role, may_overlap, total in figures:
        rolls[year].add(role, may_overlap, total)
    for year, _level, held_workshops, pupils, teachers in workshops:
        rolls[year].workshops += held_workshops
        rolls[year].participants += pupils
        rolls[year].teachers += teachers
    return rolls


def years_table(rolls: Rolls, path: str) -> Table:
    """A row for each year, the latest first."""
    labels = [
        _("Trainings"),
        _("Workshops"),
        _("Participants"),
        _("Teachers present"),
        _("In sums that may overlap"),
        _("Trainings without a number"),
    ]
    rows = []
    for year in sorted(rolls.groups, reverse=True):
        roll = rolls[year]
        cells = [
            written(roll.trainings),
            _known(roll.workshops),
            str(roll.participants),
            _known(roll.teachers),
            _known(roll.overlapping),
            written(roll.without_number),
        ]
        url = path + query_of({"year": str(year)})
        rows.append(_row(Cell(str(year), url=url), cells, labels))
    return _table(_("Year"), labels, rows)


def _known(total: Total) -> str:
    """A sum, or a dash where nothing of the kind was recorded."""
    return str(total) if total.counted else "–"


def _row(first: Cell, cells: Iterable[str], labels: Sequence[str], total: bool = False) -> Row:
    numbers = (Cell(text, label, numeric=True) for text, label in zip(cells, labels, strict=True))
    return Row((first, *numbers), total=total)


def _table(first: str, labels: Sequence[str], rows: Iterable[Row]) -> Table:
    columns = (Column(first), *(Column(label, numeric=True) for label in labels))
    return Table(columns, tuple(rows))


def _name_columns(relation: str, name: str) -> tuple[str, str]:
    """A translated column in the language shown now and in the one that stands in for it."""
    active, default = languages.active(), languages.default()
    return (
        f"{relation}__{languages.field(name, active)}",
        f"{relation}__{languages.field(name, default)}",
    )


def _audiences(
    shown: tuple[Held, Held],
    figures: Sequence[Any],
    workshops: Sequence[Any],
    year: int,
    list_url: str,
) -> Table:
    """By audience. A number of several audiences together stands in a row of its own.

    `shown` are the trainings that began in the year, and those that have workshops of it.
    """
    rolls, names, keys = Rolls(), {}, {}
    # In Slovenian both columns are the same one, and a query may name it once only.
    columns = dict.fromkeys(("audiences", "audiences__key", *_name_columns("audiences", "name")))
    for row in _of_year(shown, columns):
        pk, key, own, *instead, count, unknown = row
        names[pk], keys[key] = (key, words_from(own, (instead or [own])[0])), pk
        rolls[pk].trainings += count
        rolls[pk].without_number += unknown
    for when, audience, role, may_overlap, total in figures:
        if when == year:
            rolls[audience if audience in names else None].add(role, may_overlap, total)
    for when, level, _workshops, pupils, _teachers in workshops:
        if when == year:
            rolls[keys.get(AUDIENCE_OF_LEVEL[SchoolLevel(level)])].participants += pupils
    entries = [
        (_linked(names[pk], "audience", year, list_url), roll)
        for pk, roll in rolls.groups.items()
        if pk is not None
    ]
    entries.sort(key=lambda entry: alphabetical(entry[0].text))
    if None in rolls.groups and rolls[None] != Roll():
        entries.append((Cell(_("Several audiences together, or not stated")), rolls[None]))
    return _groups_table(_("For whom"), entries)


def _linked(entry: tuple[str, Words], name: str, year: int, list_url: str) -> Cell:
    key, words = entry
    return Cell(words, url=list_url + query_of({name: key, "year": str(year)}))


def _groups_table(first: str, entries: Iterable[tuple[Cell, Roll]]) -> Table:
    labels = [
        _("Trainings"),
        _("Participants"),
        _("In sums that may overlap"),
        _("Trainings without a number"),
    ]
    rows = [
        _row(
            cell,
            [
                # A row of numbers that belong to several audiences has no trainings of its own.
                written(roll.trainings) if roll.trainings else "–",
                str(roll.participants),
                _known(roll.overlapping),
                written(roll.without_number),
            ],
            labels,
        )
        for cell, roll in entries
    ]
    return _table(first, labels, rows)


def _of_year(shown: tuple[Held, Held], columns: Iterable[str]) -> Iterable[tuple[Any, ...]]:
    """Groups with their trainings; those that began in another year count there, not here."""
    of_year, lasting = (training_counts(each, *columns) for each in shown)
    return [*of_year, *((*row[:-2], 0, 0) for row in lasting)]


def _measures(shown: tuple[Held, Held], held: Held, year: int, list_url: str) -> Table:
    """By measure, in the order of their numbers; a training of two measures stands in both."""
    rolls, names = Rolls(), {}
    link = "measure_links__measure"
    places = (link, f"{link}__live", f"{link}__path", f"{link}__number")
    columns = dict.fromkeys((*places, *_name_columns(link, "title")))
    for row in _of_year(shown, columns):
        pk, live, path, number, own, *instead, count, unknown = row
        if not live or path.startswith(held.hidden):
            continue
        title = words_from(own, (instead or [own])[0])
        names[pk] = (path, str(pk), numbered(number, title))
        rolls[pk].trainings += count
        rolls[pk].without_number += unknown
    for pk, role, may_overlap, total in figure_sums(shown[0], "training__measure_links__measure"):
        if pk in names:
            rolls[pk].add(role, may_overlap, total)
    found = workshop_sums(held, "year", "training__measure_links__measure")
    for when, pk, _workshops, pupils, _teachers in found:
        if when == year and pk in names:
            rolls[pk].participants += pupils
    entries = [
        (_linked(names[pk][1:], "measure", year, list_url), rolls[pk])
        for pk in sorted(names, key=lambda pk: names[pk][0])
    ]
    return _groups_table(_("Measure"), entries)
