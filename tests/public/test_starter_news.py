"""The starter news: two languages that say the same, from known facts, in our own words."""

import re
import tomllib
from collections import Counter

import pytest
from page_files import SHARED, Markup, hrefs, pairs, visible

from cms.files.models import SiteImage
from content_types.news import starter
from content_types.news.models import NewsIndexPage, NewsPage

FILE = tomllib.loads(starter.FILE.read_text(encoding="utf-8"))
WORDS = list(pairs(FILE))
CONFIRMED = {"113", "112", "080 12 00", "116 111", "080 11 55", "080 15 30"}
PHONE = re.compile(
    r"(?<![\d./,])(?:\+|0)\d[\d \u00a0/-]{4,}\d|(?<![\d./,])116[ \u00a0]?\d{3}(?!\d)"
)
every_pair = pytest.mark.parametrize(("place", "pair"), WORDS, ids=[place for place, _ in WORDS])


def is_rich(pair):
    return pair["sl"].lstrip().startswith("<")


@every_pair
def test_both_languages_say_the_same(place, pair):
    assert pair.keys() == {"sl", "en"}
    digits = [Counter(re.findall(r"\d+", visible(pair[code]))) for code in ("sl", "en")]
    assert digits[0] == digits[1]
    if is_rich(pair):
        found = [Markup(pair[code]) for code in ("sl", "en")]
        assert [each.errors for each in found] == [[], []]
        assert found[0].tags == found[1].tags
        assert hrefs(pair["sl"]) == hrefs(pair["en"])


@every_pair
def test_typography_is_that_of_the_language(place, pair):
    for code, text in pair.items():
        words = visible(text)
        assert not re.search(r"[\"'`„“”]|\.\.\.| - | — |--|  ", words)
        assert not re.search(r"[ \u00a0][,.;:!?)]|[(] |\d-\d|,[^\s\d]", words)
        assert not re.search("[‘’]" if code == "sl" else "[»«]", words)
        assert {n.replace("\u00a0", " ") for n in PHONE.findall(words)} <= CONFIRMED
        assert "@" not in words


@pytest.mark.parametrize("news", FILE["news"], ids=lambda news: news["key"])
def test_titles_leads_and_descriptions_have_a_readable_length(news):
    for code in ("sl", "en"):
        assert len(news["title"][code]) <= 60
        assert len(news["lead"][code]) <= 200
        assert 60 <= len(news["search_description"][code]) <= 155
        assert news["lead"][code].endswith((".", "!", "?"))
    assert news["body"][-1]["block"] == "sources"


def test_no_sentence_is_taken_from_the_official_documents():
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the official documents are not beside this checkout")

    def runs(text):
        # The names of institutions are linked, and are what they are.
        words = re.findall(r"\w+", visible(re.sub(r"<a [^>]*>.*?</a>", " ", text)).lower())
        return {tuple(words[start : start + 8]) for start in range(len(words) - 7)}

    known = set().union(*(runs(p.read_text(encoding="utf-8")) for p in folder.glob("*.txt")))
    ours = {place: runs(pair["en"]) & known for place, pair in WORDS}
    named = {place: found for place, found in ours.items() if found and not place.endswith("label")}
    assert named == {}


def test_everything_is_published_in_both_languages_and_brought_once(changes):
    news = NewsPage.objects.live()
    assert news.count() == len(FILE["news"]) >= 6
    assert all(page.is_translated("sl") and page.is_translated("en") for page in news)
    assert NewsIndexPage.objects.live().count() == 1
    assert SiteImage.objects.filter(title__startswith="Piktogram").count() == 3
    outcomes = Counter()
    starter.load(lambda outcome, key: outcomes.update([outcome]))
    assert set(outcomes) == {"unchanged"}


def test_what_an_editor_changed_or_deleted_stays_so(changes):
    changed, deleted = NewsPage.objects.order_by("path")[:2]
    changed.title_sl = "Uredničin naslov"
    changed.save_revision().publish()
    deleted.delete()
    outcomes = Counter()
    starter.load(lambda outcome, key: outcomes.update([outcome]))
    changed.refresh_from_db()
    assert changed.title_sl == "Uredničin naslov"
    assert NewsPage.objects.count() == len(FILE["news"]) - 1


def test_the_pictograms_show_what_the_news_counts():
    for record in FILE["pictures"]:
        words = {code: record["alternative"][code] for code in ("sl", "en")}
        if record["total"] > 3:
            assert all(str(record["total"]) in text for text in words.values())
            assert all(str(record["marked"]) in text for text in words.values())
        assert record["marked"] <= record["total"]
