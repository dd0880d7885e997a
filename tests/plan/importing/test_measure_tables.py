"""Tables that hold whole measures, and what else stands in a table of labels."""

import pytest

from content_types.plan.importing.coverage import placed_indices
from content_types.plan.importing.parser import PlanParser
from content_types.plan.importing.reading import read_document
from tests.plan.importing.word import (
    cell,
    p,
    plan_of,
    roles,
    row,
    rows,
    section,
    table,
    texts,
    times,
    word_file,
)


def measures_of(*elements):
    """The measures by number; nothing of the document may be lost on the way."""
    document = read_document(word_file(*elements), "nacrt.docx")
    assert document.indices() == placed_indices(PlanParser(document, "sl").parse())
    plan = plan_of(*elements)
    assert not plan.unplaced
    return {measure.number: measure for measure in plan.measures()}


@pytest.mark.parametrize("heading", ["Ukrep 1.1: Spletišče", "1.1 Spletišče", "1. 1. Spletišče"])
def test_a_table_for_each_measure_begins_with_its_heading(heading):
    found = measures_of(
        section(1, "Preprečevanje"),
        table(
            row(cell(heading, span=2)),
            row("Opis ukrepa", cell("Prvi odstavek.", "Drugi odstavek.")),
            row("Cilj", "Redno dopolnjevanje"),
            row("Nosilec", "MNZ"),
            row("Rok izvedbe", "do konca leta 2026"),
            row("Kazalniki uspešnosti", "število obiskov"),
        ),
        table(
            row("1.2", "Delavnice"),
            row("Nosilca", "MVI\nMNZ"),
            row("Cilja", cell("1. Mladi poznajo tveganja.", "2. Učitelji znajo ukrepati.")),
        ),
    )
    assert [each.title for each in found.values()] == ["Spletišče", "Delavnice"]
    first, second = found.values()
    assert texts(first) == [
        "Prvi odstavek.",
        "Drugi odstavek.",
        "Kazalniki uspešnosti: število obiskov",
    ]
    assert [each.text for each in first.objectives] == ["Redno dopolnjevanje"]
    assert (roles(first), times(first)) == ([("responsible", "MNZ")], ["do konca leta 2026"])
    assert [each.text for each in second.objectives] == [
        "Mladi poznajo tveganja.",
        "Učitelji znajo ukrepati.",
    ]


HEADER = ("Št.", "Ukrep", "Cilj", "Nosilec", "Rok", "Finančna sredstva")


def test_a_table_with_a_row_for_each_measure_is_taken_apart():
    found = measures_of(
        section(1, "Preprečevanje"),
        rows(
            HEADER,
            ("1.1", "Spletišče", "Dopolnjevanje", "MNZ", "stalna naloga", "5.000 EUR"),
            ("1.2.", "Delavnice", "Ozaveščenost", "MVI", "oktober 2025", "/"),
        ),
    )
    assert [(each.number, each.title) for each in found.values()] == [
        ("1.1", "Spletišče"),
        ("1.2", "Delavnice"),
    ]
    assert roles(found["1.1"]) == [("responsible", "MNZ")]
    assert [each.amount.cents for each in found["1.1"].amounts] == [500_000]
    assert found["1.2"].timeframes[0].timeframe.months == ((2025, 10),)
    assert found["1.2"].objectives[0].place.row == 3


def test_merged_cells_of_such_a_table_hold_for_all_their_rows():
    found = measures_of(
        section(1, "Preprečevanje"),
        table(
            row(*HEADER[:5]),
            row(
                cell("1.1", merge="restart"),
                cell("Namestitev", merge="restart"),
                "Varna",
                cell("MDDSZ", merge="restart"),
                "2027",
            ),
            row(
                cell(merge="continue"),
                cell(merge="continue"),
                "Krizna",
                cell(merge="continue"),
                "2028",
            ),
            row(cell("2. Usklajevanje", span=5)),
            row("2.1", cell("Seje", "Skupina se sestaja."), "Redne seje", "MNZ", "2028"),
        ),
    )
    first = found["1.1"]
    assert [each.text for each in first.objectives] == ["Varna", "Krizna"]
    assert [each.roles[0].text for each in first.objectives] == ["MDDSZ", "MDDSZ"]
    assert [each.timeframes[0].text for each in first.objectives] == ["2027", "2028"]
    assert texts(found["2.1"]) == ["Skupina se sestaja."]


def test_tables_inside_a_table_stay_in_their_place():
    def part(number, title, keeper):
        return row(cell(p(f"{number} {title}", style="Heading2"))) + row(
            cell(p("Opis."), rows(("Nosilec", keeper)), "<w:p/>")
        )

    found = measures_of(
        table(
            row(cell(section(1, "Preprečevanje"))),
            part("1.1", "Spletišče", "MNZ"),
            part("1.2", "Delavnice", "MVI"),
        )
    )
    assert {number: roles(each) for number, each in found.items()} == {
        "1.1": [("responsible", "MNZ")],
        "1.2": [("responsible", "MVI")],
    }


LABELS = [
    ("Nosilec", "MNZ", "Rok", "2027–2028"),
    ("Sodelujoči", "UKOM", "Vir financiranja", "MNZ: 5.000 EUR, UKOM: 2.000 EUR"),
]


