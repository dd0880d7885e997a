"""What the filters offer: only what some public training has."""

from typing import Any

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils.dates import MONTHS
from django.utils.text import capfirst

from cms.pages import languages
from cms.pages.prepared import fetch, fetch_rows
from cms.pages.rows import plain, words_from
from content_types.plan.models import MeasurePage
from content_types.plan.presentation.alphabet import alphabetical
from content_types.plan.presentation.choices import choices_of, measure_columns
from content_types.registers.models import Audience, Institution, Region
from content_types.training.date_parts import year_of
from content_types.training.models import Occasion

Choices = list[tuple[str, Any]]


def register_entries() -> dict[str, Choices]:
    """Audiences, regions and organisers by the names of their filters, in one query."""
    found: dict[str, Choices] = {"audience": [], "region": [], "organiser": []}
    for name, key, own, instead in fetch(_register_entries):
        found[name].append((key, words_from(own, instead)))
    for entries in found.values():
        entries.sort(key=lambda entry: alphabetical(entry[1]))
    return found


def _register_entries() -> QuerySet:
    """A union, which names each entry once, however many trainings it has."""
    first, *others = (
        _named("audience", Audience.objects.filter(trainingpage__live=True)),
        _named("region", Region.objects.filter(trainingpage__live=True)),
        _named("region", Region.objects.filter(workshop_counts__training__live=True)),
        _named("organiser", Institution.objects.filter(trainings__training__live=True)),
    )
    return first.union(*others)


def _named(name: str, entries: QuerySet) -> QuerySet:
    """Filter, key, and the names in the languages that may be shown."""
    own, instead = (
        F(languages.field("name", code)) for code in (languages.active(), languages.default())
    )
    kind = Value(name, output_field=CharField())
    return (
        plain(entries)
        .annotate(filter=kind, own=own, instead=instead)
        .values_list("filter", "key", "own", "instead")
    )


def measures() -> Choices:
    """The measures that some training carries out, by number and title, in the plan's order."""
    return choices_of(fetch_rows(1, _measures))


def _measures() -> QuerySet:
    return measure_columns(MeasurePage.objects.filter(training_links__training__live=True))


def years() -> list[int]:
    """Every year with a training, in order."""
    found: set[int] = set()
    for first, last in fetch(_years):
        found.update(range(first, last + 1))
    return sorted(found)


def _years() -> QuerySet:
    """By the dates and not by the trainings: between two dates, there may be a year with none."""
    dates = Occasion.objects.filter(training__live=True)
    last = year_of(Coalesce("ends", "starts"))
    named = plain(dates).annotate(first=year_of("starts"), last=last)
    return named.values_list("first", "last").distinct()


def months() -> Choices:
    """The months by their numbers, with a capital letter."""
    return [(str(number), capfirst(str(name))) for number, name in MONTHS.items()]
