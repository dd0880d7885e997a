"""Numbers of headings as people type them."""

import pytest

from content_types.plan.importing.numbering import automatic_number, number_alone, typed_number
from tests.plan.importing.word import p, plan_of, section


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("1.4.10 Naslov", (1, 4, 10), "Naslov"),
        ("1.4.10. Naslov", (1, 4, 10), "Naslov"),
        ("1. 4. 10 Naslov", (1, 4, 10), "Naslov"),
        ("1. 4. 10. – Naslov", (1, 4, 10), "Naslov"),
        ("1.4.10 – Naslov", (1, 4, 10), "Naslov"),
        ("1.4.10.Naslov", (1, 4, 10), "Naslov"),
        ("Ukrep 2.1: Naslov", (2, 1), "Naslov"),
        ("1.1.3 18. oktober – dan boja", (1, 1, 3), "18. oktober – dan boja"),
        ("1. 18. oktober", (1,), "18. oktober"),
        ("2.1 24-urna prisotnost", (2, 1), "24-urna prisotnost"),
        ("IV. Sodelovanje", (4,), "Sodelovanje"),
        ("II.3 Pravna pomoč", (2, 3), "Pravna pomoč"),
        ("Ukrep I/2: Plakati", (1, 2), "Plakati"),
        ("6) Podpora", (6,), "Podpora"),
    ],
)
def test_a_number_and_its_title_are_told_apart(text, number, title):
    found = typed_number(text)
    assert (found.number, found.title) == (number, title)
    assert found.starts_a_title


@pytest.mark.parametrize("text", ["Naslov 1.1", "1.1", "v 1.1 letu", "100 delavnic", "1.1.1.1.1"])
def test_what_is_no_number_of_a_heading(text):
    found = typed_number(text)
    assert found is None or not found.starts_a_title


def test_numbers_alone_and_automatic_ones():
    assert number_alone("1. 4. 10.") == (1, 4, 10)
    assert number_alone("1.4 Naslov") is None
    assert automatic_number("Ukrep 1.2:") == (1, 2)
    assert automatic_number("III.") == (3,)
    assert automatic_number("III.2.") == (3, 2)
    assert number_alone("IV.1") == (4, 1)
    assert automatic_number("a)") is None


def test_spaced_numbers_with_and_without_a_style_make_a_plan():
    plan = plan_of(
        section(1, "Preprečevanje"),
        p("1. 1 Splošna javnost", style="Heading2"),
        p("1. 1. 1 Spletišče"),
        p("Nosilec: MNZ"),
        p("1. 1. 2. Mediji"),
        p("Rok: 2025"),
        p("15. 10. 2025 je dan, ko se začne."),
    )
    assert [each.number for each in plan.measures()] == ["1.1.1", "1.1.2"]
    assert [each.title for each in plan.subsections()] == ["Splošna javnost"]


def test_a_numbered_introduction_leaves_no_gap_among_the_sections():
    plan = plan_of(
        section(1, "Uvod"), section(2, "Preprečevanje"), p("2.1 Spletišče"), p("Nosilec: MNZ")
    )
    assert plan.numbers_elsewhere == (1,)


def test_a_role_above_the_first_heading_is_listed_as_unplaced():
    plan = plan_of(
        p("Uvod"),
        p("Cilj: Načrt ima dve poglavji."),
        p("Ukrep 99.9 Spletišče"),
        p("Nosilec: MNZ"),
        section(1, "Preprečevanje"),
        p("1.1 Posvet", style="Heading2"),
        p("Nosilec: MP"),
    )
    assert [each.text for each in plan.unplaced] == ["Nosilec: MNZ"]
