"""A number stays on one line with its month or its unit: a non-breaking space binds them."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted([*ROOT.glob("cms/**/starter/*.toml"), *ROOT.glob("content_types/**/starter/*.toml")])
MONTHS = (
    "januar|februar|marec|marca|april|maj|junij|julij|avgust|septemb|oktob|novemb|decemb"
    "|January|February|March|April|May|June|July|August|September|October|November|December"
)
UNITS = (
    "dni|dneh|ur|uri|minut|sekund|tednov|mesecev|let|odstotkov|EUR|evrov"
    "|days|hours|minutes|seconds|weeks|months|years|per cent|euros"
)
LOOSE = re.compile(
    rf"\b\d{{1,2}}\.? (?:\\\n)?(?:{MONTHS})|\b\d[\d.,]*(?<![.,]) (?:\\\n)?(?:(?:{UNITS})\b|%)"
    r"|\b\d+\.[a-z]? (?:\\\n)?člen|\b(?:EUR|Articles?) (?:\\\n)?\d"
)
COMMENT = re.compile(r"^#.*$", re.MULTILINE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_no_number_is_parted_from_its_month_or_unit(path):
    words = COMMENT.sub("", path.read_text(encoding="utf-8"))
    assert [found[0] for found in LOOSE.finditer(words)] == []


def test_what_is_parted_is_seen():
    loose = ["18. oktobra", "30 days", "5.000 \\\nEUR", "EUR 5,000", "113. člen", "10 %"]
    assert [LOOSE.search(each) is not None for each in loose] == [True] * len(loose)
    assert not any(LOOSE.search(each.replace(" ", "\u00a0")) for each in loose)
    assert not LOOSE.search("leta 2024 letna")
