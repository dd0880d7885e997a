"""The official plan 2025–2026: exact numbers, counted by hand and by search in the raw text."""

import re
import time
from dataclasses import replace

import pytest

from content_types.plan.enums import RoleKind, TimeframeKind
from content_types.plan.importing.coverage import placed_indices, with_leftovers
from content_types.plan.importing.facade import read_plan
from content_types.plan.importing.parser import PlanParser
from content_types.plan.importing.reading import read_document
from content_types.plan.importing.report import count

MEASURES_OF_SECTIONS = {"1": 23, "2": 3, "3": 5, "4": 4, "5": 7, "6": 4}
COUNTS = {
    "sections": 6,
    "subsections": 4,
    "measures": 46,
    "objectives": 63,
    "responsible": 54,
    "participants": 44,
    "providers": 9,
    "funders": 3,
    "timeframes": 54,
    "budget_rows": 13,
    "tables": 2,
    "footnotes": 9,
    "unplaced_paragraphs": 0,
}


def test_the_counts_are_those_of_the_document(seed_plan):
    assert count(seed_plan) == COUNTS


def test_the_counts_agree_with_a_search_in_the_raw_text(seed_file):
    lines = seed_file.read_text(encoding="utf-8").split("\n")

    def found(pattern):
        return sum(bool(re.match(pattern, line)) for line in lines)

    assert found(r"Objective\b") == COUNTS["objectives"]
    assert found(r"\tResponsible institution") == COUNTS["responsible"]
    assert found(r"\tParticipants") == COUNTS["participants"]
    assert found(r"\tProviders?:") == COUNTS["providers"]
    assert found(r"\tFunds provided by") == COUNTS["funders"]
    assert found(r"\tTimeframe:\s*$") == COUNTS["timeframes"]
    assert found("\ufffd ") == COUNTS["footnotes"]
    assert found(r"\d\.? *$") == COUNTS["sections"]
    three, two = found(r"\d\.\d\.\d+ *$"), found(r"\d\.\d\.? *$")
    assert (three + two - COUNTS["subsections"]) == COUNTS["measures"]


def test_each_section_has_its_measures(seed_plan):
    found = {section.number: len(list(section.all_measures())) for section in seed_plan.sections}
    assert found == MEASURES_OF_SECTIONS


def test_sections_two_to_six_have_no_subsections(seed_plan):
    assert [len(section.subsections) for section in seed_plan.sections] == [4, 0, 0, 0, 0, 0]
    assert [each.number for each in seed_plan.subsections()] == ["1.1", "1.2", "1.3", "1.4"]


def test_title_years_and_language_are_found(seed_plan):
    assert seed_plan.title == ("Action Plan on Combating Trafficking in Human Beings for 2025–2026")
    assert seed_plan.years == (2025, 2026)
    assert seed_plan.language == "en"


def test_every_paragraph_cell_and_footnote_is_accounted_for(seed_file, seed_plan):
    document = read_document(seed_file.read_bytes(), seed_file.name)
    assert len(document.indices()) > 700
    assert document.indices() - placed_indices(PlanParser(document, None).parse()) == set()
    assert seed_plan.unplaced == ()


def test_what_the_parser_leaves_aside_is_unplaced_rather_than_lost(seed_file, seed_plan):
    document = read_document(seed_file.read_bytes(), seed_file.name)
    first = seed_plan.introduction[0]
    plan = with_leftovers(replace(seed_plan, introduction=seed_plan.introduction[1:]), document)
    assert [each.text for each in plan.unplaced] == [first.text]


def test_no_word_of_the_file_is_lost_by_the_reader(seed_file):
    raw = seed_file.read_text(encoding="utf-8")
    raw = re.sub('\ufffd HYPERLINK "[^"]*" \ufffd', "", raw)
    document = read_document(seed_file.read_bytes(), seed_file.name)
    read = [each.text for each in (*document.paragraphs(), *document.footnotes)]

    def letters(text):
        return re.sub(r"[\s\ufffd·]+", "", text)

    assert letters("".join(read)) == letters(raw)


