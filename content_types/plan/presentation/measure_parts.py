"""The parts of a measure: its objectives, and what holds for the whole of it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from cms.pages.prepared import fetch_rows
from cms.pages.rows import Words, as_named, with_words
from content_types.plan.models import MeasurePage, Objective

from .parts import Entry, Fact
from .people import facts
from .rows import FrameRow, RoleRow
from .timing import wording_of


def objectives(
    measure: MeasurePage, roles: list[RoleRow], frames: list[FrameRow]
) -> list[dict[str, Any]]:
    """Objectives in order, each with the roles and timeframes that are its own."""
    texts = fetch_rows(2, _texts, given=(measure.pk,)) if measure.pk else ()
    return [
        {
            "text": _preferred(text, official),
            "facts": (
                *facts(role for role in roles if role.objective == number),
                *_when(frame for frame in frames if frame.objective == number),
            ),
        }
        for number, (text, official) in enumerate(texts, start=1)
    ]


def _preferred(text: Words, official: Words) -> Words:
    """Our plain words; the official ones where only those are in the language shown now."""
    if official and not official.lang and (text.lang or not text):
        return official
    return text or official


def whole_measure_facts(
    measure: MeasurePage, roles: list[RoleRow], frames: list[FrameRow]
) -> tuple[Fact, ...]:
    """Roles and timeframes that hold for the whole measure, and whom it is for."""
    found = [
        *facts(role for role in roles if role.objective is None),
        *_when(frame for frame in frames if frame.objective is None),
    ]
    audiences, regions = _audiences_and_regions(measure)
    if audiences:
        found.append(Fact(_("For whom"), entries=audiences))
    if regions:
        found.append(Fact(_("Regions"), entries=regions))
    return tuple(found)


def _when(frames: Iterable[FrameRow]) -> list[Fact]:
    entries = tuple(Entry(wording) for frame in frames if (wording := wording_of(frame)))
    return [Fact(_("Timeframe"), entries=entries)] if entries else []


def _audiences_and_regions(measure: MeasurePage) -> list[tuple[Entry, ...]]:
    """The names of both, in one query: a measure has a few of each."""
    pairs = list(fetch_rows(2, _names, given=(measure.pk,))) if measure.pk else []
    return [
        tuple(Entry(name) for name in dict.fromkeys(pair[place] for pair in pairs) if name)
        for place in (0, 1)
    ]


def _names(measure: int) -> QuerySet:
    found = MeasurePage.objects.filter(pk=measure).order_by("audiences__name_sl", "regions__key")
    return with_words(as_named(found), (), ("audiences__name", "regions__name"))


def _texts(measure: int) -> QuerySet:
    found = Objective.objects.filter(measure_id=measure).order_by("sort_order")
    return with_words(as_named(found), (), ("text", "official_text"))
