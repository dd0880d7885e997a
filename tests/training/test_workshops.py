"""Workshops in schools: computed totals, unknown numbers, totals that the sources state."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.pages.rows import NOTHING
from content_types.training.presentation.workshops import CountRow, StatedRow, discrepancies, tables

from .factories import counted, training

TABLES = "/en/trainings/workshops/"
unknown = st.none() | st.integers(0, 999)
rows = st.lists(
    st.builds(
        CountRow,
        training=st.just(1),
        year=st.just(2024),
        level=st.sampled_from(["primary", "secondary"]),
        region=st.sampled_from(["", "si031", "si034"]),
        workshops=st.integers(0, 99),
        pupils=unknown,
        teachers=unknown,
        name=st.just(NOTHING),
    ),
    max_size=12,
)


def stated(level="", workshops=None, pupils=None, teachers=None):
    return StatedRow(1, 2024, level, workshops, pupils, teachers, NOTHING, NOTHING)


def numbers(text):
    """The number of a cell in either language; None where there is none."""
    return int(re.sub(r"\D", "", text)) if text[-1].isdigit() else None


@given(rows)
def test_every_total_is_the_sum_of_its_rows_whatever_their_order(counts):
    found = tables(counts, [])
    assert found == {**tables(counts[::-1], []), "levels": found["levels"]}
    for key, _heading, table in found["levels"]:
        of_level = [row for row in counts if row.level == key]
        *_regions, last = table.rows
        assert last.total
        shown = [numbers(cell.text) for cell in last.cells[1:]]
        for place, name in enumerate(("workshops", "pupils", "teachers")):
            known = [getattr(row, name) for row in of_level if getattr(row, name) is not None]
            assert shown[place] == (sum(known) if known else None)


@given(rows)
def test_a_stated_total_that_agrees_is_no_discrepancy(counts):
    whole = {
        name: sum(getattr(row, name) or 0 for row in counts)
        for name in ("workshops", "pupils", "teachers")
        if counts and all(getattr(row, name) is not None for row in counts)
    }
    assert discrepancies(counts, [stated(**whole)]) == ()


@given(rows.filter(bool), st.integers(1, 999))
def test_fail_a_stated_total_that_differs(counts, difference):
    said = sum(row.workshops for row in counts) + difference
    (found,) = discrepancies(counts, [stated(workshops=said)])
    assert numbers(found["stated"]) == said


def test_a_stated_total_of_a_level_is_compared_with_that_level():
    counts = [
        CountRow(1, 2024, "primary", "", 69, None, None, NOTHING),
        CountRow(1, 2024, "secondary", "", 86, None, None, NOTHING),
    ]
    said = [stated("primary", workshops=66), stated("secondary", workshops=86)]
    (found,) = discrepancies(counts, said)
    assert (found["stated"], found["computed"]) == ("66", "69")


@pytest.mark.parametrize(("said", "differs"), [(130, False), (120, False), (119, True)])
def test_what_nobody_counted_may_make_up_the_rest_of_a_stated_total(said, differs):
    counts = [
        CountRow(1, 2024, "primary", "si031", 4, 120, None, NOTHING),
        CountRow(1, 2024, "primary", "si034", 2, None, None, NOTHING),
    ]
    found = discrepancies(counts, [stated(pupils=said, teachers=3)])
    assert [each["stated"] for each in found] == (["119"] if differs else [])


def test_a_stated_total_is_that_of_its_own_programme(read, index, mura):
    own = {"year": 2024, "workshops": 2, "stated_in_sl": "poročilo", "stated_in_en": "report"}
    training(index, counts=[counted(region=mura, workshops=2)], stated=[own])
    training(index, counts=[counted(region=mura, workshops=3)], stated=[own | {"workshops": 4}])
    (found,) = read(TABLES).all("//div[@class='discrepancy']//dl")
    numbers_shown = [each.strip() for each in found.itertext() if each.strip().isdigit()]
    assert numbers_shown == ["4", "3"]


def test_a_region_of_two_programmes_is_one_row(read, index, mura):
    training(index, counts=[counted(region=mura, workshops=2, pupils=40)])
    training(index, counts=[counted(region=mura, workshops=3, pupils=None), counted(workshops=5)])
    found = [
        " | ".join(each.strip() for each in row.itertext() if each.strip())
        for row in read(TABLES).all("//tbody/tr")
    ]
    assert found == [
        "Mura | 5 | at least 40 | 2",
        "Other regions | 5 | 20 | 1",
        "Total | 10 | at least 60 | 3",
    ]


@pytest.mark.parametrize(
    ("query", "pupils"), [("", "30"), ("?year=2024", "30"), ("?year=2023", "20")]
)
def test_each_year_has_tables_of_its_own(read, index, query, pupils):
    training(index, counts=[counted(year=2023, pupils=20), counted(year=2024, pupils=30)])
    page = read(f"{TABLES}{query}")
    assert page.words_in("//tr[@class='is-total']/td[2]") == pupils
    assert page.words_in("//nav[@class='years']//a[@aria-current]") == (query[-4:] or "2024")


def test_a_year_that_is_not_offered_is_an_error_at_its_field(read, index):
    training(index, counts=[counted(year=2023)])
    page = read(f"{TABLES}?year=1999")
    assert "Choose one of its entries" in page.words_in("//div[@role='alert']")


def test_without_any_workshops_the_page_says_so(read, index):
    assert "No workshops are recorded" in read(TABLES).words_in("//main")
