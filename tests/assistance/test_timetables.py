"""Timetables as editors make them: exceptions, breaks, several channels, long holidays."""

import datetime as dt

import pytest
from django.utils import translation

from content_types.assistance.opening import State, opening, timetable_of
from content_types.assistance.opening.summary import summary

from .test_opening import at, exception, span, utc
from .test_opening_words import said_of

OFFICE = span("09:00", "13:00", "12345", on_holidays="never")


def lines(timetable, day, language="en"):
    with translation.override(language):
        said = summary(tuple(timetable), dt.date.fromisoformat(day))
    return tuple(line.replace("\u00a0", " ") for line in said)


def state(timetable, now):
    return opening(tuple(timetable), at(now)).state


# Exceptions and holidays. 15 August 2025 is a holiday and a Friday.

SUMMER = ("2025-07-01", "2025-08-31")


def test_hours_of_the_summer_are_not_those_of_a_holiday_in_it():
    summer = exception(*SUMMER, opens="08:00", closes="11:00", on_holidays="never")
    assert state([OFFICE, summer], "2025-08-14 10:00") == State.OPEN
    assert state([OFFICE, summer], "2025-08-15 10:00") == State.CLOSED


def test_an_exception_for_holidays_only_leaves_other_days_alone():
    duty = exception(*SUMMER, opens="10:00", closes="12:00", on_holidays="only")
    assert state([OFFICE, duty], "2025-08-15 10:30") == State.OPEN
    assert state([OFFICE, duty], "2025-08-14 12:30") == State.OPEN


def test_an_exception_says_for_which_days_it_is():
    summer = exception("2025-07-01", "2025-08-31", days="12345", opens="08:00", closes="11:00")
    assert lines([OFFICE, summer], "2025-07-01")[1:] == ("1 July – 31 August: Mon–Fri 8:00–11:00",)
    fridays = exception("2025-07-01", "2025-08-31", days="5", closed=True)
    assert lines([OFFICE, fridays], "2025-07-01")[1:] == ("1 July – 31 August: Fri closed",)
    day = exception("2025-07-04", "2025-07-04", days="5", closed=True)
    assert lines([OFFICE, day], "2025-07-01")[1:] == ("4 July: closed",)


def test_the_break_of_a_day_of_its_own_stands_in_one_line():
    day = ("2026-12-24", "2026-12-24")
    rows = [exception(*day, opens=o, closes=c) for o, c in (("12:00", "14:00"), ("08:00", "10:00"))]
    assert lines([OFFICE, *rows], "2026-12-20")[1:] == ("24 December: 8:00–10:00 and 12:00–14:00",)


def test_a_day_never_stands_without_its_month_at_the_end_of_a_line():
    winter = exception("2026-12-24", "2027-01-02", closed=True)
    with translation.override("en"):
        said = summary((OFFICE, winter), dt.date(2026, 12, 20))[1]
    assert said == "24\u00a0December – 2\u00a0January: closed"


# Exceptions that are over, and those that are far


def test_an_exception_that_is_over_is_forgotten():
    timetable = [span(), exception("2025-12-24", "2025-12-26", closed=True)]
    assert state(timetable, "2025-12-26 23:59") == State.CLOSED
    assert state(timetable, "2025-12-27 00:00") == State.ALWAYS
    assert lines(timetable, "2026-01-05") == ("24 hours a day, every day",)


def test_a_night_before_goes_on_into_the_morning_after_an_exception():
    night = exception("2025-12-31", "2025-12-31", opens="20:00", closes="04:00")
    assert state([OFFICE, night], "2026-01-01 03:00") == State.OPEN
    assert state([OFFICE, night], "2026-01-01 04:00") == State.CLOSED


def test_a_line_that_is_open_for_months_is_just_open():
    timetable = (span(), exception("2026-12-24", "2026-12-26", closed=True))
    found = opening(timetable, at("2026-05-04 10:00"))
    assert (found.state, found.closes) == (State.OPEN, None)
    assert opening(timetable, at("2026-12-20 10:00")).closes == utc("2026-12-23 23:00")


