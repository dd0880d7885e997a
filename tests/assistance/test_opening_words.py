"""What is said of a timetable at a moment."""

import datetime as dt

import pytest
from django.utils import translation

from content_types.assistance.opening import opening
from content_types.assistance.opening.wording import say_opening

from .test_opening import at, span

DAY = span(days="1")
WEEKEND = span(days="67")
CHRISTMAS = {"first_day": dt.date(2026, 12, 24), "last_day": dt.date(2027, 1, 2)}
BUT_CHRISTMAS = (span(), span(closed=True, **CHRISTMAS))
LATE = span("18:00", "00:00", "5")


def said_of(timetable, now, language="en"):
    with translation.override(language):
        return say_opening(opening(timetable, at(now)), at(now)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("timetable", "now", "said"),
    [
        # 23 November 2026 is a Monday.
        ((span("09:00", "13:00"),), "2026-11-23 10:00", "until 13:00"),
        ((DAY,), "2026-11-23 10:00", "until midnight"),
        ((LATE,), "2026-11-27 19:00", "until midnight"),
        ((WEEKEND,), "2026-11-28 10:00", "until tomorrow midnight"),
        ((span(days="567"),), "2026-11-27 10:00", "until Sunday midnight"),
        ((span(days="123456"),), "2026-11-23 00:00", "until Saturday midnight"),
        ((span("20:00", "06:00"),), "2026-11-23 21:00", "until tomorrow at 6:00"),
        (
            (span(days="56"), span("00:00", "09:00", "7")),
            "2026-11-27 10:00",
            "until Sunday at 9:00",
        ),
        (BUT_CHRISTMAS, "2026-11-23 10:00", "until midnight on 23 December"),
        # The night in which summer time ends, and the one in which it begins.
        ((span(days="7"),), "2026-10-25 02:30", "until midnight"),
        ((span(days="67"),), "2026-03-28 12:00", "until tomorrow midnight"),
    ],
)
def test_midnight_belongs_to_the_day_that_it_ends(timetable, now, said):
    assert said_of(timetable, now) == f"Available now, {said}"


@pytest.mark.parametrize(
    ("timetable", "now", "said"),
    [
        ((span("09:00", "13:00"),), "2026-11-23 08:00", "today at 9:00"),
        ((span(days="2"),), "2026-11-23 08:00", "at midnight"),
        ((span("09:00", "13:00", "2"),), "2026-11-23 08:00", "tomorrow at 9:00"),
        ((WEEKEND,), "2026-11-23 08:00", "on Saturday at 0:00"),
        (BUT_CHRISTMAS, "2026-12-24 10:00", "on 3 January at 0:00"),
    ],
)
def test_closed_says_when_somebody_answers_again(timetable, now, said):
    words = said_of(timetable, now)
    assert words == f"Not available now. Available again {said}."


def test_a_month_far_ahead_stands_in_the_genitive():
    assert "3. januarja" in said_of(BUT_CHRISTMAS, "2026-12-24 10:00", "sl")
