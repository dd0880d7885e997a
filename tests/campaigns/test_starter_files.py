"""The starter files: both languages, equal numbers, confirmed telephone numbers, our own words."""

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from content_types.campaigns import filling
from content_types.materials.enums import MaterialKind

FOLDER = Path(__file__).resolve().parents[2] / "content_types/campaigns/starter"
FILES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.toml")}
CONFIRMED = {"113", "112", "080 12 00", "116 111", "080 11 55", "080 15 30"}
KNOWN = {
    *("year", "last_year", "edition", "ordinal", "weekday", "on_weekday"),
    *("date", "date_genitive", "on_date", "hashtags", "url"),
    # What a person has to fill in: the bundle reports them until then.
    *("theme", "venue"),
}
# Names of bodies, programmes and titles may be shared with a source; sentences may not.
RUN = 8


def pairs(node, place=""):
    """Every text of a file with the place where it stands."""
    if isinstance(node, dict):
        if node and node.keys() <= {"sl", "en"}:
            yield place, node
            return
        for name, child in node.items():
            yield from pairs(child, f"{place}.{name}")
    elif isinstance(node, list):
        for number, child in enumerate(node):
            yield from pairs(child, f"{place}.{number}")


TEXTS = [(f"{name}{place}", pair) for name, file in FILES.items() for place, pair in pairs(file)]


def test_there_are_texts():
    assert len(TEXTS) > 100


@pytest.mark.parametrize("kind", ["observances", "campaigns"])
def test_every_page_type_has_at_least_three_entries(kind):
    (found,) = (file[kind] for file in FILES.values() if kind in file)
    assert len({each["key"] for each in found}) >= 3


@pytest.mark.parametrize("observance", FILES["observances"]["observances"], ids=lambda o: o["key"])
def test_every_observance_is_prepared_from_templates_and_a_checklist(observance):
    kinds = [each["kind"] for each in observance["templates"]]
    assert set(kinds) == {"news", "event", "material", "social"}
    for each in observance["templates"]:
        assert (each["kind"] == "material") == (each.get("material_kind") in MaterialKind.values)
    assert len(observance["tasks"]) >= 3
    used = {
        name
        for _place, pair in pairs(observance)
        for text in pair.values()
        for name in filling.unfilled(text)
    }
    if "first_year" not in observance:
        assert not used & {"{edition}", "{ordinal}"}


@pytest.mark.parametrize(("place", "pair"), TEXTS, ids=[place for place, _pair in TEXTS])
def test_both_languages_say_the_same_numbers(place, pair):
    assert set(pair) == {"sl", "en"}
    digits = {code: Counter(re.findall(r"\d+", text)) for code, text in pair.items()}
    assert digits["sl"] == digits["en"]


def test_only_confirmed_telephone_numbers():
    found = {
        number
        for _place, pair in TEXTS
        for text in pair.values()
        for number in re.findall(r"(?<![\d.])(?:080 \d\d \d\d|116 \d{3}|11\d)(?!\d)", text)
    }
    assert found
    assert found <= CONFIRMED


def test_templates_use_known_placeholders_the_same_in_both_languages():
    for place, pair in TEXTS:
        names = {
            code: {each.strip("{}").lower() for each in filling.unfilled(text)}
            for code, text in pair.items()
        }
        assert names["sl"] | names["en"] <= KNOWN, place


def test_quotation_marks_and_dashes_are_those_of_the_language():
    for place, pair in TEXTS:
        plain = {code: re.sub(r"<[^>]+>", "", text) for code, text in pair.items()}
        for text in plain.values():
            assert '"' not in text, place
            assert " - " not in text, place
        assert not set("“”‘’") & set(plain["sl"]), place
        assert not set("»«") & set(plain["en"]), place


def words(text):
    return re.findall(r"\w+", re.sub(r"<[^>]+>", " ", text).lower())


def test_no_sentence_is_taken_from_the_official_documents(seeds):
    sources = [words(path.read_text("utf-8")) for path in sorted(seeds.glob("*.txt"))]
    runs = {tuple(text[n : n + RUN]) for text in sources for n in range(len(text) - RUN + 1)}
    for place, pair in TEXTS:
        own = words(pair["en"])
        shared = [
            " ".join(own[n : n + RUN]) for n in range(len(own)) if tuple(own[n : n + RUN]) in runs
        ]
        assert shared == [], place
