"""The words of the starter pages: markup, numbers, phone numbers, typography, length, origin."""

import re
import tomllib
from collections import Counter

import pytest
from page_files import PAGES, ROOT, SHARED, Markup, hrefs, is_rich, pairs, texts, visible

CONTACTS = tomllib.loads(
    (ROOT / "content_types/assistance/starter/contacts.toml").read_text(encoding="utf-8")
)["contacts"]
PUBLISHED_CONTACTS = {contact["key"] for contact in CONTACTS if contact.get("published")}
CONFIRMED = {"113", "112", "080 12 00", "116 111", "080 11 55", "080 15 30"}
NBSP = "\u00a0"
PHONE = re.compile(
    r"(?<![\d./,])(?:\+|0)\d[\d \u00a0/-]{4,}\d|(?<![\d./,])11\d(?:[ \u00a0]\d{3})?(?!\d)"
)
# Titles of documents and names of bodies: the only runs of words that may be shared with a source.
NAMES = """
manual on the identification assistance and protection of victims
council of europe convention on action against trafficking in human beings
inter ministerial working group on combating trafficking in human beings
action plan on combating trafficking in human beings for 2025 2026
national coordinator for combating trafficking in human beings
anti trafficking service of the ministry of the interior
specialised state prosecutor s office
labour inspectorate of the republic of slovenia
government office for the support and integration of migrants
commission for petitions human rights and equal opportunities
united nations office on drugs and crime
violation of fundamental rights of workers
employment self employment and work of foreigners
prevention of undeclared work and employment act
accessibility of websites and mobile applications act
official gazette of the republic of slovenia
""".strip().splitlines()


@pytest.mark.parametrize("key", PAGES)
def test_formatted_text_uses_only_the_allowed_markup_and_is_well_formed(key):
    for place, _, text in texts(key, rich=True):
        assert Markup(text).errors == [], place


@pytest.mark.parametrize(
    "text",
    [
        "<p>a</p>b",
        "<p>a",
        "<p></p>",
        "<div>a</div>",
        "<p class='x'>a</p>",
        "<ul>a</ul>",
        "<p>a&nbsp;b</p>",
        "<p><p>a</p></p>",
        "a",
        "<p>a<br></p>",
        "<p><a>b</a></p>",
        "</p>",
        "<ul><p>a</p></ul>",
        "<p>a</p><!-- b -->",
    ],
)
def test_fail_markup_that_is_not_allowed(text):
    assert Markup(text).errors


@pytest.mark.parametrize("key", PAGES)
def test_both_languages_have_the_same_structure(key):
    for place, pair in pairs(PAGES[key]):
        assert Markup(pair["sl"]).tags == Markup(pair["en"]).tags, place


@pytest.mark.parametrize("key", PAGES)
def test_plain_text_has_no_markup(key):
    for place, _, text in texts(key, rich=False):
        assert not set("<>&\n") & set(text), place
        assert text == text.strip(), place


@pytest.mark.parametrize("key", PAGES)
def test_numbers_are_equal_in_both_languages(key):
    for place, pair in pairs(PAGES[key]):
        digits = {code: Counter(re.findall(r"\d+", visible(text))) for code, text in pair.items()}
        assert digits["sl"] == digits["en"], place


@pytest.mark.parametrize("key", PAGES)
def test_only_confirmed_phone_numbers_stand_in_the_text(key):
    for place, _, text in texts(key):
        found = {number.replace(NBSP, " ").strip() for number in PHONE.findall(visible(text))}
        assert found <= CONFIRMED, place
        assert "@" not in text, place
        assert "tel:" not in text, place


@pytest.mark.parametrize(
    "number",
    [
        "080 17 22",
        "031 470 151",
        "+386 1 428 40 00",
        "01 428 40 00",
        "116 000",
        "114",
        "0311234567",
    ],
)
def test_fail_a_phone_number_that_is_not_confirmed(number):
    assert set(PHONE.findall(f"Pokličite {number}.")) - CONFIRMED


def test_contacts_in_bodies_are_published_ones():
    shown = {
        contact
        for page in PAGES.values()
        for block in page["body"]
        if block["block"] == "contacts"
        for contact in block["contacts"]
    }
    assert shown
    assert shown <= PUBLISHED_CONTACTS


