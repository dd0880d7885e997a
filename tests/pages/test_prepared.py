"""Queries that are put together once, and lists that read what is shown of them."""

import pytest

from cms.pages import languages
from cms.pages.listed import Listed
from cms.pages.prepared import fetch, fetch_rows
from cms.pages.rows import Words, plain, with_words
from content_types.registers.models import Region

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def regions():
    return [
        Region.objects.create(key="a", name_sl="Prva", name_en="First"),
        Region.objects.create(key="b", name_sl="Druga"),
    ]


def keys_of(*pks):
    return plain(Region.objects.filter(pk__in=pks)).order_by("key").values_list("key")


def with_key(key):
    return plain(Region.objects.filter(key=key)).values_list("pk")


def named(key):
    return with_words(plain(Region.objects.filter(key=key)), ["key"], ["name"])


def unlike(key):
    return plain(Region.objects.filter(key__contains=key)).values_list("pk")


def test_another_key_gets_its_own_answer(regions):
    first, second = regions
    assert fetch(with_key, given=["a"]) == [(first.pk,)]
    assert fetch(with_key, given=["b"]) == [(second.pk,)]
    assert fetch(with_key, given=["c"]) == []
    assert fetch(keys_of, given=[first.pk]) == [("a",)]
    assert fetch(keys_of, given=[second.pk]) == [("b",)]
    assert fetch(keys_of, given=[second.pk, first.pk]) == [("a",), ("b",)]


def test_the_query_is_put_together_once_for_all_keys(regions):
    made = []

    def counted(key):
        made.append(key)
        return with_key(key)

    assert [len(fetch(counted, given=[key])) for key in ("a", "b", "c")] == [1, 1, 0]
    assert len(made) == 1
    assert made[0] not in ("a", "b", "c")


def test_arguments_are_part_of_the_query(regions):
    assert fetch(with_key, "a") == [(regions[0].pk,)]
    assert fetch(with_key, "b") == [(regions[1].pk,)]


def test_what_is_given_and_not_compared_is_refused(regions):
    with pytest.raises(ValueError, match="unlike"):
        fetch(unlike, given=["a"])
    assert len(fetch(unlike, "a")) == 1


def test_words_are_those_of_the_language_that_is_shown(regions):
    with languages.speaking("en"):
        assert list(fetch_rows(1, named, given=["a"])) == [("a", Words("First"))]
        assert list(fetch_rows(1, named, given=["b"])) == [("b", Words("Druga", "sl"))]
    with languages.speaking("sl"):
        assert list(fetch_rows(1, named, given=["a"])) == [("a", Words("Prva"))]


def test_a_list_reads_no_more_than_is_asked_for():
    asked = []

    def read(start, stop):
        asked.append((start, stop))
        return list(range(start, stop))

    found = Listed(1000, read)
    assert len(found) == 1000
    assert found[20:40] == list(range(20, 40))
    assert found[990:1200] == list(range(990, 1000))
    assert found[7] == 7
    assert found[1000:1020] == []
    assert asked == [(20, 40), (990, 1000), (7, 8)]
