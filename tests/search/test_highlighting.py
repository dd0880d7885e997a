from html import unescape

import pytest
from django.utils.html import escape
from hypothesis import given
from hypothesis import strategies as st

from cms.pages import languages
from search.analysis import query_words
from search.highlighting import EXCERPT, excerpt, marked


def terms(query):
    return frozenset().union(*(word.terms for word in query_words(query, languages.codes())))


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Pravice žrtev", "zrtvam", "Pravice <mark>žrtev</mark>"),
        ("<b>Žrtve</b> & ostali", "žrtev", "&lt;b&gt;<mark>Žrtve</mark>&lt;/b&gt; &amp; ostali"),
        ("Nič", "žrtev", "Nič"),
        ("", "žrtev", ""),
        ("Kličite 080 12 00.", "0801200", "Kličite <mark>080 12 00</mark>."),
    ],
)
def test_found_words_are_marked_as_they_are_written(text, query, expected):
    assert marked(text, terms(query)) == expected


def test_an_excerpt_shows_the_place_with_most_of_the_words():
    text = "Policija. " + "Nekaj drugega. " * 40 + "Policija pomaga žrtvam. " + "Konec. " * 40
    shown = excerpt(["", text], terms("policija žrtev"))
    assert "<mark>Policija</mark> pomaga <mark>žrtvam</mark>" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")


def test_an_excerpt_prefers_the_text_that_has_the_words():
    assert "<mark>žrtve</mark>" in excerpt(
        ["Povzetek brez nje.", "Besedilo za žrtve."], terms("žrtev")
    )


def test_without_a_found_word_an_excerpt_is_the_beginning():
    assert excerpt(["", "Prvi stavek."], terms("žrtev")) == "Prvi stavek."
    assert excerpt(["", ""], terms("žrtev")) == ""


@given(st.text(max_size=600), st.text(max_size=60))
def test_an_excerpt_is_escaped_and_a_part_of_the_text(text, query):
    shown = excerpt([text], terms(query))
    bare = shown.replace("<mark>", "").replace("</mark>", "")
    assert "<" not in bare
    assert '"' not in bare
    plain = unescape(bare).removeprefix("… ").removesuffix(" …")
    assert plain in text
    assert len(plain) <= EXCERPT


@given(st.text(max_size=200), st.text(max_size=60))
def test_marking_adds_nothing_but_marks(text, query):
    bare = marked(text, terms(query)).replace("<mark>", "").replace("</mark>", "")
    assert bare == escape(text)
