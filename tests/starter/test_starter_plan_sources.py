"""The starter plan against the document it tells of, and the registers against the facts."""

import json
import re
from decimal import Decimal

import pytest
from plan_files import (
    BUDGET,
    FILES,
    MEASURES,
    REGISTER,
    SECTIONS,
    SHARED,
    SUBSECTIONS,
    groups,
    pairs,
)

LABELS = {
    "responsible": r"Responsible institution",
    "participant": r"Participants",
    "provider": r"Providers?",
    "funder": r"Funds provided by",
}
# Titles of documents that may be named in full.
NAMES = [
    "Identification, Assistance and Protection of Victims of Trafficking in Human Beings",
    "Council of Europe Convention on Action against Trafficking in Human Beings",
    "Human Rights Ombudsman Act",
]


def document(name):
    for path in (SHARED / "seeds").glob(f"{name}_*.txt"):
        return path.read_text(encoding="utf-8")
    pytest.skip("the official documents are not beside this checkout")


@pytest.fixture(scope="module")
def plan():
    """The text of the action plan without its introduction, appendix and footnotes."""
    body = document("000").split("\n1\nPrevention\n", 1)[1]
    return "1\nPrevention\n" + body.split("\nAPPENDIX\n", 1)[0]


@pytest.fixture(scope="module")
def measures(plan):
    """The document's text of each measure by number."""
    numbers = "|".join(
        re.escape(measure["number"])
        for measure in sorted(MEASURES, key=lambda m: -len(m["number"]))
    )
    parts = re.split(rf"(?m)^({numbers})\.?[ ]*$", plan)
    found = dict(zip(parts[1::2], parts[2::2], strict=True))
    assert list(found) == [measure["number"] for measure in MEASURES]
    return found


def blocks(text, label):
    return len(re.findall(rf"(?m)^\t*{label}:\s*?$", text))


@pytest.mark.parametrize("kind", LABELS)
def test_every_label_block_of_the_document_has_its_roles(measures, kind):
    ours = {
        measure["number"]: sum(scope[1] == kind for scope in groups(measure["roles"]))
        for measure in MEASURES
    }
    assert ours == {number: blocks(text, LABELS[kind]) for number, text in measures.items()}


def spellings(role):
    """How the document may write this role, the longest first."""
    if "wording" in role:
        return [role["wording"]["en"]]
    entry = next(e for e in REGISTER["institutions"] if e["key"] == role["institution"])
    names = {entry["name"]["en"], *entry.get("abbreviation", {}).values(), *entry["aliases"]}
    return sorted(names, key=len, reverse=True)


def unread(cell, roles):
    """What is left of a cell when each role, in order, has taken its spelling off the front."""
    rest = " ".join(cell.casefold().replace("’", "'").split())
    for role in roles:
        rest = re.sub(r"^(?:[,\s]|and\b|the\b|an?\b)+", "", rest)
        known = [
            re.sub(r"^(?:the|an?) ", "", text.casefold().replace("’", "'"))
            for text in spellings(role)
        ]
        taken = next((text for text in known if rest.startswith(text)), None)
        if taken is None:
            return rest
        rest = rest[len(taken) :]
    return rest.strip()


@pytest.mark.parametrize("kind", LABELS)
def test_the_roles_are_all_those_that_a_block_of_the_document_names_in_its_order(measures, kind):
    for measure in MEASURES:
        roles = [role for role in measure["roles"] if role["kind"] == kind]
        scopes = sorted({role.get("objective", 0) for role in roles})
        cells = re.findall(rf"{LABELS[kind]}:\s*\n\s*([^\n]+)", measures[measure["number"]])
        for scope, cell in zip(scopes, cells, strict=True):
            ours = [role for role in roles if role.get("objective", 0) == scope]
            assert unread(cell, ours) == "", measure["number"]


def test_every_timeframe_block_of_the_document_has_its_timeframe(measures):
    ours = {measure["number"]: len(measure["timeframes"]) for measure in MEASURES}
    assert ours == {number: blocks(text, "Timeframe") for number, text in measures.items()}


def test_every_objective_of_the_document_has_its_text(measures):
    ours = {measure["number"]: len(measure.get("objectives", [])) for measure in MEASURES}
    stated = {
        number: len(re.findall(r"(?m)^Objective(?: \d)?:", text))
        for number, text in measures.items()
    }
    assert ours == stated


def test_a_timeframe_names_the_years_that_the_document_names(measures):
    for measure in MEASURES:
        frames = re.findall(r"Timeframe:\s*\n\s*([^\n]+)", measures[measure["number"]])
        assert len(frames) == len(measure["timeframes"])
        for frame, stated in zip(measure["timeframes"], frames, strict=True):
            years = sorted({int(year) for year in re.findall(r"\b20\d\d\b", stated)})
            assert frame["years"] == (years or [2025, 2026]), measure["number"]


