"""An invented Slovenian plan in every layout: all of them give the same parsed plan."""

import dataclasses
import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from content_types.plan.enums import RoleKind
from content_types.plan.importing.checks import check_plan, compare_plans
from content_types.plan.importing.coverage import placed_indices
from content_types.plan.importing.facade import read_plan
from content_types.plan.importing.parser import PlanParser
from content_types.plan.importing.reading import read_document
from content_types.plan.importing.report import count
from tests.plan.importing.docx_documents import LAYOUTS, docx_document
from tests.plan.importing.register import resolver
from tests.plan.importing.slovenian_plan import items
from tests.plan.importing.text_documents import text_document


def parsed(data, name="nacrt.docx", language=None):
    return read_plan(io.BytesIO(data), name, language)


@pytest.fixture(scope="module")
def text_plan():
    return parsed(text_document().encode(), "nacrt.txt")


def test_the_numbers_are_those_of_the_notation(text_plan):
    signs = [item.sign for item in items()]
    found = count(text_plan)
    assert found["sections"] == signs.count("#") == 6
    assert found["subsections"] == signs.count("##")
    assert found["measures"] == signs.count("###") == 25
    assert found["objectives"] == signs.count("?")
    assert found["footnotes"] == signs.count("^")
    assert found["budget_rows"] == signs.count("$") - 2
    assert found["unplaced_paragraphs"] == 0
    blocks = sum(found[key] for key in ("responsible", "participants", "providers", "funders"))
    assert blocks + found["timeframes"] == signs.count(":")
    assert (text_plan.language, text_plan.years) == ("sl", (2025, 2026))


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_layout_gives_the_same_plan_as_the_text(name, text_plan):
    plan = parsed(docx_document(LAYOUTS[name]))
    for field in dataclasses.fields(plan):
        assert getattr(plan, field.name) == getattr(text_plan, field.name) or not field.compare
    assert plan == text_plan


@pytest.mark.parametrize("name", LAYOUTS)
def test_nothing_of_any_layout_is_lost(name):
    data = docx_document(LAYOUTS[name])
    document = read_document(data, "nacrt.docx")
    assert document.indices() - placed_indices(PlanParser(document, None).parse()) == set()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1250"])
def test_every_encoding_of_the_text_gives_the_same_plan(encoding, text_plan):
    text = text_document()
    if encoding == "cp1250":
        text = text.replace("\ufffd HYPERLINK", "\x13 HYPERLINK").replace('" \ufffd', '" \x14')
        text = text.replace("/vodnik\ufffd", "/vodnik\x15").replace("\ufffd ", "\x02 ")
    assert parsed(text.encode(encoding), "nacrt.txt") == text_plan


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_other_line_ends_give_the_same_plan(ending, text_plan):
    assert parsed(text_document().replace("\n", ending).encode(), "nacrt.txt") == text_plan


def test_markers_of_footnotes_are_exact_in_a_docx():
    plan = parsed(docx_document(LAYOUTS["styles and two columns"]))
    assert [(note.node, note.certainty) for note in plan.footnotes] == [
        ("", "marker"),
        ("1.3.2", "marker"),
        ("5.1", "marker"),
    ]
    assert plan.footnotes[1].after.endswith("dobavnih verig")


def test_places_in_a_docx_name_the_paragraph_and_the_heading():
    plan = parsed(docx_document(LAYOUTS["automatic numbers and stacked cells"]))
    role = next(m for m in plan.measures() if m.number == "2.3").roles[0]
    assert role.place.kind == "table"
    assert role.place.heading == "2.3 Konzularno osebje"
    assert "2.3 Konzularno osebje" in str(role.place)


def test_tracked_changes_are_reported_with_their_words():
    plan = parsed(docx_document(LAYOUTS["tracked changes"]))
    findings = check_plan(plan, resolver())
    codes = [each.code for each in findings if each.code.startswith("text.tracked")]
    assert codes.count("text.tracked-deletion") == codes.count("text.tracked-insertion") > 10
    assert any("kar ne velja več" in each.stated for each in findings)