def test_the_first_words_of_the_help_page_are_the_emergency_number():
    assert PAGES["help"]["lead"]["sl"] == "Ste v nevarnosti? Pokličite 113."


def test_the_help_page_stays_small():
    for language in ("sl", "en"):
        html = "".join(
            text[language] if is_rich(place) else f"<h2>{text[language]}</h2>"
            for place, text in pairs(PAGES["help"])
        )
        assert len(html.encode()) < 5 * 1024


@pytest.mark.parametrize("key", PAGES)
def test_typography_is_real(key):
    for place, _, text in texts(key):
        words = visible(text)
        assert not re.search(r"[\"'`„“”]", words), f"{place}: straight or foreign quotation marks"
        assert not re.search(r"\.\.\.| - | — |--", words), f"{place}: an ellipsis or an en dash"
        assert "  " not in words, place
        assert not re.search(r"[ \u00a0][,.;:!?)]|[(] ", words), f"{place}: space at punctuation"
        assert not re.search(r"\d-\d", words), f"{place}: a range takes an en dash"
        assert not re.search(r",[^\s\d]", words), f"{place}: no space after a comma"


@pytest.mark.parametrize("key", PAGES)
def test_quotation_marks_are_those_of_the_language_and_balanced(key):
    for place, language, text in texts(key):
        words = visible(text)
        if language == "sl":
            assert not re.search("[‘’]", words), place
            marks = re.findall("[»«]", words)
            assert marks == ["»", "«"] * (len(marks) // 2), place
        else:
            assert not re.search("[»«]", words), place
            opened = re.findall(r"(?:^|(?<=[\s(]))‘", words)
            assert words.count("‘") == len(opened) <= len(re.findall(r"’(?!\w)", words)), place


@pytest.mark.parametrize("key", PAGES)
def test_a_phone_number_does_not_break_across_lines(key):
    for place, _, text in texts(key, rich=True):
        assert not re.search(r"\b080 \d\d|\b116 111", text), place


@pytest.mark.parametrize("key", PAGES)
def test_a_paragraph_ends_with_a_mark_or_a_link(key):
    for place, _, text in texts(key, rich=True):
        for paragraph in re.findall(r"<p>(.*?)</p>", text, re.DOTALL):
            assert paragraph.endswith("</a>") or visible(paragraph)[-1] in ".?!:", place


@pytest.mark.parametrize(
    ("key", "language"), [(key, code) for key in PAGES for code in ("sl", "en")]
)
def test_titles_leads_and_descriptions_have_a_readable_length(key, language):
    page = PAGES[key]
    assert len(page["title"][language]) <= 60
    assert len(page["lead"][language]) <= 220
    assert 60 <= len(page["search_description"][language]) <= 155


def test_no_page_names_a_street_but_that_of_the_inspectorate():
    street = re.compile(r"\b(?:\w+ (?:ulica|cesta|trg|naselje|pot) \d+\w?)\b", re.IGNORECASE)
    found = {
        match
        for key in PAGES
        for _, _, text in texts(key)
        for match in street.findall(visible(text))
    }
    assert found == {"Davčna ulica 1"}


def test_links_in_running_text_have_words():
    for where, _, text in [entry for key in PAGES for entry in texts(key, rich=True)]:
        labels = re.findall(r"<a [^>]*>(.*?)</a>", text)
        assert len(labels) == len(hrefs(text)), where
        assert not [
            label for label in labels if label.lower() in {"tukaj", "here", "več", "more"}
        ], where


def words_of(text):
    return re.findall(r"\w+", text.lower())


def runs(words, length=8):
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def test_no_run_of_eight_words_is_taken_from_the_official_documents():
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the official documents are not beside this checkout")
    known = set().union(
        *(runs(words_of(path.read_text(encoding="utf-8"))) for path in folder.glob("*.txt"))
    )
    taken = set()
    for key in PAGES:
        for place, _, text in texts(key):
            for sentence in re.split(r"[.?!:;]\s|\n", visible(text)):
                ours = " ".join(words_of(sentence))
                for name in NAMES:
                    ours = ours.replace(name, "¶")
                taken |= {(key, place, " ".join(run)) for run in runs(ours.split()) & known}
    assert sorted(taken) == []
