"""Each finding: met where it should be, with its figures; and not met in a clean plan."""

import io
import re
from pathlib import Path

import pytest
from django.utils import translation

from content_types.plan.importing.checks import Finding, check_plan
from content_types.plan.importing.checks.catalogue import CATALOGUE
from content_types.plan.importing.document import Place
from content_types.plan.importing.facade import read_plan
from tests.plan.importing.docx_documents import Layout, docx_document
from tests.plan.importing.register import resolver
from tests.plan.importing.slovenian_plan import items
from tests.plan.importing.text_documents import text_document
from tests.plan.importing.word import p, plan_of, section

SECTION_4 = (
    "Participation in regional and international organisations for the prevention of and "
    "combat against human trafficking"
)
ROOT = Path(__file__).resolve().parents[3]


def seed_case(*wanted):
    return pytest.mark.parametrize(("code", "node", "stated", "computed"), wanted)


@seed_case(
    ("budget.row-total", "", "EUR 10,000.00", "EUR 20,000.00"),
    ("budget.row-totals-sum", "", "EUR 491,920.00", "EUR 481,920.00"),
    ("budget.text-differs", "5.4", "EUR 15,000.00", "EUR 14,000.00"),
    ("budget.text-differs", "5.4", "EUR 15,000.00", "EUR 8,703.00"),
    ("budget.text-differs", "5.4", "EUR 30,000.00", "EUR 22,703.00"),
    ("budget.claimed-twice", "6.4", "EUR 2,000.00", "EUR 1,000.00"),
    ("text.absence-for-presence", "3.1", "24-hour absence", "24-hour presence"),
    ("measure.without-objective", "3.5", "3.5", ""),
    ("objective.numbered-alone", "1.2.3", "1", ""),
    ("objective.numbered-alone", "1.4.9", "1", ""),
    ("objective.numbered-alone", "2.3", "1", ""),
    ("objective.stray-number", "6.1", "Objective 2: 6.1", "Objective 2:"),
    (
        "label.repeated",
        "4.1",
        "Timeframe: Twice a year in 2025 and 2026",
        "Twice a year in 2025 and 2026",
    ),
    ("heading.number-dot", "4.1", "4.1.", "4.1"),
    ("heading.number-dot", "5", "5.", "5"),
    (
        "section.title-differs",
        "4",
        SECTION_4,
        "International Cooperation",
    ),
    (
        "timeframe.without-year",
        "1.4.13",
        "Once a year or before deployment on international operations and missions",
        "",
    ),
)
def test_the_inconsistencies_of_the_official_plan(seed_findings, code, node, stated, computed):
    met = [(each.node, each.stated, each.computed) for each in seed_findings if each.code == code]
    assert (node, stated, computed) in met


def test_the_official_plan_has_no_other_errors(seed_findings):
    errors = [each.code for each in seed_findings if each.severity.value == "error"]
    assert errors == ["budget.row-total"]
    codes = {each.code for each in seed_findings}
    assert "reference.unknown" not in codes
    assert "measure.number-missing" not in codes
    assert "budget.column-total" not in codes


def test_the_row_with_the_wrong_total_is_named_with_its_place(seed_findings):
    found = next(each for each in seed_findings if each.code == "budget.row-total")
    assert "Awareness-raising – project" in found.message
    with translation.override("en"):
        assert found.where == "line 1250"


def test_the_coordinator_and_the_ministry_are_named_in_different_ways(seed_findings):
    stated = [e.stated for e in seed_findings if e.code == "institution.named-differently"]
    assert any("National Anti-Human Trafficking Coordinator" in each for each in stated)
    assert any("Ministry of Labour, Family and Social Affairs" in each for each in stated)


def test_an_ambiguous_abbreviation_is_met_where_it_stands_for_an_institution(seed_findings):
    found = next(each for each in seed_findings if each.code == "abbreviation.ambiguous")
    assert (found.stated, found.node) == ("UN", "1.2.3")


def test_amounts_that_agree_with_the_table_are_no_findings(seed_findings):
    nodes = {each.node for each in seed_findings if each.code.startswith("budget.text")}
    assert nodes == {"5.4"}


