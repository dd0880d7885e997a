import json

import pytest

from content_types.plan.importing.facade import file_info
from content_types.plan.importing.report import build_report
from tests.plan.importing.register import resolver


@pytest.fixture(scope="module")
def report(seed_plan, seed_findings, seed_file):
    info = file_info(seed_file, str(seed_file))
    return build_report(seed_plan, seed_findings, {"created": 46}, info, resolver())


@pytest.fixture(scope="module")
def measures(report):
    return {measure["number"]: measure for measure in report["measures"]}


def test_the_keys_are_those_that_are_promised(report):
    assert list(report) == ["document", "counts", "measures", "changes", "findings"]
    assert list(report["document"]) == ["file", "sha256", "language"]
    assert list(report["counts"]) == [
        "sections",
        "subsections",
        "measures",
        "objectives",
        "responsible",
        "participants",
        "providers",
        "funders",
        "timeframes",
        "budget_rows",
        "tables",
        "footnotes",
        "unplaced_paragraphs",
    ]
    for finding in report["findings"]:
        assert list(finding) == ["code", "severity", "place", "stated", "computed", "message"]
    for measure in report["measures"]:
        assert list(measure) == [
            "number",
            "title",
            "objectives",
            "responsible",
            "participants",
            "providers",
            "funders",
            "timeframes",
            "budget",
        ]


def test_changes_that_the_writer_did_not_make_are_nothing(report):
    assert report["changes"] == {"created": 46, "updated": 0, "unchanged": 0}


def test_it_is_json_without_loss(report):
    assert json.loads(json.dumps(report, ensure_ascii=False)) == report


def test_it_names_the_file_without_its_folder_and_its_hash(report, seed_file):
    assert report["document"]["file"] == seed_file.name
    assert report["document"]["language"] == "en"
    assert len(report["document"]["sha256"]) == 64


def test_roles_hold_text_and_register_key_in_the_plans_order(measures):
    assert measures["1.4.1"]["responsible"] == [
        {"text": "Criminal Police Directorate", "institution": "ukp"},
        {"text": "Police Academy", "institution": "policijska-akademija"},
    ]
    assert measures["1.1.3"]["providers"] == [
        {
            "text": "NGOs selected through a call for proposals for project implementation",
            "institution": None,
        }
    ]
    assert len(measures["1.1.3"]["responsible"]) == 1


def test_objectives_hold_number_text_and_the_one_responsible(measures):
    first, second = measures["1.3.2"]["objectives"]
    assert (first["number"], first["institution"]) == (1, "nacionalni-koordinator")
    assert (second["number"], second["institution"]) == (2, "mnz-spbtl")
    assert measures["1.4.1"]["objectives"][0]["institution"] is None


def test_timeframes_hold_their_structure(measures):
    (timeframe,) = measures["4.1"]["timeframes"]
    assert timeframe["text"] == "Twice a year in 2025 and 2026"
    assert (timeframe["kind"], timeframe["times_per_year"]) == ("recurring", 2)
    assert timeframe["years"] == [2025, 2026]
    assert timeframe["wording"]["sl"] == "Dvakrat letno v letih 2025 in 2026"


def test_money_is_in_cents_from_the_text_and_from_the_table(measures):
    budget = measures["3.1"]["budget"]
    stated = [each["cents"] for each in budget if each["from"] == "text"]
    assert stated == [45_960_00, 45_000_00]
    lines = [(each["year"], each["cents"]) for each in budget if each["from"] == "appendix"]
    assert lines == [
        (2025, 45_960_00),
        (2026, 45_960_00),
        (2025, 45_000_00),
        (2026, 45_000_00),
    ]
    assert measures["1.1.1"]["budget"] == []


@pytest.mark.parametrize(
    ("number", "activity"),
    [
        ("3.2", "PATS programme"),
        ("3.4", "(Re)integration of human trafficking victims"),
        ("5.4", "CDE project – analysis of final judgements"),
        ("1.4.12", "Organisation of the expert meeting"),
        ("1.4.8", "Awareness-raising"),
        ("1.1.3", "Promotion materials"),
        ("4.2", "The NATC JVE network operation"),
        ("1.2.3", "Awareness-raising and action in cases of early and forced marriages"),
    ],
)
def test_rows_of_the_appendix_are_linked_to_the_measures_that_they_pay_for(
    measures, number, activity
):
    assert activity in {each["text"] for each in measures[number]["budget"]}
    others = [key for key, each in measures.items() if key != number]
    if activity != "Awareness-raising":
        assert all(
            activity not in {line["text"] for line in measures[other]["budget"]} for other in others
        )


def test_the_same_input_gives_the_same_report(report, seed_plan, seed_findings, seed_file):
    info = file_info(seed_file, str(seed_file))
    again = build_report(seed_plan, seed_findings, {"created": 46}, info, resolver())
    assert json.dumps(again) == json.dumps(report)
