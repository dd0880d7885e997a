"""Calendar files: what RFC 5545 asks for, and identities that never change."""

import datetime
import re

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from content_types.training.models import Occasion, TrainingPage

from .factories import date, training

FEED = "/en/trainings/ics/"


def get(address):
    response = Client().get(address)
    assert response.status_code == 200, address
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return response.content


def events(content):
    return list(Calendar.from_ical(content).walk("VEVENT"))


def one(content):
    (event,) = events(content)
    return event


def test_a_day_without_hours_lasts_all_of_it_and_ends_before_the_next(index):
    training(index, title_en="Days", dates=[date("2024-12-17", "2024-12-18")])
    event = one(get(FEED))
    assert event["DTSTART"].to_ical() == b"20241217"
    assert event["DTEND"].to_ical() == b"20241219"
    assert event["DTSTART"].params["VALUE"] == "DATE"


@pytest.mark.parametrize(("day", "hour"), [("2024-01-15", 8), ("2024-07-15", 7)])
def test_hours_are_those_of_the_site_s_zone_in_winter_and_in_summer(index, day, hour):
    training(index, dates=[date(day, starts_at="9:00", ends_at="15:30")])
    content = get(FEED)
    event = one(content)
    assert event["DTSTART"].params["TZID"] == "Europe/Ljubljana"
    start = event["DTSTART"].dt.astimezone(datetime.UTC)
    assert (start.hour, start.minute) == (hour, 0)
    assert event["DTEND"].dt - event["DTSTART"].dt == datetime.timedelta(hours=6, minutes=30)
    (zone,) = Calendar.from_ical(content).walk("VTIMEZONE")
    assert zone["TZID"] == "Europe/Ljubljana"


def test_every_date_of_a_series_is_an_event_of_its_own(index):
    page = training(index, dates=[date("2024-02-15"), date("2024-02-29")])
    found = events(get(f"{page.url_in('en')}ics/"))
    assert [event["DTSTART"].dt.day for event in found] == [15, 29]
    assert len({event["UID"] for event in found}) == 2


def test_dates_known_to_the_month_are_left_out_and_the_file_says_so(index):
    training(index, dates=[date("2024-02-15"), date("2024-03-01", precision="month")])
    training(index, dates=[date("2024-01-01", precision="year")])
    content = get(FEED)
    assert len(events(content)) == 1
    said = str(Calendar.from_ical(content)["X-WR-CALDESC"])
    assert said == "2 dates are left out: only their month or their year is known."


def test_a_file_without_events_is_still_a_calendar(index):
    content = get(FEED)
    assert events(content) == []
    assert Calendar.from_ical(content).walk("VTIMEZONE")


def test_lines_end_and_fold_as_the_standard_says(index):
    long = "Čezmejno sodelovanje pri prepoznavanju žrtev, " * 6
    training(index, title_sl=long[:200], summary_sl=f"{long}; nova\nvrstica, vejica \\ konec")
    content = get("/sl/usposabljanja/ics/")
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(map(len, lines)) <= 75
    event = one(content)
    assert event["SUMMARY"] == long[:200].strip()
    assert event["DESCRIPTION"] == f"{long}; nova\nvrstica, vejica \\ konec"
    assert rb"\; nova\nvrstica\, vejica \\ konec" in content.replace(b"\r\n ", b"")


def test_every_event_has_what_the_standard_demands(index, directorate):
    training(index, title_en="Course", place_en="Ljubljana", form="course")
    content = get(FEED)
    calendar = Calendar.from_ical(content)
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    assert calendar["METHOD"] == "PUBLISH"
    event = one(content)
    for name in ("UID", "DTSTAMP", "DTSTART", "SEQUENCE", "LAST-MODIFIED", "URL", "STATUS"):
        assert name in event, name
    assert re.fullmatch(r"[0-9a-f-]{36}", event["UID"])
    assert event["DTSTAMP"].dt.tzinfo is not None
    assert event["URL"].endswith("/en/trainings/course/")
    assert event["LOCATION"] == "Ljubljana"


def test_words_are_in_the_language_of_the_address_and_identities_in_none(index):
    training(index, title_sl="Tečaj", title_en="Course")
    slovenian, english = one(get("/sl/usposabljanja/ics/")), one(get(FEED))
    assert (slovenian["SUMMARY"], english["SUMMARY"]) == ("Tečaj", "Course")
    assert slovenian["SUMMARY"].params["LANGUAGE"] == "sl"
    assert slovenian["UID"] == english["UID"]


def test_what_has_no_english_title_has_its_slovenian_one(index):
    training(index, title_sl="Tečaj", title_en="")
    title = one(get(FEED))["SUMMARY"]
    assert (title, title.params["LANGUAGE"]) == ("Tečaj", "sl")


