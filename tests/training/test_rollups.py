"""Sums over trainings equal what one gets by adding up the numbers by hand."""

import datetime

import pytest
import time_machine
from django.utils import timezone, translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content_types.training.models import TrainingPage
from content_types.training.presentation.counting import NOTHING, Total
from content_types.training.presentation.rollups import (
    Held,
    figure_sums,
    participants_of,
    training_counts,
    workshop_sums,
)

from .factories import counted, date, figure, training

pytestmark = pytest.mark.database

EVERYTHING = Held("", (), datetime.date(2030, 1, 1))
totals = st.builds(
    Total,
    low=st.integers(0, 50),
    high=st.integers(50, 99),
    counted=st.integers(0, 5),
    inexact=st.integers(0, 2),
    missing=st.integers(0, 2),
)


@given(st.lists(totals))
def test_totals_do_not_depend_on_the_order_in_which_they_are_added(found):
    assert sum(found, NOTHING) == sum(reversed(found), NOTHING)


@pytest.mark.parametrize(
    ("total", "words"),
    [
        (NOTHING, "not known"),
        (Total.of(None), "not known"),
        (Total.of(0), "0"),
        (Total.of(3237), "3,237"),
        (Total(110, 130, 1), "110–130"),
        (Total(100, 100, 1, inexact=1), "about 100"),
        (Total.of(5) + Total.of(None), "at least 5"),
    ],
)
def test_a_total_says_how_sure_it_is(total, words):
    with translation.override("en"):
        assert str(total) == words


numbers = st.lists(
    st.tuples(
        st.integers(0, 500),
        st.none() | st.integers(0, 500),
        st.sampled_from(["exact", "about", "over"]),
        st.sampled_from(["participants", "teachers", "workshops", "speakers"]),
    ),
    max_size=4,
)
rows = st.lists(
    st.tuples(st.integers(0, 40), st.none() | st.integers(0, 900), st.none() | st.integers(0, 60)),
    max_size=3,
)
entries = st.lists(
    st.tuples(
        numbers, rows, st.booleans(), st.integers(2022, 2024), st.sampled_from(["a", "b", "ab", ""])
    ),
    max_size=5,
)


@pytest.mark.slow
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(entries)
def test_sums_of_the_database_equal_sums_by_hand(index, police, teachers, found):
    TrainingPage.objects.all().delete()
    audiences = {"a": police, "b": teachers}
    for figures, counts, may_overlap, year, names in found:
        training(
            index,
            dates=[date(f"{year}-05-05")],
            numbers=[
                figure(number, role, other_number=other, exactness=exactness)
                for number, other, exactness, role in figures
            ],
            counts=[
                counted(year=year, workshops=workshops, pupils=pupils, teachers=present)
                for workshops, pupils, present in counts
            ],
            may_overlap=may_overlap,
            audiences=[audiences[name] for name in names],
        )
    trainings = EVERYTHING
    check_participants(found, trainings)
    check_groups(found, trainings, {"a": police.pk, "b": teachers.pk})


def by_hand(found, role):
    """{may_overlap: Total} of a role, workshops of schools included."""
    sums = {True: NOTHING, False: NOTHING}
    for figures, counts, may_overlap, _year, _names in found:
        for number, other, exactness, own in figures:
            if own == role:
                sums[may_overlap] += total_of(number, other, exactness)
        if role == "participants":
            for _workshops, pupils, _teachers in counts:
                sums[may_overlap] += Total.of(pupils)
    return sums


def total_of(number, other, exactness):
    other = number if other is None else other
    return Total(min(number, other), max(number, other), 1, inexact=int(exactness != "exact"))


def check_participants(found, trainings):
    expected = by_hand(found, "participants")
    assert participants_of(trainings) == (expected[False], expected[True])


def check_groups(found, trainings, audiences):
    sums = {}
    for year, audience, role, may_overlap, total in figure_sums(
        trainings, "began", by_audience=True
    ):
        sums[year, audience, role, may_overlap] = total
    expected = {}
    for figures, _counts, may_overlap, year, names in found:
        audience = audiences[names] if len(names) == 1 else None
        for number, other, exactness, role in figures:
            if role != "speakers":
                key = (year, audience, role, may_overlap)
                expected[key] = expected.get(key, NOTHING) + total_of(number, other, exactness)
    assert sums == expected
    workshops = {year: numbers for year, *numbers in workshop_sums(trainings, "year")}
    for year, numbers in workshops.items():
        own = [row for _f, counts, _o, each, _n in found if each == year for row in counts]
        assert numbers == [sum(map(Total.of, column), NOTHING) for column in zip(*own, strict=True)]
    for year, count, unknown in training_counts(trainings, "began"):
        of_year = [each for each in found if each[3] == year]
        assert count == len(of_year)
        assert unknown == sum(not is_numbered(*each[:2]) for each in of_year)


def is_numbered(figures, counts):
    return any(role == "participants" for *_others, role in figures) or any(
        pupils is not None for _workshops, pupils, _teachers in counts
    )


@pytest.mark.parametrize(
    ("fields", "counts"),
    [
        ({}, True),
        ({"state": "cancelled"}, False),
        ({"state": "postponed"}, False),
        ({"dates": [date("2024-12-31")]}, False),
        ({"dates": [date("2024-06-15", precision="month")]}, True),
    ],
)
def test_only_what_has_begun_and_was_not_called_off_counts(index, fields, counts):
    training(index, numbers=[40], **fields)
    with time_machine.travel(datetime.datetime(2024, 6, 2, 12, tzinfo=datetime.UTC)):
        held = Held("", (), timezone.localdate())
        assert held.trainings().exists() is counts
