"""What the page of a training would show, from a draft that is not saved.

A preview has no rows to read: it shows what the editor's form holds, so the instances are asked.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.http import HttpRequest

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.rows import NOTHING, Words, words_of
from content_types.plan.models import MeasurePage
from content_types.training.models import TrainingPage

from .record import MeasureLink, TrainingRecord
from .rows import FigureRow, OrganiserRow
from .when import Span
from .workshops import CountRow, StatedRow


def drafted(page: TrainingPage, request: HttpRequest) -> TrainingRecord:
    """The record of a training as an editor is writing it."""
    occasions = (each for each in page.occasions.all() if each.starts)
    return TrainingRecord(
        spans=sorted(map(_span, occasions), key=lambda span: span.starts),
        organisers=[_organiser(each) for each in page.organisers.all()],
        figures=[_figure(each) for each in page.figures.all() if each.role],
        audiences=[_name(each) for each in page.audiences.all()],
        regions=[_name(each) for each in page.regions.all()],
        measures=_measures((each.measure for each in page.measure_links.all()), request),
        counts=[_count(each) for each in page.workshop_counts.all()],
        stated=[_stated(each) for each in page.stated_counts.all()],
    )


def _name(entry: Model | None) -> Words:
    return words_of(entry, "name") if entry else NOTHING


def _span(each: Any) -> Span:
    return Span(each.starts, each.ends, each.precision, each.starts_at, each.ends_at)


def _organiser(each: Any) -> OrganiserRow:
    return OrganiserRow(
        training=0,
        key=each.institution.key if each.institution else "",
        name=_name(each.institution),
        wording=words_of(each, "wording"),
    )


def _figure(each: Any) -> FigureRow:
    return FigureRow(
        training=0,
        role=each.role,
        exactness=each.exactness,
        number=each.number,
        other_exactness=each.other_exactness,
        other_number=each.other_number,
        audience=_name(each.audience),
        stated_in=words_of(each, "stated_in"),
        other_stated_in=words_of(each, "other_stated_in"),
        note=words_of(each, "note"),
    )


def _count(each: Any) -> CountRow:
    return CountRow(
        training=0,
        year=each.year,
        level=each.level,
        region=each.region.key if each.region else "",
        workshops=each.workshops,
        pupils=each.pupils,
        teachers=each.teachers,
        name=_name(each.region),
    )


def _stated(each: Any) -> StatedRow:
    return StatedRow(
        training=0,
        year=each.year,
        level=each.level,
        workshops=each.workshops,
        pupils=each.pupils,
        teachers=each.teachers,
        stated_in=words_of(each, "stated_in"),
        note=words_of(each, "note"),
    )


def _measures(found: Iterable[MeasurePage], request: HttpRequest) -> list[MeasureLink]:
    address, active = addresses(request), languages.active()
    return [
        MeasureLink(each.number, words_of(each, "title"), address.of(each.path_in(active)))
        for each in found
        if each.live
    ]