def test_each_line_names_the_language_that_its_words_are_in(index):
    words = {"summary_sl": "Kako prepoznati žrtev.", "summary_en": "How to recognise a victim."}
    training(index, title_sl="Tečaj", title_en="", place_sl="Koper", state="cancelled", **words)
    event = one(get(FEED))
    assert event["SUMMARY"] == "Odpovedano: Tečaj"
    spoken = {name: event[name].params["LANGUAGE"] for name in ("SUMMARY", "DESCRIPTION")}
    assert spoken == {"SUMMARY": "sl", "DESCRIPTION": "en"}
    assert event["LOCATION"].params["LANGUAGE"] == "sl"


@pytest.mark.parametrize(
    ("state", "status", "title"),
    [
        ("scheduled", "CONFIRMED", "Course"),
        ("cancelled", "CANCELLED", "Cancelled: Course"),
        ("postponed", "TENTATIVE", "Postponed: Course"),
    ],
)
def test_what_is_off_stays_in_the_calendar_and_says_so(index, state, status, title):
    training(index, title_en="Course", state=state)
    event = one(get(FEED))
    assert (event["STATUS"], event["SUMMARY"]) == (status, title)


def test_the_same_file_is_the_same_to_the_byte_until_something_is_published(index):
    training(index)
    with time_machine.travel("2030-01-01"):
        first = get(FEED)
    with time_machine.travel("2031-01-01"):
        assert get(FEED) == first


def test_an_event_keeps_its_identity_and_counts_its_revisions(index):
    page = training(index, title_en="Course", dates=[date("2024-03-21")])
    before = one(get(FEED))
    assert before["SEQUENCE"] == 0
    page = TrainingPage.objects.get(pk=page.pk)
    page.title_en, page.slug_en = "Other", "other"
    occasion = page.occasions.get()
    occasion.starts = datetime.date(2024, 4, 1)
    page.occasions = [occasion]
    with time_machine.travel(page.first_published_at + datetime.timedelta(hours=1)):
        page.save_revision().publish()
    after = one(get(FEED))
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["LAST-MODIFIED"].dt > before["LAST-MODIFIED"].dt
    assert after["DTSTART"].dt == datetime.date(2024, 4, 1)


def test_a_clock_that_was_set_back_gives_no_negative_sequence(index):
    page = training(index)
    TrainingPage.objects.filter(pk=page.pk).update(
        last_published_at=page.first_published_at - datetime.timedelta(days=1)
    )
    assert one(get(FEED))["SEQUENCE"] == 0


def test_a_copied_training_is_another_event(index):
    page = training(index)
    copy = page.copy(to=index, keep_live=True)
    copy.save_revision().publish()
    found = {event["UID"] for event in events(get(FEED))}
    assert len(found) == 2
    assert Occasion.objects.values("uid").distinct().count() == 1


def test_filters_of_the_list_are_filters_of_the_file(index, police):
    training(index, title_en="Police", audiences=[police])
    training(index, title_en="Others")
    assert one(get(f"{FEED}?audience=police-officers"))["SUMMARY"] == "Police"
    name = Calendar.from_ical(get(f"{FEED}?audience=police-officers"))["X-WR-CALNAME"]
    assert name == "Trainings, For whom: Police officers"


@pytest.mark.parametrize("query", ["audience=nobody", "year=1999", "measure=x"])
def test_a_wrong_filter_is_an_error_and_empties_no_subscribed_calendar(index, query):
    response = Client().get(f"{FEED}?{query}")
    assert response.status_code == 400
    assert "Choose one of its entries" in response.content.decode()
    assert response["Content-Type"].startswith("text/plain")


def test_drafts_and_restricted_trainings_are_in_no_file(index):
    training(index, publish=False, live=False)
    hidden = training(index)
    hidden.view_restrictions.create(restriction_type="login")
    assert events(get(FEED)) == []
    assert Client().get(f"{hidden.url_in('en')}ics/").status_code in (302, 403, 404)


def test_statements_stay_when_the_list_grows(index):
    for _each in range(3):
        training(index)
    get(FEED)
    with CaptureQueriesContext(connection) as few:
        get(FEED)
    for _each in range(10):
        training(index)
    with CaptureQueriesContext(connection) as many:
        get(FEED)
    assert len(many) == len(few) <= 15
    assert len({query["sql"] for query in many.captured_queries}) == len(many)


def test_the_file_has_a_name_and_may_be_kept_for_an_hour(index):
    response = Client().get(FEED)
    assert response["Content-Disposition"] == 'inline; filename="trainings.ics"'
    assert "max-age=3600" in response["Cache-Control"]


def test_several_days_without_an_hour_of_their_end_last_through_the_last_one(index):
    training(index, dates=[date("2026-12-29", "2027-01-03", starts_at="9:00")])
    event = one(get(FEED))
    assert event["DTSTART"].dt.isoformat() == "2026-12-29T09:00:00+01:00"
    assert event["DTEND"].dt.isoformat() == "2027-01-04T00:00:00+01:00"


def test_the_file_of_a_year_leaves_out_dates_of_other_years(index):
    training(
        index, dates=[date("2024-03-03"), date("2026-03-05"), date("2025-12-30", "2026-01-02")]
    )
    days = [event["DTSTART"].dt.isoformat() for event in events(get(f"{FEED}?year=2026"))]
    assert days == ["2025-12-30", "2026-03-05"]
