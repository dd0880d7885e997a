"""The starter registers and the starter plan hold together: counts, keys, slugs, sums."""

import re
from collections import Counter
from decimal import Decimal

import pytest
from plan_files import BUDGET, FILES, KEYS, MEASURES, REGISTER, SECTIONS, SUBSECTIONS, groups

NUMBERS = [measure["number"] for measure in MEASURES]
INSTITUTION_KINDS = {
    *("government", "working_group", "office_holder", "ministry", "office", "police"),
    *("armed_forces", "inspectorate", "administration", "prosecution", "judiciary", "parliament"),
    *("independent_body", "public_agency", "public_institute", "research", "chamber"),
    *("association", "municipality", "foundation", "ngo", "trade_union", "church", "facility"),
    *("eu", "eu_fund", "international", "un", "foreign_state", "other"),
}
NEEDS_OF_A_TIMEFRAME = {
    "ongoing": {"years"},
    "single": {"years"},
    "half_year": {"years", "half"},
    "month": {"years", "months"},
    "deadline": {"years", "until"},
    "recurring": {"years"},
}
measure_test = pytest.mark.parametrize("measure", MEASURES, ids=NUMBERS)


def test_counts_are_those_of_the_plan():
    assert len(SECTIONS) == 6
    assert len(SUBSECTIONS) == 4
    assert len(MEASURES) == 46
    assert sum(len(measure.get("objectives", [])) for measure in MEASURES) == 63
    assert len(BUDGET["lines"]) == 13
    assert len(BUDGET["external"]) == 3


def test_counts_of_the_registers():
    assert len(REGISTER["institutions"]) == 90
    assert len(REGISTER["regions"]) == 12
    assert len(REGISTER["audiences"]) >= 20
    assert len(REGISTER["forms"]) == 11
    assert len(REGISTER["languages"]) >= 20


@pytest.mark.parametrize("register", REGISTER)
def test_keys_are_unique_and_fit_into_an_address(register):
    keys = [entry["key"] for entry in REGISTER[register]]
    assert len(set(keys)) == len(keys)
    assert [key for key in keys if not re.fullmatch(r"[a-z][a-z0-9-]*", key)] == []


def test_every_institution_has_a_known_kind_and_an_existing_parent():
    for entry in REGISTER["institutions"]:
        assert entry["kind"] in INSTITUTION_KINDS, entry["key"]
        assert entry.get("parent", "vlada") in KEYS["institutions"], entry["key"]
        assert entry.get("website", "https://").startswith("https://"), entry["key"]


def test_no_institution_is_its_own_ancestor():
    parents = {entry["key"]: entry.get("parent") for entry in REGISTER["institutions"]}
    for key in parents:
        line, above = [key], parents[key]
        while above:
            assert above not in line, key
            line.append(above)
            above = parents[above]


def test_a_spelling_leads_to_one_institution():
    owners = {}
    for entry in REGISTER["institutions"]:
        spellings = {*entry["name"].values(), *entry.get("abbreviation", {}).values()}
        spellings |= set(entry["aliases"])
        for spelling in {text.casefold().replace("'", "’") for text in spellings}:
            owners.setdefault(spelling, []).append(entry["key"])
    assert {text: keys for text, keys in owners.items() if len(keys) > 1} == {}


def test_a_spelling_leads_to_one_region():
    spellings = [
        text.casefold()
        for entry in REGISTER["regions"]
        for text in {*entry["name"].values(), *entry["aliases"]}
    ]
    assert [text for text, count in Counter(spellings).items() if count > 1] == []


def test_audiences_stand_in_a_known_group():
    assert {entry["group"] for entry in REGISTER["audiences"]} == {
        "public",
        "at_risk",
        "professionals",
        "victims",
    }


def test_languages_written_from_the_right_are_marked():
    rtl = {entry["key"] for entry in REGISTER["languages"] if entry["direction"] == "rtl"}
    assert rtl == {"ar", "fa", "ur"}
    assert {entry["direction"] for entry in REGISTER["languages"]} == {"ltr", "rtl"}


def test_measures_are_numbered_within_their_section_in_order():
    parents = {part["number"] for part in [*SECTIONS, *SUBSECTIONS]}
    counted = Counter()
    for measure in MEASURES:
        assert measure["section"] in parents, measure["number"]
        counted[measure["section"]] += 1
        assert measure["number"] == f"{measure['section']}.{counted[measure['section']]}"


def test_every_audience_is_addressed_by_a_measure():
    used = {key for measure in MEASURES for key in measure["audiences"]}
    assert KEYS["audiences"] == used


@measure_test
def test_every_key_of_a_measure_exists(measure):
    assert measure["audiences"]
    assert set(measure["audiences"]) <= KEYS["audiences"]
    assert set(measure.get("regions", [])) <= KEYS["regions"]
    assert set(measure.get("references", [])) <= set(NUMBERS) - {measure["number"]}
    named = {role["institution"] for role in measure["roles"] if "institution" in role}
    assert named <= KEYS["institutions"]


