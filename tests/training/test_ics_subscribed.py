"""The calendar in somebody's calendar: fetched again and again, imported, sent back to us.

The site exports calendars and reads none, so nothing can go round in a circle here; and whoever
imports ours a hundred times has each event once.
"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from tests.files.taking import refused

from .factories import date, training

FEEDS = ("/sl/usposabljanja/ics/", "/en/trainings/ics/")


class Subscriber:
    """A calendar as RFC 5545 wants it: one event for each UID, the highest SEQUENCE wins."""

    def __init__(self):
        self.events = {}

    def take(self, content):
        for event in Calendar.from_ical(content).walk("VEVENT"):
            known = self.events.get(str(event["UID"]))
            if known is None or event["SEQUENCE"] >= known["SEQUENCE"]:
                self.events[str(event["UID"])] = event


@pytest.fixture
def subscriber():
    return Subscriber()


def fetch(address):
    response = Client().get(address)
    assert response.status_code == 200
    return response.content


def test_a_calendar_that_is_fetched_again_has_every_event_once(index, subscriber):
    pages = [training(index, dates=[date("2026-02-15"), date("2026-02-27")]) for _n in range(3)]
    for _time in range(3):
        for address in (*FEEDS, *(f"{page.url_in('sl')}ics/" for page in pages)):
            subscriber.take(fetch(address))
    assert len(subscriber.events) == 6


def test_a_change_replaces_the_event_and_adds_none(index, subscriber):
    page = training(index, title_sl="Prej", dates=[date("2026-02-15")])
    subscriber.take(fetch(FEEDS[0]))
    page.title_sl = "Potem"
    page.save_revision().publish()
    subscriber.take(fetch(FEEDS[0]))
    [event] = subscriber.events.values()
    assert str(event["SUMMARY"]) == "Potem"


def test_what_somebody_imported_and_exports_again_is_still_the_same_event(index, subscriber):
    training(index, dates=[date("2026-02-15")])
    first = fetch(FEEDS[0])
    subscriber.take(first)
    subscriber.take(Calendar.from_ical(first).to_ical())
    assert len(subscriber.events) == 1


def test_no_event_repeats_itself_and_none_points_to_another_calendar(index):
    training(index, dates=[date("2026-02-15", "2026-02-20")])
    calendar = Calendar.from_ical(fetch(FEEDS[0]))
    for part in calendar.walk():
        assert not {"RRULE", "RDATE", "ATTACH"} & set(part) or part.name in {"STANDARD", "DAYLIGHT"}


BOMB = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:x\r
BEGIN:VEVENT\r
UID:1\r
DTSTART:20260101T000000Z\r
RRULE:FREQ=SECONDLY\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_a_calendar_that_repeats_for_ever_is_taken_in_nowhere(db, admin_client):
    assert refused(BOMB, "koledar.ics") == "extension"
    file = SimpleUploadedFile("koledar.ics", BOMB)
    response = admin_client.post(reverse("plan_import"), {"file": file, "language": ""})
    assert response.context["form"].errors["file"]