def test_the_invented_plan_has_no_error_of_figures(text_plan):
    findings = check_plan(text_plan, resolver())
    assert [each for each in findings if each.severity.value == "error"] == []
    assert {each.code for each in findings} <= {
        "measure.without-objective",
        "objective.numbered-alone",
        "institution.wording",
        "institution.named-differently",
        "timeframe.without-year",
        "budget.row-unlinked",
        "budget.text-unmatched",
    }


def test_inflected_and_written_out_names_resolve_in_slovenian(text_plan):
    measures = {measure.number: measure for measure in text_plan.measures()}
    look_up = resolver()

    def keys(number, kind):
        role = next(role for role in measures[number].roles if role.kind is kind)
        return [look_up.resolve(piece) for piece in look_up.pieces(role.text, "sl")]

    assert keys("1.3.2", RoleKind.PARTICIPANT) == ["mgts", "irsd", "furs"]
    assert keys("1.2.1", RoleKind.FUNDER) == ["mnz", "mddsz"]
    assert keys("2.1", RoleKind.PARTICIPANT) == ["sdt", "furs", "tirs", None]


def test_two_languages_of_one_plan_are_compared(text_plan):
    assert compare_plans(text_plan, text_plan, resolver()) == []
    changed = text_document().replace("5.000 EUR na leto", "6.000 EUR na leto")
    changed = changed.replace("Druga polovica leta 2025", "Druga polovica leta 2026")
    changed = changed.replace("45.000,00 EUR\n\t90", "46.000,00 EUR\n\t90")
    changed = changed.replace("\tCenter za izobraževanje v pravosodju", "\tMinistrstvo za zdravje")
    changed = changed.replace("\n5.2\nDopolnitev", "\n5.3\nDopolnitev")
    findings = compare_plans(text_plan, parsed(changed.encode(), "x.txt"), resolver())
    found = {(each.code, each.node) for each in findings}
    assert found == {
        ("translation.amounts-differ", "1.1.3"),
        ("translation.amounts-differ", ""),
        ("translation.timeframes-differ", "2.3"),
        ("translation.institutions-differ", "1.4.2"),
        ("translation.measure-missing", "5.2"),
        ("translation.measure-missing", "5.3"),
    }
    gone = [each.stated for each in findings if each.code == "translation.measure-missing"]
    assert gone == ["5.2", "5.3"]
    differing = next(each for each in findings if each.node == "1.1.3")
    assert (differing.stated, differing.computed) == ("5.000,00 EUR", "6.000,00 EUR")


def test_a_numbered_list_of_the_sections_in_the_introduction_is_no_heading(text_plan):
    listed = "".join(f"{section.number}. {section.title}\n" for section in text_plan.sections)
    text = text_document().replace("Preglednica v prilogi", f"{listed}Preglednica v prilogi")
    plan = parsed(text.encode(), "nacrt.txt")
    assert plan.sections == text_plan.sections
    assert len(plan.introduction) == len(text_plan.introduction) + 6


def test_a_numbered_introduction_is_no_section(text_plan):
    plan = parsed(f"0.\nUvod\n{text_document()}".encode(), "nacrt.txt")
    assert plan == text_plan
    document = docx.Document()
    document.add_heading("1. Uvod", level=1)
    document.add_heading("2. Preprečevanje", level=1)
    document.add_heading("2.1 Ukrep", level=2)
    document.add_paragraph("Nosilec: Policija")
    document.add_heading("3. Priloga", level=1)
    plan = parsed(_saved(document))
    assert [section.number for section in plan.sections] == ["2"]
    assert [each.text for each in plan.appendix.passages] == ["3. Priloga"]


