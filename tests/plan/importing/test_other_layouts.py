"""Invented plans in layouts unlike the official one; what is in them is known to the last role."""

import io

import pytest

from content_types.plan.enums import RoleKind
from content_types.plan.importing.checks import check_plan
from content_types.plan.importing.facade import read_plan

from .register import resolver
from .word import TRACKED, cell, p, plan_of, row, rows, run, section, table, texts, times, word_file


def inserted(text):
    return f"<w:ins {TRACKED}>{run(text)}</w:ins>"


def deleted(text):
    return f"<w:del {TRACKED}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def measures(plan):
    return {measure.number: measure for measure in plan.measures()}


def institutions(measure, kind):
    resolve = resolver().resolve
    return [
        resolve(piece) for role in measure.roles if role.kind.value == kind for piece in role.pieces
    ]


def objectives(measure):
    return [(each.number, each.text) for each in measure.objectives]


ENGLISH = word_file(
    p("Action Plan to Combat Trafficking in Human Beings 2027–2028", style="Title"),
    p("Chapter 1: Prevention", style="Heading1"),
    p("Measure 1.1: Campaign for seasonal workers", style="Heading2"),
    rows(
        ("Objective 1.1.1", "Reach 3,000 workers a year."),
        ("Lead:", "Ministry of Labour, Family, Social Affairs and Equal Opportunities"),
        ("Partner organisations:", "Labour Inspectorate"),
        ("Implementing partner(s):", "NGOs selected through a public call"),
        ("Funding:", "Ministry of the Interior"),
        ("Budget:", "€12,500 per year"),
        ("Implementation deadline:", "By 30 June 2028"),
    ),
    p("Measure 1.2: Guide for embassies", style="Heading2"),
    p("Specific objective 1: Publish the guide."),
    p("Specific objective 2: Train consular staff."),
    p("Responsible: Ministry of Foreign and European Affairs"),
    p("Supporting institutions: Police; Ministry of the Interior"),
    p("Timing: first half of 2027"),
    p("Chapter 2: Protection", style="Heading1"),
    p("Measure 2.1: Safe accommodation", style="Heading2"),
    table(
        row(cell("Objectives", merge="restart"), "1. Keep twelve places."),
        row(cell("", merge="continue"), "2. Keep four places for crises."),
        row("Responsible authority", "Ministry of the Interior"),
        row("Implementing bodies", "Caritas"),
        row("Financed from", "Ministry of the Interior"),
        row("Schedule", "2027–2028, ongoing"),
    ),
)


def test_an_english_plan_with_other_words_for_the_labels():
    plan = read_plan(io.BytesIO(ENGLISH), "plan.docx")
    first, second, third = measures(plan).values()
    assert plan.language == "en"
    assert objectives(first) == [(1, "Reach 3,000 workers a year.")]
    assert institutions(first, "responsible") == ["mddsz"]
    assert institutions(first, "participant") == ["irsd"]
    assert [r.text for r in first.roles if r.kind is RoleKind.PROVIDER] == [
        "NGOs selected through a public call"
    ]
    assert institutions(first, "funder") == ["mnz"]
    assert times(first) == ["By 30 June 2028"]
    assert [each.amount.cents for each in first.amounts] == [12_500_00]
    assert objectives(second) == [(1, "Publish the guide."), (2, "Train consular staff.")]
    assert institutions(second, "participant") == ["policija", "mnz"]
    assert times(second) == ["first half of 2027"]
    assert [number for number, _text in objectives(third)] == [1, 2]
    assert institutions(third, "provider") == ["slovenska-karitas"]
    assert institutions(third, "funder") == ["mnz"]
    assert times(third) == ["2027–2028, ongoing"]


def slovenian(*elements):
    return measures(plan_of(section(2, "Preprečevanje"), *elements))


def test_an_objective_that_is_named_again_on_the_next_page_stays_one():
    measure = slovenian(
        p("2.1 Ozaveščanje delavcev na domu", style="Heading2"),
        table(
            row(cell("Cilj 1", merge="restart"), cell("Izdati zloženko.", span=2)),
            row(cell("", merge="continue"), "Nosilec:", "Inšpektorat RS za delo"),
            row(cell("", merge="continue"), "Rok:", "do 31. 3. 2027"),
            row(cell("Cilj 2", merge="restart"), cell("Obiskati 40 gospodinjstev.", span=2)),
            row(
                cell("", merge="continue"),
                "Nosilec:",
                cell(p("Ministrstvo za ", deleted("pravosodje"), inserted("notranje zadeve"))),
            ),
            row(cell("", merge="continue"), "Sodelujoči:", "/"),
        ),
        p('<w:r><w:br w:type="page"/></w:r>'),
        table(row("Cilj 2", "Rok:", "II. polletje 2028")),
    )["2.1"]
    assert objectives(measure) == [(1, "Izdati zloženko."), (2, "Obiskati 40 gospodinjstev.")]
    assert [each.objectives for each in measure.timeframes] == [(1,), (2,)]
    assert institutions(measure, "responsible") == ["irsd", "mnz"]