CHANGES = [
    ("\n1.1.2\n", "\n1.1.1\n", "measure.number-repeated", "1.1.1"),
    ("\n1.4.2\n", "\n1.4.20\n", "measure.number-missing", "1.4.20"),
    ("\n2.3\n", "\n2.1\n", "measure.number-repeated", "2.1"),
    ("\n4\n", "\n3\n", "section.number-repeated", "3"),
    ("na šest sklopov", "na pet sklopov", "section.count-differs", ""),
    (
        "\tNosilec: \n\n\tMinistrstvo za zdravje",
        "\tRok: \n\n\t2026",
        "measure.without-responsible",
        "3.3",
    ),
    ("\tRok: \n\n\tDo konca leta 2025", "\t", "measure.without-timeframe", "5.2"),
    ("Do konca leta 2025", "Do konca leta 2027", "timeframe.outside-plan", "5.2"),
    ("Do konca leta 2025", "Po presoji skupine", "timeframe.unrecognised", "5.2"),
    ("glej točko 3.1", "glej točko 3.9", "reference.unknown", "1.2.1"),
    ("glej točko 3.1", "glej točko 1.2.1", "reference.to-itself", "1.2.1"),
    ("Cilj 2: \nRazdelitev", "Cilj 1: \nRazdelitev", "objective.number-order", "1.1.3"),
    ("Redna udeležba na srečanjih.\n", "", "objective.empty", "4.1"),
    ("\tDvakrat letno v letih 2025 in 2026", "\t", "label.empty", "4.1"),
    ("\tIzvajalec: \n\n\tNevladne", "\tNosilec: \n\n\tNevladne", "role.repeated", "1.1.3"),
    ("\tMinistrstvo za zdravje", "\tMinistrstvo za čarovnijo", "institution.unknown", "3.3"),
    ("\tMinistrstvo za zdravje", "\tMinistrstvo za zdarvje", "institution.misspelt", "3.3"),
    ("\tMinistrstvo za zdravje", "\tPolicija in Policija", "institution.repeated", "3.3"),
    ("\tMinistrstvo za zdravje", "\tUN", "abbreviation.ambiguous", "3.3"),
    ("\tMinistrstvo za zdravje", "\tFURS", "abbreviation.not-introduced", "3.3"),
    ("psihosocialno podporo", "24-urno odsotnost izvajalca", "text.absence-for-presence", "3.1"),
    ("psihosocialno podporo", "psihoso\ufffdialno podporo", "text.damaged-character", "3.1"),
    ("106.960 EUR", "106.961 EUR", "budget.column-total", ""),
    ("208.920 EUR", "208.921 EUR", "budget.grand-total", ""),
    ("\t91.920,00 EUR", "\t91.920,0x EUR", "budget.amount-unreadable", ""),
    (
        "\t208.920 EUR\n",
        "\t208.920 EUR\n\n\tVsota\n\t\n\t\n\t1\n\t2\n\t3\n",
        "budget.total-repeated",
        "",
    ),
    ("\n1.4.1\n", "\n1.4.9\n", "measure.number-order", "1.4.2"),
    ("\n4\nMednarodno", "\n9\nMednarodno", "section.number-missing", ""),
    ("\t208.920 EUR\n", "\t208.920 EUR\n\n\tPozno\n\tx\n", "budget.row-incomplete", ""),
    ("Srečanja so dvakrat na leto.", "Srečanja so.\n\n\t \n\n\n", "table.empty", "4.1"),
    ("50.000 EUR na leto", "60.000 EUR na leto", "budget.text-differs", "4.2"),
    ("Srečanja so dvakrat", "Za 777 EUR so srečanja dvakrat", "budget.text-unmatched", "4.1"),
    (
        "\n3.3\nSvetovanje",
        "\nNosilec: Policija\n\n3.3\nSvetovanje",
        "institution.named-differently",
        "",
    ),
    ("boj proti trgovini z ljudmi 2025–2026", "boj", "plan.title-missing", ""),
    ("\n2\nOdkrivanje in pregon\n", "\n", "section.heading-missing", "2"),
    ("\n2\nOdkrivanje in pregon\n", "\n2\nNekaj drugega\n", "section.title-differs", "2"),
    (
        "\n2\nOdkrivanje in pregon\n",
        "\n2\nOdkrivanje in pregon\nRok: 2025\n",
        "plan.unplaced-text",
        "",
    ),
    ("\n2\nOdkrivanje in pregon\n", "\n2.\nOdkrivanje in pregon\n", "heading.number-dot", "2"),
]


