"""Tables of funding with merged headers, subtotals and other units."""

import pytest

from content_types.plan.importing.checks import check_plan
from tests.plan.importing.register import resolver
from tests.plan.importing.word import cell, p, plan_of, row, rows, section, table

BODY = (section(1, "Preprečevanje"), p("1.1 Spletišče"), p("Nosilec: MNZ"), p("Rok: 2027"))
NAMES = ("Uporabnik", "Naloga", "Proračunska postavka", "2027", "2028", "Skupaj")


def found(plan, code):
    return [
        (each.stated, each.computed)
        for each in check_plan(plan, resolver())
        if each.code == f"budget.{code}"
    ]


def two_rows():
    above = [cell(name, merge="restart") for name in NAMES[:3]]
    below = [cell(merge="continue")] * 3
    return (
        row(*above, cell("Leto", span=2), cell("Skupaj", merge="restart")),
        row(*below, "2027", "2028", cell(merge="continue")),
    )


def test_a_header_in_two_rows_names_all_columns_on_every_page():
    first = row("MNZ", "Spletišče", "3431 Stroški", "1.000", "/", "1.000")
    second = row("MDDSZ", "Namestitev", "170084", "1.000", "2.000", "3.000")
    total = row(cell("SKUPAJ", span=3), "2.000", "2.000", "4.000")
    plan = plan_of(*BODY, p("PRILOGA"), table(*two_rows(), first, *two_rows(), second, total))
    appendix = plan.appendix
    assert [(each.funder, each.total) for each in appendix.budget] == [
        ("MNZ", 100_000),
        ("MDDSZ", 300_000),
    ]
    assert (appendix.tables, appendix.totals.total) == (1, 400_000)
    assert plan.years == (2027, 2028)
    assert not [each for each in check_plan(plan, resolver()) if each.severity.value == "error"]


def test_subtotals_are_held_against_their_rows_and_are_no_total():
    plan = plan_of(
        *BODY,
        p("PRILOGA"),
        rows(
            NAMES,
            ("MNZ", "Spletišče", "3431", "1.000", "1.000", "2.000"),
            ("", "Posvet", "3431", "500", "", "500"),
            ("Skupaj MNZ", "", "", "1.500", "1.000", "2.500"),
            ("MDDSZ", "Namestitev", "170084", "1.000", "2.000", "3.000"),
            ("Skupaj MDDSZ", "", "", "1.000", "2.500", "3.500"),
            ("SKUPAJ", "", "", "2.500", "3.000", "5.500"),
        ),
    )
    assert len(plan.appendix.budget) == 3
    assert found(plan, "subtotal") == [
        ("2.500,00 EUR", "2.000,00 EUR"),
        ("3.500,00 EUR", "3.000,00 EUR"),
    ]
    assert not found(plan, "total-repeated") + found(plan, "column-total")


def test_a_single_row_of_named_totals_has_those_of_everything():
    plan = plan_of(
        *BODY,
        rows(
            NAMES,
            ("MNZ", "Spletišče", "3431", "1.000", "1.000", "2.000"),
            ("Skupaj po ministrstvih", "", "", "1.000", "1.500", "2.500"),
        ),
    )
    assert plan.appendix.totals.total == 250_000
    assert found(plan, "column-total") == [("1.500,00 EUR", "1.000,00 EUR")]
    assert not found(plan, "subtotal")


@pytest.mark.parametrize("note", ["Pregled sredstev (v tisoč EUR)", "v 1.000 EUR", "in thousands"])
def test_amounts_in_thousands_are_no_euros(note):
    plan = plan_of(*BODY, p("PRILOGA"), p(note), rows(NAMES, ("MNZ", "X", "1", "5", "5,5", "10,5")))
    (line,) = plan.appendix.budget
    assert (line.amounts, line.total) == (((2027, 500_000), (2028, 550_000)), 1_050_000)


def test_a_month_in_a_row_of_measures_is_no_year_of_funding():
    plan = plan_of(
        p("Akcijski načrt 2025–2026", style="Title"),
        section(1, "Preprečevanje"),
        rows(
            ("Št.", "Ukrep", "Nosilec", "Rok"),
            ("1.1", "Spletišče", "MNZ", "2025"),
            ("1.2", "Posvet", "MNZ", "oktober 2025"),
        ),
    )
    assert plan.years == (2025, 2026)
    assert not plan.appendix.budget
    assert [each.number for each in plan.measures()] == ["1.1", "1.2"]


def test_amounts_in_the_text_are_not_held_against_a_table_that_is_not_there():
    plan = plan_of(*BODY[:2], p("Za to bo namenjenih 5.000 EUR."), *BODY[2:])
    assert [each.amount.cents for each in next(plan.measures()).amounts] == [500_000]
    assert not found(plan, "text-unmatched")
