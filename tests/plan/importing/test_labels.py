import pytest
from hypothesis import given
from hypothesis import strategies as st

from content_types.plan.enums import RoleKind
from content_types.plan.importing.document import Paragraph, Place
from content_types.plan.importing.headings import is_appendix, read_heading
from content_types.plan.importing.labels import read_label, read_objective
from content_types.plan.importing.language import detect_language
from content_types.plan.importing.plan import Passage
from content_types.plan.importing.references import find_references, is_carried_over

R, P, V, F = RoleKind


def paragraph(text, **more):
    return Paragraph(text, 1, Place("line", 1), **more)


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("Responsible institution:", R, ""),
        ("Responsible institution", R, ""),
        ("Responsible institution(s): MoI", R, "MoI"),
        ("RESPONSIBLE INSTITUTIONS ::", R, ""),
        ("Responsible instituton :", R, ""),
        ("Nosilec", R, ""),
        ("Nosilca: A in B", R, "A in B"),
        ("Nosilec/nosilci:", R, ""),
        ("Nosilec Ministrstvo za zdravje", R, "Ministrstvo za zdravje"),
        ("Odgovorna insitucija:", R, ""),
        ("Pristojni organ:", R, ""),
        ("Participants:", P, ""),
        ("Particpants:", P, ""),
        ("Sodelujoči", P, ""),
        ("Sodelujoče institucije: X", P, "X"),
        ("Providers:", V, ""),
        ("Izvajalec programa:", V, ""),
        ("Funds provided by:", F, ""),
        ("Sredstva zagotavljata:", F, ""),
        ("Finančna sredstva zagotavljajo : A, B", F, "A, B"),
        ("Vir financiranja:", F, ""),
        ("Timeframe:", None, ""),
        ("Time frame ;", None, ""),
        ("Timeframe: Twice a year", None, "Twice a year"),
        ("Deadline: 2025", None, "2025"),
        ("When: 2025", None, "2025"),
        ("Kdaj:", None, ""),
        ("Rok:", None, ""),
        ("Rok za izvedbo: 2026", None, "2026"),
        ("Časovni okvir", None, ""),
        ("Časvoni okvir:", None, ""),
    ],
)
def test_labels_are_known_with_variants_and_typing_errors(text, kind, rest):
    label = read_label(text)
    assert label is not None
    assert (label.kind, label.rest) == (kind, rest)


@pytest.mark.parametrize(
    "text",
    [
        "The responsible institution is to ensure that this topic is presented.",
        "Nosilec bo izbran na javnem razpisu.",
        "Provider selection will follow: see below.",
        "Rok je kratek",
        "In 2025 and 2026, the following will take part: NGOs",
        "Police",
        "",
    ],
)
def test_prose_is_no_label(text):
    assert read_label(text) is None


@pytest.mark.parametrize(
    ("text", "number", "rest", "plural"),
    [
        ("Objective:", None, "", False),
        ("Objective: Ensure it", None, "Ensure it", False),
        ("Objective 2:", 2, "", False),
        ("Objective 2: 6.1", 2, "6.1", False),
        ("Objective 3 Do this", 3, "Do this", False),
        ("Objectives:", None, "", True),
        ("Objctive 1:", 1, "", False),
        ("Cilj", None, "", False),
        ("Cilj 1:", 1, "", False),
        ("1. cilj: Besedilo", 1, "Besedilo", False),
        ("Cilj št. 2: Besedilo", 2, "Besedilo", False),
        ("Cilja:", None, "", True),
        ("CILJI", None, "", True),
    ],
)
def test_labels_of_objectives(text, number, rest, plural):
    label = read_objective(text)
    assert label is not None
    assert (label.number, label.rest, label.plural) == (number, rest, plural)


@pytest.mark.parametrize(
    "text",
    [
        "Objective evidence is needed in court.",
        "Cilj ukrepa je jasen",
        "Cilji so zapisani v uvodu.",
        "Subjective: no",
        "Cilj 20 % se nanaša na delež",
    ],
)
def test_prose_is_no_objective(text):
    assert read_objective(text) is None


@given(st.text(max_size=80))
def test_labels_of_any_text_hold_the_rest_of_it(text):
    for label in (read_label(text), read_objective(text)):
        assert label is None or label.rest in text


