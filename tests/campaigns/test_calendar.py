"""When an observance is, and when its window opens and closes."""

import datetime
from types import SimpleNamespace

import pytest
import time_machine

from content_types.campaigns.calendar import next_day, open_window, today, window


def observance(day=18, month=10, before=14, after=7):
    return SimpleNamespace(day=day, month=month, days_before=before, days_after=after)


def date(text):
    return datetime.date.fromisoformat(text)


def test_the_window_holds_its_first_and_last_day():
    found = window(observance(), 2026)
    assert (found.first, found.day, found.last) == (
        date("2026-10-04"),
        date("2026-10-18"),
        date("2026-10-25"),
    )


@pytest.mark.parametrize(
    ("on", "is_open"),
    [
        ("2026-10-03", False),
        ("2026-10-04", True),
        ("2026-10-18", True),
        ("2026-10-25", True),
        ("2026-10-26", False),
    ],
)
def test_the_window_opens_and_closes_on_its_days(on, is_open):
    assert (open_window(observance(), date(on)) is not None) is is_open


@pytest.mark.parametrize(
    ("on", "year"), [("2026-12-20", 2026), ("2027-01-03", 2026), ("2027-12-18", 2027)]
)
def test_a_window_near_new_year_belongs_to_the_year_of_its_day(on, year):
    found = open_window(observance(day=30, month=12), date(on))
    assert found.day == date(f"{year}-12-30")


def test_the_next_day_is_today_on_the_day_itself():
    assert next_day(observance(), date("2026-10-18")) == date("2026-10-18")
    assert next_day(observance(), date("2026-10-19")) == date("2027-10-18")


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        # Summer time: Slovenia is two hours ahead; in winter one.
        ("2026-10-03T21:59:00Z", "2026-10-03"),
        ("2026-10-03T22:00:00Z", "2026-10-04"),
        ("2026-10-25T22:59:00Z", "2026-10-25"),
        ("2026-10-25T23:00:00Z", "2026-10-26"),
    ],
)
def test_today_is_the_day_in_slovenia(moment, expected):
    with time_machine.travel(datetime.datetime.fromisoformat(moment), tick=False):
        assert today() == date(expected)
