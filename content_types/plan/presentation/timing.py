"""When things are due, in words."""

import calendar
from collections.abc import Iterable
from functools import lru_cache

from django.utils.translation import pgettext_lazy

from cms.pages import languages
from cms.pages.rows import Words
from content_types.plan import timeframes
from content_types.plan.enums import TimeframeKind
from content_types.plan.timeframes import structure_of

from .rows import FrameRow


def value_of(frame: FrameRow) -> timeframes.Timeframe:
    """The timeframe of a row, without its words."""
    return structure_of(
        frame.kind,
        frame.first_year,
        frame.last_year,
        frame.half,
        frame.month,
        frame.until,
        frame.times_per_year,
    )


# Written with a capital wherever they stand, unlike Slovenian ones.
_ENGLISH_MONTHS = frozenset(calendar.month_name[1:])
# A plan says the same few timeframes again and again.
_wording = lru_cache(maxsize=1024)(timeframes.wording)


def wording_of(frame: FrameRow) -> Words:
    """What a timeframe says, in the language that is shown now.

    The structure speaks first; a condition that no structure holds is put behind it. A structure
    that does not hold everything gives way to the document's words, where they are in the language
    that is shown.
    """
    condition = frame.wording
    if frame.kind == TimeframeKind.OTHER:
        return condition or frame.original
    if not frame.exact and frame.original and not frame.original.lang and not condition:
        return frame.original
    derived = _wording(value_of(frame), languages.active())
    if not (derived and condition):
        return condition or Words(derived)
    if condition.lang:
        return Words(derived)
    return Words(f"{derived}, {_continued(condition)}")


def short_wording(frames: Iterable[FrameRow]) -> Words:
    """All timeframes of a measure in one line, each said once."""
    return _short_wording(tuple(frames), languages.active())


@lru_cache(maxsize=2048)
def _short_wording(frames: tuple[FrameRow, ...], language: str) -> Words:
    said = [text for text in dict.fromkeys(wording_of(frame) for frame in frames) if text]
    line = "; ".join([*said[:1], *map(_continued, said[1:])])
    return Words(line, said[0].lang if said else "")


def _continued(text: str) -> str:
    """The text as it goes on after another one; the months of English keep their capital."""
    if languages.active() == "en" and text.split(" ", 1)[0] in _ENGLISH_MONTHS:
        return text
    return text[:1].lower() + text[1:]


_KIND_LABELS = {
    TimeframeKind.ONGOING: pgettext_lazy("timeframe", "all the time"),
    TimeframeKind.SINGLE: pgettext_lazy("timeframe", "once in a year"),
    TimeframeKind.HALF_YEAR: pgettext_lazy("timeframe", "in a half-year"),
    TimeframeKind.MONTH: pgettext_lazy("timeframe", "in a month"),
    TimeframeKind.DEADLINE: pgettext_lazy("timeframe", "by a deadline"),
    TimeframeKind.RECURRING: pgettext_lazy("timeframe", "several times"),
    TimeframeKind.OTHER: pgettext_lazy("timeframe", "otherwise"),
}


def kind_label(kind: TimeframeKind) -> str:
    """The kind of a timeframe as a filter calls it."""
    return str(_KIND_LABELS[kind])
