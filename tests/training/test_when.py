"""Dates in words, as exactly as they are known."""

import datetime

import pytest
from django.utils import translation

from content_types.training.presentation import when as in_words
from content_types.training.presentation.when import Span

from .factories import date as occasion


def when(spans):
    return in_words.when(spans).replace("\N{NO-BREAK SPACE}", " ")


def when_one(span):
    return when([span])


def span(*args, **kwargs):
    each = occasion(*args, **kwargs)
    return Span(each.starts, each.ends, each.precision, each.starts_at, each.ends_at)


ENGLISH = [
    ([("2024-12-03",)], "3 December 2024"),
    ([("2024-02-12", "2024-02-13")], "12–13 February 2024"),
    ([("2024-01-30", "2024-02-02")], "30 January – 2 February 2024"),
    ([("2023-12-30", "2024-01-02")], "30 December 2023 – 2 January 2024"),
    ([("2024-02-15",), ("2024-02-29",)], "15 and 29 February 2024"),
    ([("2024-10-11",), ("2024-09-19",)], "19 September and 11 October 2024"),
    ([("2023-10-11",), ("2024-09-19",)], "11 October 2023 and 19 September 2024"),
    ([("2024-02-01",), ("2024-02-15",), ("2024-02-29",)], "1, 15 and 29 February 2024"),
    ([("2024-02-12", "2024-02-13"), ("2024-02-29",)], "12–13 and 29 February 2024"),
    ([("2024-02-15", None, "month")], "February 2024"),
    ([("2024-04-01", "2024-05-31", "month")], "April–May 2024"),
    ([("2023-12-01", "2024-01-31", "month")], "December 2023 – January 2024"),
    ([("2024-04-01", None, "month"), ("2024-05-01", None, "month")], "April and May 2024"),
    ([("2024-07-07", None, "year")], "2024"),
    ([("2023-07-07", "2024-07-07", "year")], "2023–2024"),
    ([("2024-03-01",), ("2024-01-01", None, "year")], "2024 and 1 March 2024"),
    ([], ""),
]


@pytest.mark.parametrize(("dates", "words"), ENGLISH)
def test_dates_are_told_once_and_no_more_exactly_than_they_are_known(dates, words):
    with translation.override("en"):
        assert when([span(*each) for each in dates]) == words


def test_a_long_series_is_told_by_its_ends():
    days = [span(f"2024-{month:02}-03") for month in range(1, 8)]
    with translation.override("en"):
        assert when(days) == "3 January – 3 July 2024, 7 dates"


def test_hours_follow_the_day():
    with translation.override("en"):
        assert when([span("2024-12-03", starts_at="9:00")]) == "3 December 2024, at 9:00"
        day = span("2024-12-03", starts_at="9:00", ends_at="15:30")
        assert when_one(day) == "3 December 2024, 9:00–15:30"


def test_hours_of_several_days_that_end_earlier_than_they_began_say_on_which_day():
    days = span("2026-03-17", "2026-03-19", starts_at="14:00", ends_at="12:00")
    said = "17–19 March 2026, from 14:00 on the first day to 12:00 on the last"
    with translation.override("en"):
        assert when_one(days) == said


def test_hours_that_differ_are_left_to_the_training_s_own_page():
    days = [span("2024-12-03", starts_at="9:00"), span("2024-12-04", starts_at="10:00")]
    with translation.override("en"):
        assert when(days) == "3 and 4 December 2024"


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ([("2024-12-03",)], "3. december 2024"),
        ([("2024-02-15", None, "month")], "februar 2024"),
        ([("2024-07-07", None, "year")], "2024"),
    ],
)
def test_slovenian_dates_have_a_full_stop_and_small_months(dates, words):
    with translation.override("sl"):
        assert when([span(*each) for each in dates]) == words


def test_a_day_that_is_not_known_never_shows():
    for day in (1, 9, 28):
        with translation.override("en"):
            assert when([Span(datetime.date(2024, 2, day), None, "month")]) == "February 2024"


def test_a_day_is_not_parted_from_its_month_at_the_end_of_a_line():
    with translation.override("sl"):
        found = in_words.when([span("2026-12-29", "2027-01-03", starts_at="9:00")])
    assert found == "29.\xa0december 2026 – 3.\xa0januar 2027 ob 9.00"
