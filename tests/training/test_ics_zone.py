"""The time zone in a calendar file, read by a library that did not write it."""

import datetime
import io
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from icalendar import Calendar

from content_types.training.ical.events import calendar

LJUBLJANA = ZoneInfo("Europe/Ljubljana")
HOUR = datetime.timedelta(hours=1)


@pytest.fixture(scope="module")
def file():
    return calendar("Trainings", "en", [], 0)


@pytest.fixture(scope="module")
def zone(file):
    """What a program makes of the file that knows no zone by its name."""
    return tzical(io.StringIO(file.decode().replace("\r\n", "\n"))).get("Europe/Ljubljana")


def changes(year):
    """The moments, in UTC, at which the clock changes in Slovenia."""
    day = datetime.datetime(year, 1, 1, tzinfo=datetime.UTC)
    hours = (day + number * HOUR for number in range(24 * 365))
    return [
        each
        for each in hours
        if each.astimezone(LJUBLJANA).utcoffset() != (each - HOUR).astimezone(LJUBLJANA).utcoffset()
    ]


@pytest.mark.parametrize("year", [1997, 2024, 2026, 2027, 2038, 2050])
def test_every_hour_around_both_changes_is_that_of_slovenia(zone, year):
    spring, autumn = changes(year)
    for change in (spring, autumn):
        for minutes in range(-180, 181, 30):
            moment = change + datetime.timedelta(minutes=minutes)
            shown = moment.astimezone(zone)
            assert shown.replace(tzinfo=None) == moment.astimezone(LJUBLJANA).replace(tzinfo=None)


@pytest.mark.parametrize("day", ["2026-01-15", "2026-03-28", "2026-03-30", "2026-07-15"])
def test_a_time_on_the_wall_is_the_same_moment(zone, day):
    wall = datetime.datetime.fromisoformat(f"{day}T09:00")
    there = wall.replace(tzinfo=zone).astimezone(datetime.UTC)
    assert there == wall.replace(tzinfo=LJUBLJANA).astimezone(datetime.UTC)


def test_each_change_is_dated_by_the_clock_before_it(file):
    (found,) = Calendar.from_ical(file).walk("VTIMEZONE")
    (summer,), (winter,) = found.walk("DAYLIGHT"), found.walk("STANDARD")
    assert summer["DTSTART"].to_ical() == b"19960331T020000"
    assert winter["DTSTART"].to_ical() == b"19961027T030000"
    for period, month in ((summer, 3), (winter, 10)):
        assert period["RRULE"].to_ical().decode() == f"FREQ=YEARLY;BYDAY=-1SU;BYMONTH={month}"
