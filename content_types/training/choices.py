"""What the filters offer: only what some public training has."""

from typing import Any

from django.db.models import CharField, F, QuerySet, Value
from django.utils.dates import MONTHS
from django.utils.text import capfirst

from cms.pages import languages
from cms.pages.rows import Words, rows, words_from
from content_types.plan.models import MeasurePage
from content_types.plan.presentation.alphabet import alphabetical
from content_types.registers.models import Audience, Institution, Region
from content_types.training.models import TrainingPage

Choices = list[tuple[str, Any]]


def register_entries() -> dict[str, Choices]:
    """Audiences, regions and organisers by the names of their filters, in one query."""
    regions = Region.objects.filter(trainingpage__live=True)
    counted = Region.objects.filter(workshop_counts__training__live=True)
    queries = [
        _named("audience", Audience.objects.filter(trainingpage__live=True)),
        _named("region", regions),
        _named("region", counted),
        _named("organiser", Institution.objects.filter(trainings__training__live=True)),
    ]
    found: dict[str, Choices] = {"audience": [], "region": [], "organiser": []}
    # A union names each entry once, however many trainings it has.
    for name, key, own, instead in queries[0].union(*queries[1:]):
        found[name].append((key, words_from(own, instead)))
    for entries in found.values():
        entries.sort(key=lambda entry: alphabetical(entry[1]))
    return found


def _named(name: str, entries: QuerySet) -> QuerySet:
    """Filter, key and name in both languages that may be shown, as a row of the union."""
    active, default = languages.active(), languages.default()
    columns = [languages.field("name", code) for code in (active, default)]
    kind = Value(name, output_field=CharField())
    plain = entries.order_by().rewrite(mode=False)  # type: ignore[attr-defined]
    return plain.annotate(filter=kind, own=F(columns[0]), instead=F(columns[1])).values_list(
        "filter", "key", "own", "instead"
    )


def measures() -> Choices:
    """The measures that some training carries out, by number and title, in the plan's order."""
    linked = MeasurePage.objects.filter(live=True, training_links__training__live=True)
    found = rows(linked.order_by("path").distinct(), ("pk", "number", "path"), ["title"])
    return [
        (str(pk), Words(f"{number} {title.plain}", title.lang))
        for pk, number, _path, title in found
    ]


def years() -> list[int]:
    """Every year with a training, in order."""
    pairs = TrainingPage.objects.filter(live=True, begins__isnull=False).order_by()
    found: set[int] = set()
    for first, last in pairs.values_list("begins__year", "ends__year").distinct():
        found.update(range(first, last + 1))
    return sorted(found)


def months() -> Choices:
    """The months by their numbers, with a capital letter."""
    return [(str(number), capfirst(str(name))) for number, name in MONTHS.items()]
