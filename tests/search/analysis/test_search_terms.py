import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import analyse, count_terms, fold, query_words, terms
from search.analysis.tokens import tokenise

BOTH = ("sl", "en")


def tokens(text):
    return [token.text for token in tokenise(text)]


def queried(text):
    return [word.token.text for word in query_words(text, BOTH)]


def share_a_term(one, other):
    return bool(count_terms(one, BOTH).keys() & count_terms(other, BOTH).keys())


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Žrtev", "zrtev"),
        ("Đorđe", "dorde"),
        ("ŁÓDŹ", "lodz"),
        ("c\u030c", "c"),
        ("ﬁnance", "finance"),
    ],
)
def test_folding_leaves_plain_letters(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ukrep 1.4.10.", ["ukrep", "1.4.10"]),
        ("Direktiva 2024/1712, 113!", ["Direktiva", "2024/1712", "113"]),
        ("na FURS-u in pri FURS-ovih", ["na", "FURS", "in", "pri", "FURS"]),
        ("MDS-TZL", ["MDS", "TZL"]),
        ("c\u030cistilna", ["c\u030cistilna"]),
        ("a_b\x00c", ["a", "b", "c"]),
        ("", []),
    ],
)
def test_tokens_are_words_and_whole_numbers(text, expected):
    assert tokens(text) == expected


@given(st.text())
def test_tokens_lie_where_they_say(text):
    assert all(text[token.start : token.end] == token.text for token in tokenise(text))


@pytest.mark.parametrize("written", ["080 17 22", "080-17-22", "080\u00a017\u00a022", "080/17-22"])
def test_a_number_in_groups_meets_the_number_in_one(written):
    assert share_a_term(written, "0801722")


def test_numbers_that_are_only_near_each_other_are_not_joined():
    assert not share_a_term("080, 17 in 22", "0801722")


@pytest.mark.parametrize("written", ["30.000 EUR", "EUR 30,000", "30 000 EUR", "30.000,00 EUR"])
@pytest.mark.parametrize("typed", ["30000", "30.000", "30,000"])
def test_an_amount_is_met_however_its_thousands_are_parted(written, typed):
    assert share_a_term(written, typed)
    assert "30000" in count_terms(typed, BOTH)


@pytest.mark.parametrize("text", ["1.4.10", "12, 345", "1,5", "4.35"])
def test_what_only_looks_like_thousands_is_left_alone(text):
    assert not {"1410", "12345", "15", "435"} & count_terms(text, BOTH).keys()


@pytest.mark.parametrize(
    "written", ["18. oktober", "18. oktobra 2024", "18 October 2024", "October 18", "18. 10. 2024"]
)
@pytest.mark.parametrize(
    "typed", ["18.10.", "18.10", "18. 10.", "18/10", "18.10.2024", "18/10/2024", "2024-10-18"]
)
def test_a_day_is_met_however_it_is_written(written, typed):
    assert "18.10" in count_terms(written, BOTH)
    assert any("18.10" in word.terms for word in query_words(typed, BOTH))


def test_the_year_of_a_day_is_a_word_of_its_own():
    assert queried("18.10.2024") == ["18.10", "2024"]
    assert queried("18. oktobra 2024") == ["18", "oktobra", "2024"]


@pytest.mark.parametrize(
    "text", ["18 majhnih", "32. oktobra", "18 13", "13.10.24.7", "18 marketing", "1.4.10", "18, 10"]
)
def test_what_only_looks_like_a_day_is_none(text):
    assert not {"18.5", "18.10", "18.13", "18.3", "32.10", "1.4"} & count_terms(text, BOTH).keys()


def test_who_asks_for_something_asks_for_the_thing():
    assert queried("kje dobim pomoč") == ["pomoč"]
    assert queried("rabim tolmača") == ["tolmača"]
    assert queried("where can I get help") == ["help"]


def test_a_number_has_no_stem():
    assert set(count_terms("1.4.10", BOTH)) == {"1.4.10"}


def test_a_long_list_of_numbers_has_few_terms():
    assert len(count_terms(" ".join(str(n) for n in range(100, 200)), BOTH)) < 100 * 6


def test_every_group_of_a_number_knows_the_whole():
    words = analyse("080 17 22", BOTH)
    assert all("0801722" in word.terms for word in words)


def test_a_word_has_a_term_in_each_language_of_the_text():
    [word] = analyse("policisti", BOTH)
    assert word.terms == {"sl:policist", "en:policisti"}


def test_a_language_without_a_stemmer_is_matched_by_whole_words():
    [word] = analyse("Vittime", ("it",))
    assert word.terms == {"it:vittime"}


def test_stop_words_of_any_language_and_lone_letters_are_not_looked_for():
    assert queried("kaj je z žrtvami in with the victims č") == ["žrtvami", "victims"]


def test_a_word_is_looked_for_once():
    assert queried("žrtev žrtve ŽRTVAM") == ["žrtev"]


def test_no_more_words_are_looked_for_than_make_sense():
    assert len(queried(" ".join(f"beseda{n}" for n in range(500)))) == terms.MOST_WORDS


def test_what_somebody_typed_is_not_kept_in_memory():
    terms.remembered_terms.cache_clear()
    query_words("skrivnost", BOTH)
    assert terms.remembered_terms.cache_info().currsize == 0
    count_terms("javnost", BOTH)
    assert terms.remembered_terms.cache_info().currsize == 1


@given(st.text())
def test_no_text_is_too_strange_and_no_term_too_long(text):
    for term in count_terms(text, BOTH):
        assert 0 < len(term) <= terms.LONGEST_TERM
