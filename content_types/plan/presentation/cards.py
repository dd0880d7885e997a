"""Measures as cards in a list."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from cms.pages.rows import joined
from content_types.plan.enums import RoleKind
from content_types.plan.models import Role, Timeframe

from .people import distinct_names
from .progress import latest_states
from .rows import FrameRow, MeasureRow, RoleRow, by_measure, frame_rows, measure_rows, role_rows
from .scope import of_measures
from .timing import short_wording

PAGE_SIZE = 50


def cards(found: QuerySet, request: HttpRequest) -> list[dict[str, Any]]:
    """The measures of a queryset as the measure card wants them: four queries, however many."""
    return cards_of(measure_rows(found, request, summaries=True))


def cards_of(measures: Sequence[MeasureRow]) -> list[dict[str, Any]]:
    """Cards of measures that are read already."""
    ids = [measure.pk for measure in measures]
    responsible = of_measures(Role.objects, ids).filter(kind=RoleKind.RESPONSIBLE)
    roles = by_measure(role_rows(responsible))
    frames = by_measure(frame_rows(of_measures(Timeframe.objects, ids)))
    states = latest_states(ids)
    return [
        _card(each, roles.get(each.pk, []), frames.get(each.pk, []), states.get(each.pk))
        for each in measures
    ]


def _card(
    measure: MeasureRow,
    roles: list[RoleRow],
    frames: list[FrameRow],
    state: dict[str, str] | None,
) -> dict[str, Any]:
    return {
        "number": measure.number,
        "title": measure.title,
        "url": measure.url,
        "summary": measure.summary,
        "responsible": joined(distinct_names(roles)),
        "due": short_wording(frames),
        "status": state,
    }
