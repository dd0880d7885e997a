"""The library's starter content: both languages, honest formats, nothing that must not be there."""

import re
import tomllib

import pytest

from content_types.materials.enums import EditionFormat, EditionState, MaterialKind
from content_types.materials.starter import FOLDER

CONFIRMED = {"113", "112", "080 12 00", "116 111", "080 11 55", "080 15 30"}
PHONE = re.compile(r"(?<![\d./,])(?:\+|0)\d[\d  /-]{4,}\d|(?<![\d./,])116[  ]?\d{3}(?!\d)")
CONTENT = tomllib.loads((FOLDER / "materials.toml").read_text(encoding="utf-8"))
RECORDS = [CONTENT["index"], *CONTENT["materials"]]
MATERIALS = CONTENT["materials"]
each_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.get("key", "-"))


def pairs(value, name=""):
    """Every text in both languages: (name, {"sl": …, "en": …})."""
    if isinstance(value, dict):
        if value.keys() <= {"sl", "en"}:
            yield name, value
        else:
            for key, part in value.items():
                yield from pairs(part, key)
    elif isinstance(value, list):
        for part in value:
            yield from pairs(part, name)


def numerals(text):
    found = re.findall(r"\d+(?:[.,]\d+)*", text)
    return sorted(re.sub(r"[.,](?=\d{3}(?!\d))", "", number) for number in found)


@each_record
def test_every_text_stands_in_both_languages_with_the_same_numbers(record):
    for name, pair in pairs(record):
        assert pair.keys() == {"sl", "en"}, name
        assert all(text.strip() for text in pair.values()), name
        assert numerals(pair["sl"]) == numerals(pair["en"]), name


@each_record
def test_typography_is_that_of_each_language(record):
    for name, pair in pairs(record):
        assert not re.search(r"[\"'`„“”‘’]", pair["sl"]), name
        assert not re.search(r"[\"'`„»«]", pair["en"]), name
        for text in pair.values():
            assert not re.search(r" - |--|\.\.\.|\s{2}|\s[,.;:!?)]", text), name
            assert not re.search(r"\d-\d", text) or name == "slug", name


@each_record
def test_no_unconfirmed_telephone_number_and_no_e_mail_address(record):
    for _name, pair in pairs(record):
        for text in pair.values():
            assert set(PHONE.findall(text)) <= CONFIRMED
            assert "@" not in text


def test_there_is_enough_and_at_least_three_are_really_here():
    here = [m for m in MATERIALS if any(e["state"] == "here" for e in m.get("editions", []))]
    assert len(MATERIALS) >= 12
    assert len(here) >= 3
    assert len({m["key"] for m in MATERIALS}) == len(MATERIALS)


@pytest.mark.parametrize("record", MATERIALS, ids=lambda record: record["key"])
def test_no_format_is_claimed_without_a_place_and_no_easy_to_read_without_a_test(record):
    assert record["kind"] in MaterialKind
    assert record["source"]
    for edition in record.get("editions", []):
        assert edition["format"] in EditionFormat
        assert edition["state"] in EditionState
        exists = edition["state"] in {"here", "elsewhere"}
        assert exists == bool({"page", "url", "where"} & edition.keys())
        assert edition["format"] != "easy_to_read" or not exists
    claimed = {each["format"] for each in record.get("editions", [])}
    assert claimed.isdisjoint(record.get("missing", []))


def test_no_point_of_distribution_is_called_public():
    points = [
        point
        for record in MATERIALS
        for run in record.get("print_runs", [])
        for point in run.get("points", [])
    ]
    assert points
    assert not any(point.get("public") for point in points)


def test_no_sentence_is_taken_from_the_official_documents(seeds):
    """Six words in a row of theirs may be a title or a name; ten are a sentence."""
    official = " ".join(
        " ".join(path.read_text(encoding="utf-8").lower().split()) for path in seeds.glob("*.txt")
    )
    for record in MATERIALS:
        words = record["summary"]["en"].lower().split()
        for start in range(len(words) - 9):
            assert " ".join(words[start : start + 10]) not in official, record["key"]
