from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import occurrences, query_words

BOTH = ("sl", "en")


def wanted(query):
    return frozenset().union(*(word.terms for word in query_words(query, BOTH)))


def found(text, query):
    return [text[hit.start : hit.end] for hit in occurrences(text, wanted(query), BOTH)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Žrtev in žrtve, ne žarek", "zrtvam", ["Žrtev", "žrtve"]),
        ("Ukrep 1.4.10 in 1.4.1", "1.4.10", ["1.4.10"]),
        ("Pokličite 080 17 22 ali 112", "0801722", ["080", "17", "22"]),
        ("Pokličite 0801722", "080 17 22", ["0801722"]),
        ("Nič takega", "žrtev", []),
        ("", "žrtev", []),
    ],
)
def test_every_word_with_a_wanted_term_is_found(text, query, expected):
    assert found(text, query) == expected


@given(st.text(), st.text())
def test_occurrences_are_in_order_and_apart(text, query):
    hits = occurrences(text, wanted(query), BOTH)
    assert all(one.end <= other.start for one, other in pairwise(hits))
