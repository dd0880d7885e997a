"""A contact with several numbers: each says when it answers and what it costs."""

import datetime as dt

import pytest
import time_machine
from lxml import html

from tests.assistance.factories import ContactFactory, confirmed

from .conftest import region

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def on_a_monday_in_the_afternoon():
    with time_machine.travel("2026-11-23T15:00+01:00", tick=False):
        yield


@pytest.fixture
def contact():
    """Its office has closed by now, its duty phone answers and costs nothing."""
    contact = ContactFactory(key="kontakt", name_en="Counselling", needs=["advice"])
    contact.opening_times.create(opens=dt.time(9), closes=dt.time(13))
    contact.opening_times.create(line=2)
    contact.save()
    confirmed(contact, "080 12 00", label_en="Office", label_sl="Pisarna", cost="local")
    confirmed(contact, "080 11 55", label_en="Duty phone", label_sl="Dežurni", cost="free")
    return contact


def card(answer):
    (found,) = html.fromstring(answer.content.decode()).xpath("//main//div[@class='phone']")
    return found


def words(element):
    return " ".join(" ".join(element.itertext()).split())


def test_each_number_says_when_it_answers_and_what_it_costs(get, contact):
    text = words(card(get("/en/help/?need=advice")))
    office, duty = text.partition("Office")[2].split("Duty phone")
    assert "Not available now." in office
    assert "Costs the same as any other call" in office
    assert "24 hours a day, every day" in duty
    assert "The call is free." in duty


def test_hours_that_are_the_same_are_said_once_where_only_the_price_differs(get):
    contact = ContactFactory(key="kontakt", needs=["advice"])
    contact.opening_times.create(opens=dt.time(9), closes=dt.time(13))
    contact.save()
    confirmed(contact, "080 12 00", cost="free")
    confirmed(contact, "080 11 55", cost="local")
    text = words(card(get("/en/help/?need=advice")))
    assert text.count("Not available now.") == 1
    assert text.index("The call is free.") < text.index("080 11 55") < text.index("Costs the same")


def test_the_name_of_a_link_says_which_of_the_numbers_it_is(get, contact):
    links = card(get("/en/help/?need=advice")).xpath(".//a[@class='phone__call']/@aria-label")
    assert links == [
        "080, 12, 00, call Counselling, Office",
        "080, 11, 55, call Counselling, Duty phone",
    ]


def test_numbers_that_are_alike_say_it_once(get):
    contact = ContactFactory(key="kontakt", needs=["advice"])
    contact.opening_times.create(opens=dt.time(9), closes=dt.time(13))
    contact.save()
    confirmed(contact, "080 12 00", cost="free")
    confirmed(contact, "080 11 55", cost="free")
    text = words(card(get("/en/help/?need=advice")))
    assert text.count("Not available now.") == text.count("The call is free.") == 1


def test_a_chat_that_is_open_at_other_times_says_when(get):
    contact = ContactFactory(key="kontakt", needs=["advice"])
    contact.opening_times.create(opens=dt.time(9), closes=dt.time(13))
    contact.opening_times.create(line=2, opens=dt.time(14), closes=dt.time(18))
    contact.save()
    confirmed(contact, "080 12 00")
    confirmed(contact, "https://example.si/klepet", "chat")
    text = words(card(get("/en/help/?need=advice&open=now")))
    assert "Not available now. Available again tomorrow at 9:00." in text
    assert "example.si/klepet Available now, until 18:00" in text


def test_a_text_message_is_told_from_a_call(get):
    contact = ContactFactory(needs=["advice"])
    confirmed(contact, "112", "short")
    confirmed(contact, "112", "sms")
    (link,) = card(get("/en/help/?need=advice")).xpath(".//a[@href='sms:112']")
    assert link.get("aria-label") == "112, text message (SMS)"


def test_a_chat_is_told_from_a_web_site_and_a_regional_line_names_its_regions(get, contact):
    contact.regions.add(region("SI031"), region("SI044"))
    contact.save()
    confirmed(contact, "https://klepet.example.si/", kind="chat")
    confirmed(contact, "https://example.si/", kind="web")
    items = [words(each) for each in card(get("/en/help/?need=advice")).iter("li")]
    assert "Regions: region SI031, region SI044" in items
    assert [each for each in items if "example.si" in each] == [
        "Chat: klepet.example.si",
        "example.si",
    ]


def test_a_shelter_names_no_region(get):
    shelter = ContactFactory(key="hisa", kind="shelter", needs=["advice"])
    shelter.regions.add(region("SI031"))
    shelter.save()
    confirmed(shelter, "080 12 00")
    assert "region" not in words(card(get("/en/help/?need=advice")))
    # Nor does the filter tell in which it is.
    for key in ("SI031", "SI044"):
        assert "080 12 00" in words(card(get(f"/en/help/?need=advice&region={key}")))


def test_from_midnight_to_midnight_is_day_and_night(get):
    contact = ContactFactory(key="kontakt", needs=["advice"])
    contact.opening_times.create(opens=dt.time(0), closes=dt.time(0))
    contact.save()
    confirmed(contact, "080 12 00")
    assert "24 hours a day, every day" in words(card(get("/en/help/?need=advice")))