def test_no_text_is_attached_twice(seed_plan):
    sources = [
        index
        for measure in seed_plan.measures()
        for node in measure.nodes()
        for index in node.sources
    ]
    labels = [o.sources for m in seed_plan.measures() for o in m.objectives]
    inline = [
        p.sources[0]
        for m in seed_plan.measures()
        for o in m.objectives
        for p in o.paragraphs
        if p.sources == o.sources
    ]
    assert len(labels) == 63
    assert len(sources) - len(set(sources)) == len(inline)


def test_headings_with_a_dot_a_space_or_their_title_below_are_read(seed_measures, seed_plan):
    assert seed_measures["4.1"].title.startswith("Participation in the informal EU Network")
    assert seed_measures["1.1.1"].title == "Website"
    assert (
        seed_measures["6.3"].title
        == "Monitoring the prosecution of crimes related to human trafficking"
    )
    assert seed_plan.sections[4].title == "Systemic Improvements and Legislative Proposals"


def test_an_objective_on_the_line_of_its_label_is_read(seed_measures):
    for number in ("1.1.2", "2.3"):
        (objective,) = seed_measures[number].objectives
        assert len(objective.paragraphs) == 1
        assert len(objective.text) > 80


def test_the_long_objective_of_3_1_keeps_its_list_and_paragraphs(seed_measures):
    first, second = seed_measures["3.1"].objectives
    assert sum(each.list_item for each in first.paragraphs) == 13
    assert len(first.paragraphs) == 17
    assert sum(each.list_item for each in second.paragraphs) == 5
    assert len(second.paragraphs) == 9


def test_objectives_with_tables_of_their_own_have_their_own_roles(seed_measures):
    first, second = seed_measures["1.3.2"].objectives
    assert [role.pieces[0] for role in first.roles] == [
        "National Anti-Human Trafficking Coordinator",
        "Anti-Trafficking Service of the Ministry of the Interior",
    ]
    assert second.timeframes[0].timeframe.kind is TimeframeKind.ONGOING
    assert [role.objectives for role in seed_measures["2.1"].roles] == [(1, 2, 3, 4, 5)] * 2
    assert all(not objective.roles for objective in seed_measures["2.1"].objectives)


def test_a_measure_without_objective_keeps_its_roles(seed_measures):
    measure = seed_measures["3.5"]
    assert measure.objectives == ()
    assert [role.kind for role in measure.roles] == [RoleKind.RESPONSIBLE, RoleKind.PROVIDER]


def test_text_between_two_objectives_stays_text_of_the_measure(seed_measures):
    measure = seed_measures["1.1.3"]
    assert [each.text[:8] for each in measure.paragraphs] == ["On the o", "A total ", "In 2013,"]


def test_a_list_inside_a_table_becomes_a_list(seed_measures):
    assert sum(each.list_item for each in seed_measures["4.4"].paragraphs) == 5


def test_names_with_commas_are_not_cut(seed_measures):
    (participants,) = [r for r in seed_measures["1.3.2"].roles if r.kind is RoleKind.PARTICIPANT][
        :1
    ]
    assert participants.pieces == (
        "Anti-Trafficking Service of the Ministry of the Interior",
        "Ministry of the Economy, Tourism and Sport",
        "Ministry of Foreign and European Affairs",
        "Labour Inspectorate",
        "Financial Administration",
    )


def test_a_wording_that_names_no_institution_is_kept_whole(seed_measures):
    provider = next(r for r in seed_measures["1.1.3"].roles if r.kind is RoleKind.PROVIDER)
    assert provider.pieces == (
        "NGOs selected through a call for proposals for project implementation",
    )


