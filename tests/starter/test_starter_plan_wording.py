"""The words of the starter registers and the starter plan: languages, numbers, typography."""

import re

import pytest
from plan_files import EITHER, FILES, LANGUAGES, MEASURES, SLOVENIAN_ONLY, numerals, pairs, texts

CONFIRMED = {"113", "112", "080 12 00", "116 111", "080 11 55", "080 15 30"}
NBSP = "\u00a0"
PHONE = re.compile(
    r"(?<![\d./,])(?:\+|0)\d[\d \u00a0/-]{4,}\d|(?<![\d./,])116[ \u00a0]?\d{3}(?!\d)"
)
file_test = pytest.mark.parametrize("file", FILES)


@file_test
def test_every_text_stands_in_both_languages(file):
    for place, name, pair in pairs(file):
        needed = {"sl"} if name in SLOVENIAN_ONLY else LANGUAGES
        if name not in EITHER:
            assert pair.keys() == needed, place
        assert all(text.strip() for text in pair.values()), place


@file_test
def test_numbers_are_equal_in_both_languages(file):
    for place, _, pair in pairs(file):
        if pair.keys() == LANGUAGES:
            assert numerals(pair["sl"]) == numerals(pair["en"]), place


def test_fail_numbers_that_differ():
    assert numerals("5.000,50 EUR") != numerals("EUR 5,000")
    assert numerals("45.960 EUR do 18. oktobra") == numerals("EUR 45,960 by 18 October")


@file_test
def test_only_confirmed_phone_numbers_stand_in_the_text(file):
    for place, _, text in texts(file):
        found = {number.replace(NBSP, " ").strip() for number in PHONE.findall(text)}
        assert found <= CONFIRMED, place
        assert "@" not in text, place


@pytest.mark.parametrize("number", ["080 17 22", "031 470 151", "+386 1 428 40 00", "116 000"])
def test_fail_a_phone_number_that_is_not_confirmed(number):
    assert set(PHONE.findall(f"Pokličite {number}.")) - CONFIRMED


@file_test
def test_typography_is_real(file):
    for place, _, text in texts(file):
        assert text == text.strip(), place
        assert not re.search(r"[\"'`„“”]", text), f"{place}: straight or foreign quotation marks"
        assert not re.search(r"\.\.\.| - | — |--", text), f"{place}: an ellipsis or an en dash"
        assert not re.search(r"[ \u00a0]{2}|[\n\t]", text), f"{place}: spaces"
        assert not re.search(r"[ \u00a0][,.;:!?)]|[(] ", text), f"{place}: space at punctuation"
        assert not re.search(r"\d-\d", text), f"{place}: a range takes an en dash"
        assert not re.search(r",[^\s\d]", text), f"{place}: no space after a comma"
        assert not re.search(r"\d (?:EUR|%)|EUR \d", text), f"{place}: a unit breaks away"


@file_test
def test_money_is_written_as_the_language_writes_it(file):
    for place, language, text in texts(file):
        wrong = r"EUR\u00a0\d|\d,\d{3}" if language == "sl" else r"\d\u00a0EUR|\d\.\d{3}"
        assert not re.search(wrong, text), place


@file_test
def test_quotation_marks_are_those_of_the_language_and_balanced(file):
    for place, language, text in texts(file):
        if language == "sl":
            assert not re.search("[‘’]", text), place
            marks = re.findall("[»«]", text)
            assert marks == ["»", "«"] * (len(marks) // 2), place
        else:
            assert not re.search("[»«]", text), place
            opened = re.findall(r"(?:^|(?<=[\s(]))‘", text)
            assert text.count("‘") == len(opened) <= len(re.findall(r"’(?!\w)", text)), place


@file_test
def test_sentences_begin_with_a_capital_and_end_with_a_mark(file):
    running = {"summary", "description", "text", "lead", "note", "carried_over_note"}
    for place, name, pair in pairs(file):
        for text in pair.values() if name in running else ():
            assert text[0].isupper() or text[0].isdigit(), place
            assert text[-1] in ".?!", place


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure["number"])
@pytest.mark.parametrize("language", ["sl", "en"])
def test_a_summary_is_short_and_its_sentences_too(measure, language):
    sentences = re.split(r"(?<=[.?!])\s(?=[A-ZČŠŽ])", measure["summary"][language])
    assert 2 <= len(sentences) <= 4
    assert max(len(sentence.split()) for sentence in sentences) <= 38


@file_test
def test_english_is_british(file):
    american = r"\b(?:organiz\w+|recogniz\w+|labor\b|center|program\b|behavior\w*|judgement\w*)"
    for place, language, text in texts(file):
        if language == "en" and not re.search("International Labour Organization|OSCE", text):
            bare = text.replace("Organization for Security and Co-operation in Europe", "")
            assert not re.search(american, bare, re.IGNORECASE), place


@file_test
def test_state_terms_are_used_in_slovenian(file):
    for place, language, text in texts(file):
        if language == "sl":
            assert not re.search(r"\btrgovanj\w+ z ljudmi|trgovin\w+ s ljudmi", text), place
            assert "24-urno odsotnost" not in text, place
