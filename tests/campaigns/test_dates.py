"""Dates inside sentences, in both languages."""

import datetime

import pytest

from content_types.campaigns import dates, filling

DAY = datetime.date(2026, 10, 18)


@pytest.mark.parametrize(
    ("function", "sl", "en"),
    [
        (dates.date, "18. oktober 2026", "18 October 2026"),
        (dates.date_genitive, "18. oktobra 2026", "18 October 2026"),
        (dates.weekday, "nedelja", "Sunday"),
        (dates.on_weekday, "v nedeljo", "on Sunday"),
        (dates.on_date, "v nedeljo, 18. oktobra 2026", "on Sunday, 18 October 2026"),
    ],
)
def test_the_day_of_2026(function, sl, en):
    assert (function(DAY, "sl"), function(DAY, "en")) == (sl, en)


def test_every_weekday_stands_in_the_accusative():
    week = [dates.on_weekday(datetime.date(2026, 10, 12 + n), "sl") for n in range(7)]
    assert week == [
        "v ponedeljek",
        "v torek",
        "v sredo",
        "v četrtek",
        "v petek",
        "v soboto",
        "v nedeljo",
    ]


def test_every_month_stands_in_the_genitive():
    found = [dates.date_genitive(datetime.date(2026, n, 1), "sl") for n in range(1, 13)]
    assert [each.split()[1] for each in found] == [
        "januarja",
        "februarja",
        "marca",
        "aprila",
        "maja",
        "junija",
        "julija",
        "avgusta",
        "septembra",
        "oktobra",
        "novembra",
        "decembra",
    ]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        *((1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (13, "13th")),
        *((20, "20th"), (21, "21st"), (22, "22nd"), (111, "111th"), (112, "112th")),
    ],
)
def test_english_ordinals(number, expected):
    assert dates.ordinal(number, "en") == expected


def test_slovenian_ordinals_are_written_alike_in_every_case():
    assert dates.ordinal(20, "sl") == "20."


@pytest.mark.parametrize(
    ("first", "last", "sl", "en"),
    [
        ("2024-10-18", "2024-10-18", "18. oktober 2024", "18 October 2024"),
        ("2024-10-18", "2024-10-25", "18.–25. oktober 2024", "18–25 October 2024"),
        (
            "2024-10-18",
            "2024-11-14",
            "18. oktober – 14. november 2024",
            "18 October – 14 November 2024",
        ),
        (
            "2024-12-30",
            "2025-01-02",
            "30. december 2024 – 2. januar 2025",
            "30 December 2024 – 2 January 2025",
        ),
    ],
)
def test_several_days(first, last, sl, en):
    days = [datetime.date.fromisoformat(each) for each in (first, last)]
    assert (dates.span(*days, "sl"), dates.span(*days, "en")) == (sl, en)


def test_placeholders_are_filled_and_begin_a_sentence_where_they_are_written_so():
    words = filling.values(DAY, 2007, "sl")
    text = "{On_date}, zaznamujemo {ordinal} dan. Leta {year}, po {last_year}: {weekday}."
    assert filling.fill(text, words) == (
        "V nedeljo, 18. oktobra 2026, zaznamujemo 20. dan. Leta 2026, po 2025: nedelja."
    )


def test_the_same_in_english():
    words = filling.values(DAY, 2007, "en")
    assert filling.fill("{On_date}: the {ordinal} day.", words) == (
        "On Sunday, 18 October 2026: the 20th day."
    )


def test_what_is_not_known_stays_and_is_reported_once():
    text = filling.fill("{venue} in {theme}, {venue}, {url}", {"year": "2026"})
    assert text == "{venue} in {theme}, {venue}, {url}"
    assert filling.unfilled(text) == ["{venue}", "{theme}", "{url}"]
    assert filling.unfilled("{} { } {1}") == []