@measure_test
def test_every_role_names_somebody_and_an_existing_objective(measure):
    for role in measure["roles"]:
        assert role["kind"] in {"responsible", "participant", "provider", "funder"}
        assert "institution" in role or "wording" in role
        assert 1 <= role.get("objective", 1) <= max(1, len(measure.get("objectives", [])))


@measure_test
def test_every_measure_has_somebody_responsible_for_each_of_its_objectives(measure):
    scopes = {part.get("objective") for part in [*measure["roles"], *measure["timeframes"]]}
    assert scopes in ({None}, set(range(1, len(measure.get("objectives", [])) + 1)))
    responsible = {
        role.get("objective") for role in measure["roles"] if role["kind"] == "responsible"
    }
    assert responsible == scopes
    assert {frame.get("objective") for frame in measure["timeframes"]} == scopes


@measure_test
def test_timeframes_are_complete(measure):
    assert len(groups(measure["timeframes"])) == len(measure["timeframes"])
    for frame in measure["timeframes"]:
        assert NEEDS_OF_A_TIMEFRAME[frame["kind"]] <= frame.keys()
        assert set(frame["years"]) <= {2025, 2026}
        assert frame.get("half", 1) in {1, 2}
        assert len(frame.get("months", [1])) == 1
        assert frame["kind"] != "recurring" or {"times_per_year", "wording"} & frame.keys()


def test_only_measures_that_the_plan_says_so_are_carried_over():
    carried = {measure["number"] for measure in MEASURES if measure.get("carried_over")}
    assert carried == {"5.2", "5.4", "5.5", "5.6"}
    noted = {measure["number"] for measure in MEASURES if "carried_over_note" in measure}
    assert noted == carried


def test_only_one_measure_has_no_objective():
    assert [measure["number"] for measure in MEASURES if not measure.get("objectives")] == ["3.5"]


def test_the_school_workshops_reach_every_region_once():
    schools = next(measure for measure in MEASURES if measure["number"] == "1.2.2")
    assert sorted(schools["regions"]) == sorted(KEYS["regions"])


def children():
    """Every parent page of the plan with the records of the pages directly below it."""
    yield "plan", SECTIONS
    for part in [*SECTIONS, *SUBSECTIONS]:
        below = [measure for measure in MEASURES if measure["section"] == part["number"]]
        yield part["number"], [*part.get("subsections", []), *below]


@pytest.mark.parametrize("language", ["sl", "en"])
def test_slugs_are_valid_and_unique_below_a_parent(language):
    for parent, pages in children():
        slugs = [page["slug"][language] for page in pages]
        assert len(set(slugs)) == len(slugs), parent
        for slug in slugs:
            assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug), slug
            assert len(slug) <= 50, slug


@pytest.mark.parametrize("language", ["sl", "en"])
def test_titles_and_wordings_fit_into_their_columns(language):
    for page in [FILES["plan/plan"], *SECTIONS, *SUBSECTIONS, *MEASURES]:
        assert 0 < len(page["title"][language]) <= 255
    for measure in MEASURES:
        for part in [*measure["roles"], *measure["timeframes"]]:
            assert len(part.get("wording", {}).get(language, "")) <= 500


@pytest.mark.parametrize("table", ["lines", "external"])
def test_budget_rows_are_complete(table):
    for row in BUDGET[table]:
        assert "funder" in row or "funder_wording" in row
        assert row.get("funder", "mnz") in KEYS["institutions"]
        assert row["source"] in {"state_budget", "eu_fund", "public_agency"}
        assert set(row["measures"]) <= set(NUMBERS)
        amounts = [*row["amounts"].values(), row["stated_total"]]
        assert [amount for amount in amounts if not re.fullmatch(r"\d+\.\d\d", amount)] == []
        assert row["amounts"].keys() <= {"2025", "2026"}


def total(rows, year):
    return sum(Decimal(row["amounts"].get(year, "0")) for row in rows)


def test_the_budget_adds_up_to_the_totals_of_the_plan():
    assert total(BUDGET["lines"], "2025") == Decimal("254960.00")
    assert total(BUDGET["lines"], "2026") == Decimal("236960.00")
    stated = {name: Decimal(amount) for name, amount in BUDGET["stated_totals"].items()}
    assert stated == {"2025": 254960, "2026": 236960, "total": 491920}


def test_only_the_known_row_states_another_total_than_its_own():
    wrong = [
        row["activity"]["en"]
        for row in [*BUDGET["lines"], *BUDGET["external"]]
        if sum(map(Decimal, row["amounts"].values())) != Decimal(row["stated_total"])
    ]
    assert wrong == ["Awareness-raising – project"]