# One channel and the whole contact


def test_what_is_closed_for_the_whole_contact_is_closed_on_a_channel_with_its_own_hours():
    general = (OFFICE, exception("2026-12-24", "2026-12-31", closed=True))
    timetable = timetable_of((span("08:00", "20:00"),), general)
    assert state(timetable, "2026-12-28 10:00") == State.CLOSED
    assert state(timetable, "2026-12-23 19:00") == State.OPEN


def test_an_exception_of_a_channel_leaves_it_the_hours_of_the_contact():
    timetable = timetable_of((exception("2026-12-24", "2026-12-31", closed=True),), (OFFICE,))
    assert state(timetable, "2026-12-23 10:00") == State.OPEN
    assert state(timetable, "2026-12-28 10:00") == State.CLOSED


def test_a_channels_own_exception_holds_before_the_one_of_its_contact():
    own = exception("2026-12-24", "2026-12-31", opens="10:00", closes="12:00")
    general = (OFFICE, exception("2026-12-24", "2026-12-31", closed=True))
    timetable = timetable_of((own,), general)
    assert state(timetable, "2026-12-28 11:00") == State.OPEN
    assert lines(timetable, "2026-12-20")[1:] == ("24–31 December: 10:00–12:00",)
    assert lines(general, "2026-12-20")[1:] == ("24–31 December: closed",)


# What people read


def test_a_break_stands_in_one_line():
    timetable = [
        span("13:00", "16:00", "12345", on_holidays="never"),
        span("09:00", "12:00", "12345", on_holidays="never"),
        span("10:00", "12:00", "6"),
    ]
    assert lines(timetable, "2026-11-23") == (
        "Mon–Fri 9:00–12:00 and 13:00–16:00, not on public holidays",
        "Sat 10:00–12:00",
    )
    assert said_of(tuple(timetable), "2026-11-23 12:30").endswith("today at 13:00.")


def test_a_night_says_both_clocks():
    assert lines([span("22:00", "06:00", "56")], "2026-11-23") == ("Fri, Sat 22:00–6:00",)


def test_day_and_night_with_an_exception_is_said_as_people_say_it():
    timetable = [span(), exception("2026-12-24", "2026-12-24", closed=True)]
    assert lines(timetable, "2026-12-20") == ("24 hours a day, every day", "24 December: closed")


def test_where_holidays_have_hours_of_their_own_the_others_do_not_claim_them():
    timetable = [span("09:00", "17:00"), span("10:00", "12:00", on_holidays="only")]
    assert lines(timetable, "2026-12-20") == (
        "every day 9:00–17:00",
        "on public holidays 10:00–12:00",
    )


@pytest.mark.parametrize(
    ("now", "said"),
    [
        # Thursday and Friday are holidays, then comes the weekend.
        ("2025-04-30 14:00", "on Monday at 9:00"),
        ("2025-12-24 14:00", "on Monday at 9:00"),
        # Friday is the day of the reformation, Saturday that of the dead.
        ("2025-10-30 14:00", "on Monday at 9:00"),
        ("2025-12-31 14:00", "on Monday at 9:00"),
        # The weekends in which the clock changes.
        ("2026-03-27 14:00", "on Monday at 9:00"),
        ("2026-10-23 14:00", "on Monday at 9:00"),
    ],
)
def test_after_several_days_off_it_says_when_somebody_answers_again(now, said):
    assert said_of((OFFICE,), now) == f"Not available now. Available again {said}."


def test_the_first_tuesday_of_a_month_is_said_by_dates():
    timetable = tuple(
        exception(day, day, opens="16:00", closes="18:00")
        for day in ("2026-12-01", "2027-01-05", "2027-02-02")
    )
    assert said_of(timetable, "2026-11-23 10:00").endswith("on 1 December at 16:00.")
    assert lines(timetable, "2026-11-23") == ("1 December: 16:00–18:00",)
    assert said_of(timetable, "2026-12-02 10:00").endswith("on 5 January at 16:00.")