@pytest.mark.parametrize(
    ("text", "section", "number", "title"),
    [
        ("1.1.1 Spletna stran", 1, (1, 1, 1), "Spletna stran"),
        ("1.4.10. Konzularno osebje", 1, (1, 4, 10), "Konzularno osebje"),
        ("2. Odkrivanje", 1, (2,), "Odkrivanje"),
        ("2.1 Delo policije", 1, (2, 1), "Delo policije"),
        ("2 Odkrivanje", 1, (2,), "Odkrivanje"),
        ("Ukrep 1.1.1: Spletna stran", 1, (1, 1, 1), "Spletna stran"),
        ("Measure 1.1.1 – Website", 1, (1, 1, 1), "Website"),
    ],
)
def test_typed_numbers_make_headings(text, section, number, title):
    heading = read_heading(paragraph(text), None, section, (2, 1))
    assert heading is not None
    assert (heading.number, heading.title, heading.used) == (number, title, 1)


@pytest.mark.parametrize("ahead", [(), (3,), (1, 2)])
def test_a_typed_number_without_its_measures_below_is_an_item_of_a_list(ahead):
    assert read_heading(paragraph("2. Odkrivanje"), None, 1, ahead) is None


@pytest.mark.parametrize(
    "text",
    [
        "2.5 million people were reached.",
        "24-hour availability",
        "3. tretja točka;",
        "18 October",
        "7. x",
    ],
)
def test_numbers_in_prose_make_no_headings(text):
    assert read_heading(paragraph(text), None, 1) is None


@pytest.mark.parametrize("written", ["4.1. ", " 5.", "6", "1.1.1"])
def test_a_number_alone_takes_its_title_from_the_next_paragraph(written):
    heading = read_heading(paragraph(written.strip()), paragraph("Naslov"), 0)
    assert heading is not None
    assert (heading.title, heading.used) == ("Naslov", 2)
    assert read_heading(paragraph(written.strip()), None, 0) is None


def test_automatic_numbers_of_lists_are_no_headings():
    assert read_heading(paragraph("Naslov", number="3."), None, 1) is None
    heading = read_heading(paragraph("Naslov", number="3.", level=1), None, 1)
    assert heading is not None
    assert heading.number == (3,)


def test_lines_of_the_table_of_contents_are_no_headings():
    assert read_heading(paragraph("1.1 Javnost 5", style="toc 2", level=None), None, 1) is None
    assert read_heading(paragraph("1.1 Javnost ........ 5"), None, 1) is None


@pytest.mark.parametrize(
    "text", ["APPENDIX", "Priloga", "PRILOGA: Pregled", "Annex 1", "Priloga 1: X"]
)
def test_headings_of_the_appendix(text):
    assert is_appendix(paragraph(text))


@pytest.mark.parametrize(
    "text", ["Priloga k načrtu vsebuje tabelo.", "Appendix tables are below", "Priprava"]
)
def test_prose_is_no_heading_of_the_appendix(text):
    assert not is_appendix(paragraph(text))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It is held yearly (link to section 1.3.1).", [("1.3.1",)]),
        ("As said (see section 3), it goes on.", [("3",)]),
        ("For pupils (points 1.2.1 and 1.2.2).", [("1.2.1", "1.2.2")]),
        ("Kot določa točka 1.2.1.", [("1.2.1",)]),
        ("Gradiva (povezava s točko 3.1) bodo izšla.", [("3.1",)]),
        ("Povezava z razdelkom 1.2 je jasna.", [("1.2",)]),
        ("Delavnice (v točkah 1.2.1 in 1.2.2) bodo.", [("1.2.1", "1.2.2")]),
        ("(glej točko 3.1; glej 4.2)", [("3.1",), ("4.2",)]),
        ("Article 113 and paragraph 2 of 18 October 2025, EUR 1.000,00", []),
        ("Directive 2011/36/EU, section of 2.5 million", []),
    ],
)
def test_cross_references_in_both_languages(text, numbers):
    found = find_references([Passage(text)])
    assert [reference.numbers for reference in found] == numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The measure is carried over from the previous action plan.", True),
        ("Ukrep je prenesen iz prejšnjega akcijskega načrta.", True),
        ("Ukrep se prenaša iz predhodnega načrta.", True),
        ("One of the commitments from previous action plans", False),
        ("Znanje se prenaša na mlajše.", False),
    ],
)
def test_measures_that_come_from_an_earlier_plan(text, expected):
    assert is_carried_over([Passage(text)]) is expected


def test_the_language_is_detected():
    assert detect_language(["V letu 2025 bo delo potekalo na vseh področjih."]) == "sl"
    assert detect_language(["The work will go on in all of the regions in 2025."]) == "en"
