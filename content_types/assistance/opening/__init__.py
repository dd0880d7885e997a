"""When somebody answers: pure functions of opening times, without a database."""

from .engine import Opening, State, intervals, opening
from .spans import Span, Timetable, timetable_of

__all__ = ["Opening", "Span", "State", "Timetable", "intervals", "opening", "timetable_of"]