def test_every_timeframe_has_a_structure(seed_plan):
    kinds = [each.timeframe.kind for m in seed_plan.measures() for each in m.timeframes]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        TimeframeKind.ONGOING: 28,
        TimeframeKind.SINGLE: 11,
        TimeframeKind.HALF_YEAR: 9,
        TimeframeKind.RECURRING: 3,
        TimeframeKind.MONTH: 2,
        TimeframeKind.DEADLINE: 1,
    }


def test_cross_references_are_found(seed_plan):
    found = {
        measure.number: [each.numbers for each in measure.references]
        for measure in seed_plan.measures()
        if measure.references
    }
    assert found == {
        "1.1.3": [("1.3.1",)],
        "1.2.1": [("3.1",), ("3.1",)],
        "1.4.8": [("1.2.1", "1.2.2")],
        "3.1": [("1.2.1",), ("1.2.1",)],
    }


def test_measures_carried_over_are_marked(seed_plan):
    assert [m.number for m in seed_plan.measures() if m.carried_over] == ["5.5", "5.6"]


def test_amounts_in_the_text_are_found(seed_plan):
    found = {
        measure.number: [each.amount.cents // 100 for each in measure.amounts]
        for measure in seed_plan.measures()
        if measure.amounts
    }
    assert found == {
        "1.1.3": [5_000, 1_000],
        "1.3.1": [5_000],
        "3.1": [45_960, 45_000],
        "4.2": [50_000],
        "5.4": [30_000, 15_000, 15_000],
        "6.4": [1_000],
    }


def test_rows_of_the_budget_continue_the_funder_and_activity_above(seed_plan):
    rows = seed_plan.appendix.budget
    assert [row.funder for row in rows].count("Ministry of the Interior") == 8
    assert rows[8].activity == "(Re)integration of human trafficking victims"
    assert (rows[8].heading_code, rows[8].amounts) == (
        "230123",
        ((2025, 6_250_00), (2026, 12_500_00)),
    )
    assert rows[0].heading == "Providing assistance to victims of human trafficking"
    assert rows[5].amounts == ((2025, 14_000_00), (2026, None))


def test_the_stated_totals_and_the_external_funding_are_read(seed_plan):
    appendix = seed_plan.appendix
    assert appendix.totals.amounts == ((2025, 254_960_00), (2026, 236_960_00))
    assert appendix.totals.total == 491_920_00
    assert [row.total for row in appendix.external] == [100_000_00, 8_703_00, 58_351_57]
    assert [row.source for row in appendix.external] == ["EU funds", "ARIS", "EU funds"]


@pytest.mark.parametrize(
    ("number", "node", "certainty"),
    [
        (1, "", "break"),
        (2, "", "break"),
        (3, "1.1.3", "mention"),
        (4, "1.3.2", "break"),
        (5, "1.3.2", "break"),
        (6, "1.3.2", "break"),
        (7, "2.2", "break"),
        (8, "3.1", "mention"),
        (9, "3.1", "break"),
    ],
)
def test_each_footnote_is_placed_where_its_marker_probably_stood(
    seed_plan, number, node, certainty
):
    note = seed_plan.footnotes[number - 1]
    assert (note.number, note.node, note.certainty) == (number, node, certainty)


def test_links_of_footnotes_are_cleaned(seed_plan):
    assert all("HYPERLINK" not in note.text for note in seed_plan.footnotes)
    assert seed_plan.footnotes[0].urls == (
        "https://eur-lex.europa.eu/legal-content/SL/TXT/PDF/?uri=CELEX:52021DC0171&from=SL",
    )


def test_the_document_is_read_in_two_seconds(seed_file):
    start = time.perf_counter()
    read_plan(seed_file, seed_file.name)
    assert time.perf_counter() - start < 2


def test_progress_is_told_step_by_step(seed_file):
    told = []
    read_plan(seed_file, seed_file.name, progress=lambda *step: told.append(step))
    assert [done for done, _total, _step in told] == [1, 2, 3, 4]
    assert told[-1][0] == told[-1][1]
