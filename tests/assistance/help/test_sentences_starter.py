"""The sentences that ship with the site."""

import unicodedata

import pytest
from django.core.management import call_command

from cms.pages import starter
from content_types.assistance.help.keys import Sentence, placeholder_of
from content_types.assistance.help.models import CoreSentences, SentencesCheck
from content_types.assistance.help.starter import FILE, load
from content_types.assistance.help.viewset import waiting
from content_types.registers import starter as registers_starter

ALL = starter.read(FILE)
SCRIPTS = {"uk": "CYRILLIC", "ru": "CYRILLIC", "bg": "CYRILLIC", "sr": "CYRILLIC"}
SCRIPTS |= {"ar": "ARABIC", "zh": "CJK"}


def test_there_are_at_least_ten_languages_beside_the_sites_own():
    wanted = {"uk", "ru", "ro", "bg", "sr", "hr", "bs", "sq", "zh", "ar", "tl", "hu", "it", "de"}
    assert ALL.keys() >= wanted | {"sl", "en", "es", "tr"}


@pytest.mark.parametrize("key", ALL)
def test_every_sentence_is_there_with_its_placeholder_and_without_a_number(key):
    texts = ALL[key]
    assert set(texts) == {sentence.value for sentence in Sentence} | {"phrase"}
    for sentence in Sentence:
        text, wanted = texts[sentence.value], placeholder_of(sentence)
        assert text.strip() == text != ""
        assert text.count("{") == (1 if wanted else 0), sentence
        assert wanted in text
        assert not any(character.isdigit() for character in text)


@pytest.mark.parametrize("key", ALL)
def test_every_sentence_is_written_in_the_script_of_its_language(key):
    script = SCRIPTS.get(key, "LATIN")
    for sentence in Sentence:
        text = ALL[key][sentence.value].replace(placeholder_of(sentence) or "{}", "")
        letters = {unicodedata.name(c).split()[0] for c in text if c.isalpha()}
        assert letters == {script}, (sentence, letters)


@pytest.mark.parametrize("key", ALL)
def test_no_two_sentences_are_the_same(key):
    texts = [text for name, text in ALL[key].items() if text]
    assert len(texts) == len(set(texts))


def test_what_is_said_in_slovenian_names_another_language_each_time():
    phrases = [texts["phrase"] for key, texts in ALL.items() if key != "sl"]
    assert all(phrase.endswith(" Potrebujem tolmača.") for phrase in phrases)
    assert len(set(phrases)) == len(phrases)
    assert ALL["sl"]["phrase"] == ""


@pytest.mark.django_db
def test_only_the_sites_own_languages_are_published_and_nothing_claims_a_check():
    outcomes = []
    registers_starter.load(lambda outcome, key: None)
    load(lambda outcome, key: outcomes.append(outcome))
    assert outcomes == ["created"] * len(ALL)
    live = CoreSentences.objects.filter(live=True).values_list("language__key", flat=True)
    assert set(live) == {"sl", "en"}
    assert not SentencesCheck.objects.exists()
    assert {each.language.key for each in waiting()} == ALL.keys() - {"sl", "en"}
    load(lambda outcome, key: outcomes.append(outcome))
    assert outcomes[len(ALL) :] == ["unchanged"] * len(ALL)
    call_command("check")
