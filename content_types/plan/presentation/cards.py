"""Measures as cards in a list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest

from cms.pages.rows import joined
from content_types.plan.enums import RoleKind

from .parts import Tag
from .people import distinct_names
from .progress import tag
from .rows import (
    FrameRow,
    MeasureRow,
    RoleRow,
    by_measure,
    frame_rows,
    measure_rows,
    role_rows,
    told,
)
from .timing import short_wording

PAGE_SIZE = 25


@dataclass(frozen=True, slots=True)
class MeasureCard:
    """A measure as the measure card shows it."""

    number: str
    title: str
    url: str
    summary: str
    responsible: str
    due: str
    status: Tag | None


def cards(found: QuerySet, request: HttpRequest) -> list[MeasureCard]:
    """The measures of a queryset as cards: three queries, however many they are."""
    return cards_of(measure_rows(found, request, summaries=True))


def cards_of(
    measures: Sequence[MeasureRow], responsible: Iterable[RoleRow] | None = None
) -> list[MeasureCard]:
    """Cards of measures that are read already with their summaries, as may be who is responsible.

    Two queries, or one.
    """
    ids = [measure.pk for measure in measures]
    if responsible is None:
        responsible = role_rows(ids, RoleKind.RESPONSIBLE)
    roles, frames = by_measure(responsible), by_measure(frame_rows(ids))
    return [_card(each, roles.get(each.pk, []), frames.get(each.pk, [])) for each in measures]


def cards_by_id(measures: Iterable[int], request: HttpRequest | None) -> dict[int, MeasureCard]:
    """Cards of those of the measures that are public, by primary key, in one query."""
    return {
        each.measure.pk: _card(each.measure, each.responsible.values(), each.frames.values())
        for each in told(measures, request)
    }


def _card(measure: MeasureRow, roles: Iterable[RoleRow], frames: Iterable[FrameRow]) -> MeasureCard:
    return MeasureCard(
        number=measure.number,
        title=measure.title,
        url=measure.url,
        summary=measure.summary,
        responsible=joined(distinct_names(roles)),
        due=short_wording(frames),
        status=tag(measure.status) if measure.status else None,
    )