@pytest.mark.parametrize(("old", "new", "code", "node"), CHANGES)
def test_each_slip_put_into_a_clean_plan_is_found(old, new, code, node):
    text = text_document()
    assert old in text
    findings = check_plan(_read(text.replace(old, new, 1)), resolver())
    met = [each for each in findings if each.code == code and node in ("", each.node)]
    before = [each for each in check_plan(_read(text), resolver()) if each.code == code]
    assert met
    assert len([each for each in findings if each.code == code]) > len(before) or (
        code == "institution.named-differently"
    )


def test_a_reference_to_a_long_text_about_something_else_is_noticed(seed_file):
    text = seed_file.read_text(encoding="utf-8")
    changed = text.replace("Maintain and update the website", "See section 5.6. Maintain it", 1)
    assert changed != text
    findings = check_plan(_read(changed), resolver())
    met = [(each.node, each.stated) for each in findings if each.code == "reference.unrelated"]
    assert met == [("1.1.1", "5.6")]


def test_a_docx_without_its_announced_parts_is_read_and_reported():
    kept = [item for item in items() if item.sign not in ("$", "%", "!")]
    cut = next(at for at, item in enumerate(kept) if item.sign == "#" and item.parts[0] == "3")
    data = docx_document(Layout(), kept[:cut])
    codes = {each.code for each in check_plan(read_plan(io.BytesIO(data), "n"), resolver())}
    assert {"budget.table-missing", "section.count-differs"} <= codes


def _read(text):
    return read_plan(io.BytesIO(text.encode()), "nacrt.txt")


def test_findings_are_the_same_whenever_they_are_made(seed_plan, seed_findings):
    assert check_plan(seed_plan, resolver()) == seed_findings


@pytest.mark.parametrize("language", ["en", "sl"])
def test_every_message_can_be_written(language, seed_findings):
    with translation.override(language):
        for finding in seed_findings:
            assert "%(" not in finding.message
            assert finding.message.strip()
            assert finding.where


def test_a_measure_that_was_moved_is_out_of_order_and_leaves_no_gap_behind():
    plan = plan_of(
        section(1, "Preprečevanje"),
        *(p(f"1.{number} Ukrep", style="Heading2") for number in (1, 5, 2, 3, 7)),
        p("Nosilec: MNZ"),
        p("Rok: 2025"),
    )
    found = [(e.code, e.node, e.computed) for e in check_plan(plan, resolver())]
    assert [each for each in found if each[0].startswith("measure.number")] == [
        ("measure.number-missing", "1.5", "1.4"),
        ("measure.number-order", "1.2", ""),
        ("measure.number-missing", "1.7", "1.6"),
    ]


def test_amounts_in_a_message_are_written_as_its_language_writes_them():
    finding = Finding(
        "budget.grand-total", stated="EUR 305,000.00", computed="EUR 4,000.50, EUR 0.00"
    )
    with translation.override("sl"):
        assert "305.000,00 EUR" in finding.message
        assert "4.000,50 EUR, 0,00 EUR" in finding.message
    slovenian = Finding(
        "budget.text-unmatched", "1.1", "1.305.000,00 EUR", "", None, {"measure": 1}
    )
    with translation.override("en"):
        assert "EUR 1,305,000.00" in slovenian.message
        # What a document says is quoted as it stands.
        assert "5.000,00 EUR" in Finding("institution.wording", stated="5.000,00 EUR").message


def test_every_message_names_only_params_that_its_finding_has():
    known = {"stated", "computed"}
    extra = {
        "activity", "before", "measure", "measures", "section", "what", "where", "words", "year",
    }  # fmt: skip
    for entry in CATALOGUE.values():
        assert set(re.findall(r"%\((\w+)\)", str(entry.message))) <= known | extra


def test_every_code_is_in_the_documentation():
    documentation = (ROOT / "docs" / "importing.md").read_text(encoding="utf-8")
    _before, _heading, codes = documentation.partition("## Codes of findings")
    documented = set(re.findall(r"^\| `([a-z.-]+)` \|", codes, re.MULTILINE))
    assert documented == set(CATALOGUE)


def test_severities_in_the_documentation_are_those_of_the_catalogue():
    documentation = (ROOT / "docs" / "importing.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z.-]+)` \| (\w+) \|", documentation, re.MULTILINE)
    assert dict(rows) == {code: entry.severity for code, entry in CATALOGUE.items()}


def test_a_place_is_written_in_the_active_language():
    finding = Finding("table.empty", "1.1.1", place=Place("table", 3, 2, "1.1.1 Website"))
    with translation.override("en"):
        assert finding.where == "1.1.1, table 3, row 2, under “1.1.1 Website”"
        assert Finding("plan.title-missing").where == "the whole plan"