@pytest.mark.parametrize("nobody", ["/", "–", "-"])
def test_a_slash_for_a_role_names_nobody(nobody):
    measure = slovenian(
        p("2.1 Namestitev", style="Heading2"),
        rows(("Cilj", "Deset mest."), ("Nosilec", "MNZ"), ("Sodelujoči", nobody)),
    )["2.1"]
    assert [(each.kind.value, each.text, each.pieces) for each in measure.roles] == [
        ("responsible", "MNZ", ("MNZ",)),
        ("participant", "", ()),
    ]


def test_a_funder_is_known_beside_the_yearly_amount():
    measure = slovenian(
        p("2.1 Namestitev", style="Heading2"),
        rows(
            ("Cilj", "Deset mest."),
            ("Nosilec", "MNZ"),
            ("Sredstva zagotavlja", "MNZ v višini 90.000,00 EUR letno"),
        ),
    )["2.1"]
    assert institutions(measure, "funder") == ["mnz"]


TEXT = """AKCIJSKI NAČRT BOJA PROTI TRGOVINI Z LJUDMI
za leti 2027 in 2028

1. PREPREČEVANJE

1.1. Spletna igra za mlade
Cilj – Izdelati igro.
Nosilec – Ministrstvo za vzgojo in izobraževanje
Izvajalec – nevladna organizacija, izbrana na javnem razpisu
Financer – Ministrstvo za notranje zadeve
Rok – december 2027

1.2. Prevajanje za žrtve
Cilji:
a) zagotoviti tolmače za 12 jezikov,
b) usposobiti tolmače.
Nosilec: Ministrstvo za notranje zadeve
Rok: stalna naloga 2027–2028
"""


def test_a_slovenian_text_with_dashes_behind_labels_and_letters_before_objectives():
    plan = read_plan(io.BytesIO(TEXT.encode()), "nacrt.txt")
    first, second = measures(plan).values()
    assert plan.title == "AKCIJSKI NAČRT BOJA PROTI TRGOVINI Z LJUDMI za leti 2027 in 2028"
    assert plan.years == (2027, 2028)
    assert objectives(first) == [(None, "Izdelati igro.")]
    assert institutions(first, "responsible") == ["mvi"]
    assert institutions(first, "funder") == ["mnz"]
    assert times(first) == ["december 2027"]
    assert objectives(second) == [
        (1, "zagotoviti tolmače za 12 jezikov,"),
        (2, "usposobiti tolmače."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sodelujoči – predvsem nevladne organizacije – bodo izbrani na razpisu.",
        "Nosilec dejavnosti – MNZ",
        "Findings: the checklist is out of date.",
    ],
)
def test_what_only_looks_like_such_a_label_stays_text(text):
    measure = slovenian(
        p("2.1 Namestitev", style="Heading2"),
        p(text),
        rows(("Nosilec", "MNZ"), ("Rok", "2027")),
    )["2.1"]
    assert text in [each.text for each in measure.paragraphs]


def test_objectives_that_a_column_counts_are_read_row_by_row():
    measure = slovenian(
        p("2.1 Podkast", style="Heading2"),
        rows(
            ("Št. cilja", "Cilj", "Nosilec", "Sodelujoči", "Rok"),
            ("1", "Posneti osem oddaj.", "MZ", "MNZ", "leto 2027"),
            ("2", "Objaviti prepise.", "MP", "", "31. december 2028"),
        ),
    )["2.1"]
    assert [text for _number, text in objectives(measure)] == [
        "Posneti osem oddaj.",
        "Objaviti prepise.",
    ]
    assert institutions(measure, "responsible") == ["mz", "mp"]
    assert institutions(measure, "participant") == ["mnz"]
    assert times(measure) == ["leto 2027", "31. december 2028"]
    assert [each.objectives for each in measure.timeframes] == [(1,), (2,)]
    assert texts(measure) == []


@pytest.mark.parametrize(
    ("written", "dotted"),
    [
        ("Ukrep št. 2.1 Podkast", "2.1"),
        ("Ukrep št. 2.1\tPodkast", "2.1"),
        ("Measure No. 2.1: Podkast", "2.1"),
    ],
)
def test_a_heading_may_say_that_it_is_a_number(written, dotted):
    measure = slovenian(p(written, style="Heading2"), rows(("Nosilec", "MNZ"), ("Rok", "2027")))
    assert measure[dotted].title == "Podkast"


def test_a_section_in_roman_numbers_may_say_what_it_is():
    plan = plan_of(
        p("Poglavje II: Pregon", style="Heading1"),
        p("2.1 Preiskave", style="Heading2"),
        rows(("Nosilec", "MNZ"), ("Rok", "2027")),
    )
    assert [(each.number, each.title) for each in plan.sections] == [("2", "Pregon")]


def unknown(value):
    plan = plan_of(
        section(2, "Pregon"),
        p("2.1 Preiskave", style="Heading2"),
        rows(("Nosilec", value), ("Rok", "2027")),
    )
    found = check_plan(plan, resolver())
    return {each.code: each.stated for each in found if each.code.startswith("institution.")}


@pytest.mark.parametrize(
    "name", ["Urad za preprečevanje pranja denarja", "MoQ", "Zveza prijateljev"]
)
def test_an_institution_that_nobody_knows_is_told_from_a_wording(name):
    assert unknown(name) == {"institution.unknown": name}


def test_an_amount_beside_a_name_makes_no_other_name():
    assert unknown("Ministrstvo za zdravje (2.000 EUR), Ministrstvo za zdravje") == {
        "institution.repeated": "Ministrstvo za zdravje"
    }
