"""When somebody answers: by the clock in Slovenia, across both changes, midnights and holidays."""

import datetime as dt
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content_types.assistance.opening import Span, State, intervals, opening
from content_types.assistance.opening.clock import moment
from content_types.assistance.opening.holidays import is_holiday

ZONE = ZoneInfo("Europe/Ljubljana")
SPRING = dt.date(2026, 3, 29)
AUTUMN = dt.date(2026, 10, 25)


def at(text):
    """A moment by the clock in Slovenia: `2026-03-29 01:30`."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZONE)


def utc(text):
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def span(opens=None, closes=None, days="1234567", **further):
    def clock(text):
        return dt.time.fromisoformat(text) if text else None

    return Span(frozenset(map(int, days)), clock(opens), clock(closes), **further)


def state_at(timetable, text):
    return opening(tuple(timetable), at(text)).state


def test_no_rows_say_nothing():
    assert opening((), at("2026-05-04 10:00")).state == State.UNKNOWN


def test_every_day_and_the_whole_day_is_always():
    assert state_at([span()], "2026-12-25 03:00") == State.ALWAYS


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-05-04 08:59:59", State.CLOSED),
        ("2026-05-04 09:00", State.OPEN),
        ("2026-05-04 12:59:59", State.OPEN),
        ("2026-05-04 13:00", State.CLOSED),
        ("2026-05-09 10:00", State.CLOSED),
    ],
)
def test_a_span_holds_from_its_first_moment_to_before_its_last(moment, expected):
    assert state_at([span("09:00", "13:00", "12345")], moment) == expected


def test_open_says_until_when_and_closed_says_from_when():
    timetable = (span("09:00", "13:00", "12345"),)
    assert opening(timetable, at("2026-05-04 10:00")).closes == utc("2026-05-04 11:00")
    friday = opening(timetable, at("2026-05-08 14:00"))
    assert friday.opens == utc("2026-05-11 07:00")


def test_spans_that_touch_are_one():
    timetable = (span("09:00", "12:00"), span("12:00", "15:00"))
    assert opening(timetable, at("2026-05-04 10:00")).closes == utc("2026-05-04 13:00")


def test_a_night_crosses_midnight():
    timetable = (span("22:00", "06:00", "5"),)
    assert state_at(timetable, "2026-05-09 05:59") == State.OPEN
    assert state_at(timetable, "2026-05-09 06:00") == State.CLOSED
    assert state_at(timetable, "2026-05-08 05:00") == State.CLOSED


def test_a_span_to_midnight_ends_with_the_day():
    timetable = (span("18:00", "00:00", "1"),)
    assert state_at(timetable, "2026-05-04 23:59") == State.OPEN
    assert state_at(timetable, "2026-05-05 00:00") == State.CLOSED


# The changes of the clock


def test_a_night_in_spring_is_an_hour_shorter():
    ((start, end),) = intervals((span("22:00", "06:00", "6"),), SPRING - dt.timedelta(1), 1)
    assert end - start == dt.timedelta(hours=7)


def test_a_night_in_autumn_is_an_hour_longer():
    ((start, end),) = intervals((span("22:00", "06:00", "6"),), AUTUMN - dt.timedelta(1), 1)
    assert end - start == dt.timedelta(hours=9)


def test_what_falls_into_the_missing_hour_happens_when_the_clock_jumps():
    assert moment(SPRING, dt.time(2, 30)) == utc("2026-03-29 01:00")
    assert moment(SPRING, dt.time(3)) == utc("2026-03-29 01:00")
    assert list(intervals((span("02:10", "02:50"),), SPRING, 1)) == []


def test_the_hour_that_comes_twice_is_open_both_times():
    timetable = (span("02:00", "03:00", "7"),)
    ((start, end),) = intervals(timetable, AUTUMN, 1)
    assert (start, end) == (utc("2026-10-25 00:00"), utc("2026-10-25 02:00"))
    twice = dt.datetime(2026, 10, 25, 2, 30, tzinfo=ZONE)
    for fold in (0, 1):
        assert opening(timetable, twice.replace(fold=fold)).state == State.OPEN


@pytest.mark.parametrize("day", [SPRING, AUTUMN])
def test_a_day_of_the_change_is_whole(day):
    ((start, end),) = intervals((span(days=str(day.isoweekday())),), day, 1)
    assert start == moment(day, dt.time(0))
    assert end == moment(day + dt.timedelta(1), dt.time(0))


# Holidays


@pytest.mark.parametrize(
    "day",
    ["2026-01-01", "2026-02-08", "2026-04-06", "2026-06-25", "2026-12-25", "2026-12-26"],
)
def test_days_off_work_are_holidays(day):
    assert is_holiday(dt.date.fromisoformat(day))


@pytest.mark.parametrize("day", ["2026-09-15", "2026-10-18", "2026-11-23", "2026-12-24"])
def test_days_of_work_are_none(day):
    assert not is_holiday(dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("on_holidays", "expected"),
    [("also", State.OPEN), ("never", State.CLOSED)],
)
def test_a_row_says_what_holds_on_holidays(on_holidays, expected):
    timetable = [span("09:00", "13:00", "12345", on_holidays=on_holidays)]
    assert state_at(timetable, "2026-06-25 10:00") == expected


def test_rows_for_holidays_stand_in_place_of_the_weekly_ones():
    timetable = [span("09:00", "17:00"), span("10:00", "12:00", on_holidays="only")]
    assert state_at(timetable, "2026-06-25 14:00") == State.CLOSED
    assert state_at(timetable, "2026-06-25 11:00") == State.OPEN
    assert state_at(timetable, "2026-06-26 14:00") == State.OPEN
    assert state_at(timetable, "2026-06-26 09:30") == State.OPEN


# Exceptions by date


def exception(first, last, **further):
    first, last = map(dt.date.fromisoformat, (first, last))
    return span(**further, first_day=first, last_day=last)


def test_a_closed_exception_closes_also_what_is_always_open():
    timetable = [span(), exception("2026-12-24", "2026-12-26", closed=True)]
    assert state_at(timetable, "2026-12-23 23:59") == State.OPEN
    assert state_at(timetable, "2026-12-24 00:00") == State.CLOSED
    found = opening(tuple(timetable), at("2026-12-25 12:00"))
    assert found.opens == utc("2026-12-26 23:00")


def test_an_exception_with_hours_stands_in_place_of_the_weekly_rows_and_of_holidays():
    timetable = [
        span("09:00", "17:00", on_holidays="never"),
        exception("2026-12-24", "2026-12-25", opens="10:00", closes="11:00"),
    ]
    assert state_at(timetable, "2026-12-24 09:30") == State.CLOSED
    assert state_at(timetable, "2026-12-25 10:30") == State.OPEN
    assert state_at(timetable, "2026-12-28 09:30") == State.OPEN


def test_nothing_ever_again_is_closed_without_a_next_time():
    timetable = (exception("2020-01-01", "2020-01-02", opens="10:00", closes="11:00"),)
    found = opening(timetable, at("2026-05-04 10:00"))
    assert (found.state, found.opens) == (State.CLOSED, None)


# Whatever the timetable

clocks = st.times().map(lambda time: time.replace(second=0, microsecond=0, tzinfo=None))
dates = st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31))
hours = st.one_of(st.just((None, None)), st.tuples(clocks, clocks))


@st.composite
def spans(draw):
    opens, closes = draw(hours)
    days = frozenset(draw(st.sets(st.integers(1, 7), min_size=1)))
    if draw(st.booleans()):
        return Span(days, opens, closes, draw(st.sampled_from(["also", "never", "only"])))
    first = draw(dates)
    last = first + dt.timedelta(draw(st.integers(0, 20)))
    if draw(st.booleans()):
        return Span(days, first_day=first, last_day=last, closed=True)
    return Span(days, opens, closes, first_day=first, last_day=last)


timetables = st.lists(spans(), max_size=5).map(tuple)
near_a_change = st.sampled_from([SPRING, AUTUMN]).flatmap(
    lambda day: st.integers(-72 * 60, 72 * 60).map(
        lambda minutes: moment(day, dt.time(0)) + dt.timedelta(minutes=minutes)
    )
)
any_time = st.builds(moment, dates, clocks)
moments = st.one_of(near_a_change, any_time)


@given(timetables, dates, st.integers(1, 30))
def test_intervals_are_in_order_and_apart(timetable, first, days):
    found = list(intervals(timetable, first, days))
    assert all(start < end for start, end in found)
    assert all(before[1] < after[0] for before, after in pairwise(found))


@given(timetables, moments)
def test_what_is_said_of_a_moment_agrees_with_the_intervals(timetable, now):
    found = opening(timetable, now)
    around = list(intervals(timetable, now.astimezone(ZONE).date() - dt.timedelta(2), 30))
    inside = any(start <= now < end for start, end in around)
    assert found.is_open == (inside and bool(timetable))


@given(timetables, moments)
def test_it_is_open_when_it_is_said_to_open_and_closed_when_it_is_said_to_close(timetable, now):
    found = opening(timetable, now)
    if found.opens:
        assert found.opens > now
        assert opening(timetable, found.opens).is_open
        assert not opening(timetable, found.opens - dt.timedelta(seconds=1)).is_open
    if found.closes:
        assert found.closes > now
        assert not opening(timetable, found.closes).is_open
        assert opening(timetable, found.closes - dt.timedelta(seconds=1)).is_open


@given(dates, clocks)
def test_every_clock_time_of_a_day_is_a_moment_of_that_day(day, clock):
    found = moment(day, clock)
    assert found.astimezone(ZONE).date() == day
    assert moment(day, clock) <= moment(day, clock, ending=True)