def test_headings_with_styles_and_no_numbers_are_counted():
    document = docx.Document()
    document.add_heading("Akcijski načrt 2025–2026", level=0)
    document.add_heading("Uvod", level=1)
    for section in ("Preprečevanje", "Pomoč"):
        document.add_heading(section, level=1)
        for measure in ("Prvi ukrep", "Drugi ukrep"):
            document.add_heading(measure, level=2)
            document.add_paragraph("Cilj: Nekaj doseči.")
            document.add_paragraph("Nosilec: Policija")
    document.add_heading("Priloga", level=1)
    plan = parsed(_saved(document), language="sl")
    assert [measure.number for measure in plan.measures()] == ["1.1", "1.2", "2.1", "2.2"]
    assert [section.title for section in plan.sections] == ["Preprečevanje", "Pomoč"]
    assert plan.title == "Akcijski načrt 2025–2026"


def test_numbers_that_a_heading_style_carries_are_counted():
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(HEADING_NUMBERS))
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="88"><w:abstractNumId w:val="88"/></w:num>')
    )
    for level in (1, 2):
        properties = document.styles[f"Heading {level}"].element.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="88"/></w:numPr>'))
    document.add_heading("Preprečevanje", level=1)
    document.add_heading("Prvi ukrep", level=2)
    document.add_heading("Drugi ukrep", level=2)
    document.add_paragraph("Rok: 2025")
    plan = parsed(_saved(document), language="sl")
    assert [(each.number, each.title) for each in plan.measures()] == [
        ("1.1", "Prvi ukrep"),
        ("1.2", "Drugi ukrep"),
    ]


HEADING_NUMBERS = f"""<w:abstractNum {nsdecls("w")} w:abstractNumId="88">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/>
<w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading2"/>
<w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>"""


def test_a_table_with_labels_above_their_values_is_read_by_columns():
    document = docx.Document()
    document.add_heading("1. Preprečevanje", level=1)
    document.add_heading("1.1 Ukrep", level=2)
    table = document.add_table(rows=3, cols=3)
    rows = [("Nosilec", "Sodelujoči", "Rok"), ("Policija", "MNZ", "Do konca leta 2025")]
    for y, row in enumerate([*rows, ("", "NVO", "")]):
        for x, text in enumerate(row):
            table.cell(y, x).text = text
    data = _saved(document)
    (measure,) = parsed(data, language="sl").measures()
    assert [(role.kind.value, role.text) for role in measure.roles] == [
        ("responsible", "Policija"),
        ("participant", "MNZ; NVO"),
    ]
    assert measure.timeframes[0].text == "Do konca leta 2025"
    document = read_document(data, "x")
    assert document.indices() <= placed_indices(PlanParser(document, "sl").parse())


def test_label_paragraphs_with_their_values_below_are_read():
    text = text_document().replace(
        "\tNosilec: \n\n\tMinistrstvo za zdravje\n\n\tRok: \n\n\tStalna",
        "Nosilca:\nMinistrstvo za zdravje\nPolicija\n\nRok:\nStalna",
    )
    plan = parsed(text.encode(), "nacrt.txt")
    measure = next(each for each in plan.measures() if each.number == "3.3")
    assert measure.roles[0].pieces == ("Ministrstvo za zdravje", "Policija")
    assert measure.timeframes[0].timeframe.years == (2025, 2026)


def test_a_plural_label_makes_an_objective_of_each_item():
    text = (
        text_document()
        .replace(
            "Cilj 1: \nUsposabljanje policistov vseh enot.\nCilj 2: \n",
            "Cilji:\n1. Prvi cilj.\n2. ",
        )
        .replace("Cilj 3: \n", "3. ")
    )
    plan = parsed(text.encode(), "nacrt.txt")
    measure = next(each for each in plan.measures() if each.number == "1.4.1")
    assert [each.number for each in measure.objectives] == [1, 2, 3]
    assert measure.objectives[0].text == "Prvi cilj."


def _saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