def test_labels_and_values_may_alternate_in_a_row():
    found = measures_of(section(1, "Preprečevanje"), p("1.1 Spletišče"), rows(*LABELS))["1.1"]
    assert roles(found) == [
        ("responsible", "MNZ"),
        ("participant", "UKOM"),
        ("funder", "MNZ: 5.000 EUR, UKOM: 2.000 EUR"),
    ]
    assert times(found) == ["2027–2028"]
    assert [each.amount.cents for each in found.amounts] == [500_000, 200_000]


def test_a_label_that_nobody_knows_does_not_become_the_value_before_it():
    plan = plan_of(
        section(1, "Preprečevanje"),
        p("1.1 Spletišče"),
        rows(("Nosilec", "MNZ"), ("Rok", "2025"), ("Tip horizontale", "digitalno")),
    )
    (found,) = plan.measures()
    assert times(found) == ["2025"]
    assert texts(found) == ["Tip horizontale: digitalno"]
    assert [(each.code, each.stated) for each in plan.irregularities] == [
        ("label.unknown", "Tip horizontale")
    ]


def test_a_row_across_a_table_is_the_value_of_no_label():
    found = measures_of(
        section(1, "Preprečevanje"),
        p("1.1 Spletišče"),
        table(row("Nosilec", "MNZ"), row(cell("Ukrep se nadaljuje.", span=2))),
    )["1.1"]
    assert roles(found) == [("responsible", "MNZ")]
    assert texts(found) == ["Ukrep se nadaljuje."]


@pytest.mark.parametrize(
    "value", ["5.000 EUR letno", "niso potrebna dodatna sredstva", "/", "2 x 5.000 EUR"]
)
def test_money_without_a_name_is_no_funder(value):
    found = measures_of(
        section(1, "Preprečevanje"),
        p("1.1 Spletišče"),
        rows(("Nosilec", "MNZ"), ("Finančna sredstva", value)),
    )["1.1"]
    assert roles(found) == [("responsible", "MNZ")]
    assert texts(found) == [f"Finančna sredstva: {value}"]


def test_rows_of_objectives_below_a_header_have_their_own_roles():
    found = measures_of(
        section(1, "Preprečevanje"),
        p("1.1 Spletišče"),
        rows(("Cilj", "Nosilec", "Rok"), ("Prvi", "MNZ", "2025"), ("Drugi", "MVI", "2026")),
    )["1.1"]
    assert [(each.text, each.roles[0].text) for each in found.objectives] == [
        ("Prvi", "MNZ"),
        ("Drugi", "MVI"),
    ]


def test_an_announcing_label_is_no_objective_of_its_own():
    found = measures_of(
        section(1, "Preprečevanje"),
        p("1.1 Spletišče"),
        rows(("Cilji", "Cilj 1: Prvi.\nCilj 2: Drugi."), ("Nosilec", "MNZ")),
    )["1.1"]
    assert [(each.number, each.text) for each in found.objectives] == [(1, "Prvi."), (2, "Drugi.")]


@pytest.mark.parametrize(
    "line",
    [
        "Nosilec: MVI; Sodelujoči: MNZ, UKOM; Rok: do konca leta 2026",
        "Nosilec: MVI. Sodelujoči: MNZ, UKOM. Rok: do konca leta 2026",
        "Nosilec: MVI\tSodelujoči: MNZ, UKOM\tRok: do konca leta 2026",
        "NOSILEC: MVI – sodelujoči: MNZ, UKOM; rok: do konca leta 2026",
    ],
)
def test_several_labels_in_one_paragraph_are_all_read(line):
    found = measures_of(section(1, "Preprečevanje"), p("1.1 Delavnice"), p(line))["1.1"]
    assert [(kind, text.rstrip(".")) for kind, text in roles(found)] == [
        ("responsible", "MVI"),
        ("participant", "MNZ, UKOM"),
    ]
    assert times(found) == ["do konca leta 2026"]


def test_the_numbers_of_objectives_may_have_cells_of_their_own():
    (measure,) = plan_of(
        section(1, "Preprečevanje"),
        p("1.1 Kmetije", style="Heading2"),
        table(
            row(cell("Cilji", merge="restart"), "1.", "Obiskati 300 kmetij."),
            row(cell("", merge="continue"), "2.", "Izdati zloženko."),
            row("Nosilec", cell("MNZ", span=2)),
            row("Rok", cell("2027", span=2)),
        ),
    ).measures()
    assert [(each.number, each.text) for each in measure.objectives] == [
        (1, "Obiskati 300 kmetij."),
        (2, "Izdati zloženko."),
    ]


def test_a_place_is_not_named_by_what_a_cell_says():
    plan = plan_of(
        section(1, "Preprečevanje"),
        p("1.1 Kmetije", style="Heading2"),
        rows(("Cilj", "1. Obiskati kmetije."), ("Rok", "2. polovica 2027"), ("Nosilec", "MNZ")),
        p("Besedilo."),
    )
    (measure,) = plan.measures()
    assert measure.paragraphs[0].place.heading == "1.1 Kmetije"
