"""The parts of a training, from its record in a starter file."""

import uuid
from typing import Any

from cms.pages import starter
from content_types.plan.models import ActionPlanPage, MeasurePage
from content_types.registers.models import Audience, Institution, Region
from content_types.training.models import (
    Occasion,
    StatedCount,
    TrainingFigure,
    TrainingMeasure,
    TrainingOrganiser,
    TrainingPage,
    WorkshopCount,
)

PAGE_WORDS = ("title", "short_title", "slug")
WORDS = ("summary", "outcome", "note", "place")
# The plan whose measures the files name.
PLAN = {"first_year": 2025, "last_year": 2026}
COUNTS = ("workshops", "pupils", "teachers")


def fill_training(
    page: TrainingPage, record: starter.Record, document: starter.Record, where: str
) -> None:
    """Set dates, organisers, audiences, numbers, measures and sources as `record` has them.

    Raises StarterError, naming the training, for a key that no register knows.
    """
    page.form = record.get("form", "")
    page.may_overlap = record.get("may_overlap", False)
    page.occasions = [
        _occasion(page.translation_key, number, date) for number, date in enumerate(record["dates"])
    ]
    page.organisers = [_organiser(each, where) for each in record.get("organisers", [])]
    page.audiences = _chosen(Audience, record.get("audiences", []), where)
    page.regions = _chosen(Region, record.get("regions", []), where)
    page.figures = [_figure(each, where) for each in record.get("figures", [])]
    page.workshop_counts = [
        _count(each, record["year"], where) for each in record.get("workshops", [])
    ]
    page.stated_counts = [_stated(each, record["year"], where) for each in record.get("stated", [])]
    page.measure_links = [TrainingMeasure(measure=each) for each in _measures(record, where)]
    page.sources = [
        ("source", {"document": document, "chapter": chapter, "url": ""})
        for chapter in record["chapters"]
    ]


def _occasion(training: uuid.UUID, number: int, record: starter.Record) -> Occasion:
    """A date; its identity follows from its place, so that a second load makes no other event."""
    return Occasion(uid=uuid.uuid5(training, str(number)), **record)


def _organiser(record: starter.Record, where: str) -> TrainingOrganiser:
    return TrainingOrganiser(
        institution=_one(Institution, record.get("institution"), where),
        **starter.translated(record, ("wording",), where),
    )


def _figure(record: starter.Record, where: str) -> TrainingFigure:
    words = ("stated_in", "other_stated_in", "note")
    plain = {name: value for name, value in record.items() if name not in (*words, "audience")}
    audience = _one(Audience, record.get("audience"), where)
    return TrainingFigure(audience=audience, **plain, **starter.translated(record, words, where))


def _count(record: starter.Record, year: int, where: str) -> WorkshopCount:
    return WorkshopCount(
        year=year,
        level=record["level"],
        region=_one(Region, record.get("region"), where),
        **{name: record.get(name) for name in COUNTS},
    )


def _stated(record: starter.Record, year: int, where: str) -> StatedCount:
    return StatedCount(
        year=year,
        level=record.get("level", ""),
        **{name: record.get(name) for name in COUNTS},
        **starter.translated(record, ("stated_in", "note"), where),
    )


def _measures(record: starter.Record, where: str) -> list[MeasurePage]:
    """The measures by their numbers; one that an editor has deleted is left out."""
    numbers = record.get("measures", [])
    plan = ActionPlanPage.objects.filter(**PLAN).first()
    if not numbers or plan is None:
        return []
    found = {
        measure.number: measure
        for measure in MeasurePage.objects.descendant_of(plan).filter(number__in=numbers)
    }
    known = {entry.key for entry in starter.StarterEntry.objects.filter(key__startswith="plan:")}
    for number in numbers:
        if number not in found and f"plan:{plan.period}:{number}" not in known:
            raise starter.StarterError(f"{where}: unknown measure {number}")
    return [found[number] for number in numbers if number in found]


def _one(model: Any, key: str | None, where: str) -> Any:
    return _chosen(model, [key], where)[0] if key else None


def _chosen(model: Any, keys: list[str], where: str) -> list[Any]:
    found = {entry.key: entry for entry in model.objects.filter(key__in=keys)}
    for key in keys:
        if key not in found:
            raise starter.StarterError(f"{where}: unknown {model._meta.verbose_name} {key}")
    return [found[key] for key in keys]
