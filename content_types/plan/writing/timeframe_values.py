"""Timeframes as plain values, between the parser's structure and the stored rows."""

from collections.abc import Iterable
from typing import Any

from cms.pages import languages
from content_types.plan.importing.plan import ParsedMeasure, ParsedTimeframe
from content_types.plan.models import MeasurePage, Timeframe

from .merge import Values
from .rows import in_order, matched

# The columns that make up the structure of a timeframe, in the order of its plain value.
COLUMNS = (
    "kind", "first_year", "last_year", "half", "month", "until", "times_per_year", "exact",
    "objective",
)  # fmt: skip


def frames_of_page(frames: Iterable[Timeframe]) -> list[list[Any]]:
    return [[_plain(getattr(frame, name)) for name in COLUMNS] for frame in frames]


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def frames_of_parsed(measure: ParsedMeasure) -> tuple[list[list[Any]], list[str]]:
    """The structures of all timeframes, and the document's words for each."""
    several = len({block.group for block in measure.timeframes}) > 1
    blocks = [
        (block, objective)
        for block in measure.timeframes
        for objective in (block.objectives if several and block.objectives else (None,))
    ]
    structures: list[list[Any]] = []
    originals: list[str] = []
    for block, objective in blocks:
        for structure in _rows(block, objective):
            structures.append(structure)
            originals.append(block.text)
    return structures, originals


def _rows(block: ParsedTimeframe, objective: int | None) -> list[list[Any]]:
    """One row for each run of years with the same half or month."""
    frame = block.timeframe
    rows: list[tuple[list[int], int | None, int | None]]
    if frame.halves:
        groups = {half: [y for y, h in frame.halves if h == half] for _y, half in frame.halves}
        rows = [(years, half, None) for half, years in groups.items()]
    elif frame.months:
        months = {month: [y for y, m in frame.months if m == month] for _y, month in frame.months}
        rows = [(years, None, month) for month, years in months.items()]
    else:
        rows = [(list(frame.years), None, None)]
    return [
        [
            frame.kind.value, first, last, half, month, _plain(frame.deadline),
            frame.times_per_year, frame.exact, objective,
        ]
        for years, half, month in rows
        for first, last in _runs(years)
    ]  # fmt: skip


def _runs(years: list[int]) -> list[tuple[int | None, int | None]]:
    """First and last of every run of years that follow each other."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and year == runs[-1][1] + 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    return [(first, last) for first, last in runs] or [(None, None)]


def set_frames(page: MeasurePage, values: Values, language: str) -> None:
    """Put the merged timeframes on the page, and the document's words where they belong."""
    frames = list(page.timeframes.all())
    if values["timeframes"] != frames_of_page(frames):
        frames = _matching_frames(frames, values["timeframes"])
    if len(frames) == len(values["timeframe_originals"]):
        for frame, original in zip(frames, values["timeframe_originals"], strict=True):
            if original:
                setattr(frame, languages.field("original", language), original)
    page.timeframes = in_order(frames)


def _matching_frames(frames: list[Timeframe], wanted: list[list[Any]]) -> list[Timeframe]:
    """A timeframe for each structure; one that the page has already keeps its condition."""
    places = matched(frames_of_page(frames), wanted, [tuple])
    return [
        Timeframe(**dict(zip(COLUMNS, row, strict=True))) if place is None else frames[place]
        for place, row in zip(places, wanted, strict=True)
    ]
