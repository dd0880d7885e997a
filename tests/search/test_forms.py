import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from search.forms import LONGEST_QUERY, MOST_PAGES, SearchForm
from search.kinds import Kind


def read(query):
    form = SearchForm(QueryDict(query))
    assert form.is_valid()
    return form.cleaned_data


def test_words_are_put_on_one_line():
    assert read("q=++trgovina%0A%00%09z+lju%C2%ADdmi+")["q"] == "trgovina z ljudmi"


def test_what_is_too_long_is_cut():
    assert len(read("q=" + "a" * 10_000)["q"]) == LONGEST_QUERY


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("", 1),
        ("3", 3),
        ("0", 1),
        ("-4", 1),
        ("x", 1),
        ("1e9", 1),
        ("9" * 50, MOST_PAGES),
        ("٣", 3),
    ],
)
def test_a_page_is_a_number_from_one(page, expected):
    assert read(f"page={page}")["page"] == expected


@pytest.mark.parametrize(("kind", "expected"), [("measure", "measure"), ("secret", ""), ("", "")])
def test_an_unknown_kind_means_every_kind(kind, expected):
    assert read(f"kind={kind}")["kind"] == expected


@given(st.text(), st.text(), st.text())
def test_nothing_is_refused(q, kind, page):
    form = SearchForm({"q": q, "kind": kind, "page": page})
    assert form.is_valid()
    assert form.cleaned_data["q"].isprintable()
    assert form.cleaned_data["kind"] in {"", *Kind.values}
    assert 1 <= form.cleaned_data["page"] <= MOST_PAGES