def test_a_timeframe_is_of_the_kind_that_the_document_means(measures):
    kinds = {
        "ongoing": r"Ongoing (?:activity|process)",
        "single": r"Single implementation|one-off workshop",
        "half_year": r"half of",
        "month": r"October|July",
        "deadline": r"By the end of",
        "recurring": r"Twice a year|Once a year|Within each",
    }
    for measure in MEASURES:
        frames = re.findall(r"Timeframe:\s*\n\s*([^\n]+)", measures[measure["number"]])
        for frame, stated in zip(measure["timeframes"], frames, strict=True):
            assert re.search(kinds[frame["kind"]], stated), measure["number"]
            half = re.search(r"(1st|2nd) half", stated)
            assert frame.get("half") == (half and int(half[1][0])), measure["number"]


def test_every_amount_in_an_objective_stands_in_the_document(measures):
    for measure in MEASURES:
        stated = set(re.findall(r"EUR ([\d,]+\d)", measures[measure["number"]]))
        for objective in measure.get("objectives", []):
            ours = set(re.findall(r"EUR\u00a0([\d,]+\d)", objective["text"]["en"]))
            assert ours <= stated, measure["number"]


def cents(text):
    number = re.search(r"EUR\s*([\d.,]+)", text)
    return number and Decimal(re.sub(r"[.,](?=\d{3})", "", number[1]).replace(",", "."))


def test_the_budget_has_every_amount_of_the_appendix_in_order():
    appendix = document("000").split("\nAPPENDIX\n", 1)[1]
    stated = [amount for line in appendix.splitlines() if (amount := cents(line)) is not None]
    ours = [
        Decimal(amount)
        for table in ("lines", "external")
        for row in BUDGET[table]
        for amount in [*row["amounts"].values(), row["stated_total"]]
    ]
    totals = [Decimal(amount) for amount in BUDGET["stated_totals"].values()]
    split = sum(len(row["amounts"]) + 1 for row in BUDGET["lines"])
    assert ours[:split] + totals + ours[split:] == stated


def test_references_are_those_that_the_document_makes(measures):
    for measure in MEASURES:
        text = measures[measure["number"]]
        stated = set()
        for run in re.findall(r"(?:section|points?) ((?:\d(?:\.\d+)+(?: and )?)+)", text):
            stated |= set(re.findall(r"\d(?:\.\d+)+", run))
        assert set(measure.get("references", [])) == stated, measure["number"]


@pytest.fixture(scope="module")
def facts():
    path = SHARED / "facts/facts.json"
    if not path.is_file():
        pytest.skip("the facts are not beside this checkout")
    return json.loads(path.read_text(encoding="utf-8"))


def test_institutions_stand_in_the_order_of_the_facts_with_only_websites_that_were_seen(facts):
    for ours, fact in zip(REGISTER["institutions"], facts["institutions"], strict=True):
        seen = fact["website_certainty"] == "seen in stored material"
        assert ours.get("website") == (fact["website"] if seen else None), ours["key"]
        names = {*ours["name"].values(), *ours["aliases"]}
        words = {word for name in names for word in re.findall(r"\w{4,}", name.lower())}
        stated = re.findall(r"\w{4,}", re.sub(r"\(.*?\)", "", fact["sl"]).lower())
        assert [word for word in stated if word not in words] == [], ours["key"]


def test_regions_are_those_of_the_facts(facts):
    stated = [(item["nuts3"].lower(), item["sl"], item["en"]) for item in facts["regions"]["items"]]
    ours = [(e["key"], e["name"]["sl"], e["name"]["en"]) for e in REGISTER["regions"]]
    assert ours == stated


def words_of(text):
    return re.findall(r"\w+", text.lower())


def runs(words, length=8):
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def masked(text):
    """The words of a text with every name of an institution and document as one mark."""
    names = [*NAMES, *(page["title"]["en"] for page in [*SECTIONS, *SUBSECTIONS, *MEASURES])]
    for entry in REGISTER["institutions"]:
        names += [name for name in [entry["name"]["en"], *entry["aliases"]] if " " in name]
    joined = " ".join(words_of(text))
    for name in sorted((" ".join(words_of(name)) for name in names), key=len, reverse=True):
        joined = re.sub(rf"\b{re.escape(name)}\b", "¶", joined)
    return joined.split()


def test_no_run_of_eight_words_is_taken_from_the_official_documents():
    taken = []
    known = set().union(*(runs(masked(document(name))) for name in ("000", "001")))
    # Titles and wordings of roles are names: those are the plan's own.
    names = {"title", "stated_title", "wording", "name", "heading", "activity", "slug"}
    for file in FILES:
        for place, name, pair in pairs(file):
            for run in runs(masked(pair.get("en", ""))) & known if name not in names else ():
                taken.append(f"{place}: {' '.join(run)}")
    assert taken == []
