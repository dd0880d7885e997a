"""Texts are counted as their networks count them."""

import pytest

from content_types.news.bundles.posts.lengths import length, longest

ADDRESS = "https://www.example.si/sl/novice/zelo-dolg-naslov-novice-ki-ga-nihce-ne-prebere/"


@pytest.mark.parametrize(
    ("text", "network", "expected"),
    [
        ("Čas je", "x", 6),
        (ADDRESS, "x", 23),
        (f"Beri: {ADDRESS} #dan", "x", 6 + 23 + 5),
        (f"{ADDRESS} {ADDRESS}", "x", 47),
        (f"Beri ({ADDRESS}).", "x", 6 + 23 + 2),
        (f"{ADDRESS}, {ADDRESS}!", "mastodon", 23 + 2 + 23 + 1),
        ("Več na www.example.si.", "x", 7 + 23 + 1),
        ("Več na e-pomoc.org.", "x", 7 + 23 + 1),
        ("gov.si/boj, gov.si", "x", 23 + 2 + 23),
        ("18.10.2026, d.o.o., itd. Ne", "x", 27),
        ("gov.si", "mastodon", 6),
        ("💙", "x", 2),
        ("a – b »c«", "x", 9),
        ("人口", "x", 4),
        ("c\u030cas", "x", 3),
        (ADDRESS, "mastodon", 23),
        (ADDRESS, "facebook", len(ADDRESS)),
        (ADDRESS, "bluesky", len(ADDRESS)),
        ("💙", "instagram", 1),
        ("\u2764\ufe0f", "x", 2),
        ("🇸🇮 🇪🇺", "x", 2 + 1 + 2),
        ("👩🏽‍⚕️👨‍👩‍👧", "x", 2 + 2),
        ("1\ufe0f\u20e3 113", "x", 2 + 4),
        ("5 € → 7", "x", 9),
        ("🇸🇮👨‍👩‍👧", "bluesky", 2),
        (f"👩🏽‍⚕️ {ADDRESS}", "mastodon", 1 + 1 + 23),
        ("", "linkedin", 0),
    ],
)
def test_length(text, network, expected):
    assert length(text, network) == expected


def test_limits():
    assert {name: longest(name) for name in ("x", "bluesky", "mastodon", "instagram")} == {
        "x": 280,
        "bluesky": 300,
        "mastodon": 500,
        "instagram": 2200,
    }
