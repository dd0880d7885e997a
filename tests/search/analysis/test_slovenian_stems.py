import pytest

from search.analysis import fold, slovenian
from tests.search.analysis.slovenian_forms import APART, FORMS


def lines(text):
    return [line.split() for line in text.strip().splitlines()]


@pytest.mark.parametrize("forms", lines(FORMS), ids=lambda forms: forms[0])
def test_forms_of_a_word_share_its_key(forms):
    assert {slovenian.stem(fold(form)) for form in forms} == {slovenian.stem(fold(forms[0]))}


@pytest.mark.parametrize("words", lines(APART), ids=lambda words: words[0])
def test_words_that_only_look_alike_stay_apart(words):
    assert len({slovenian.stem(fold(word)) for word in words}) == len(words)


def test_a_hundred_and_fifty_forms_are_tried():
    assert sum(map(len, lines(FORMS))) >= 150


@pytest.mark.parametrize("word", ["eu", "a", "tom", ""])
def test_short_words_stay_as_they_are(word):
    assert slovenian.stem(word) == word


def test_a_stem_of_a_word_is_never_empty():
    vowels = ["aaaa", "ijij", "ovov", "emem", "eeeeee", "amiami"]
    assert all(slovenian.stem(word) for word in vowels)
