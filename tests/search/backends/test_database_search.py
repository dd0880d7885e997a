import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.backends import Query, backend
from search.documents import Document
from search.kinds import Kind
from search.models import SearchDocument, SearchTerm

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def document(pk, title, **values):
    given = {"language": "sl", "text_language": "sl", "kind": Kind.PAGE, "url": f"/{pk}/"}
    return Document(key=f"page:{pk}", title=title, **{**given, **values})


@pytest.fixture
def write():
    def write_all(*documents):
        backend().write(documents, [])

    return write_all


def search(text, language="sl", **options):
    return backend().search(Query(text, language, **options))


def titles(text, language="sl", **options):
    return [hit.title for hit in search(text, language, **options).hits]


def test_every_word_has_to_be_there(write):
    write(document(1, "Pomoč žrtvam"), document(2, "Pomoč sosedu"))
    results = search("pomoci zrtev")
    assert [hit.title for hit in results.hits] == ["Pomoč žrtvam"]
    assert (results.total, results.partial) == (1, False)


def test_where_nothing_has_all_words_some_are_enough(write):
    write(document(1, "Pomoč žrtvam"), document(2, "Pomoč sosedu"), document(3, "Drugo"))
    results = search("pomoč sosedu žrtvam")
    assert results.partial
    assert results.total == 2


def test_a_rare_word_says_more_than_a_common_one(write):
    write(*(document(n, f"Ukrep števila{n}") for n in range(8)), document(9, "Koordinator"))
    assert titles("ukrep koordinator")[0] == "Koordinator"


NAME = "Ministrstvo za notranje zadeve"


@pytest.mark.parametrize("typed", [NAME, NAME.upper(), "notranje zadeve ministrstvo"])
def test_what_is_called_so_stands_before_what_speaks_of_it(write, typed):
    write(
        document(1, f"{NAME} in ministrstvo za zdravje", summary=NAME, mentions=(NAME,)),
        document(2, f"Ministri: {NAME}", body=f"{NAME} " * 9, mentions=(NAME,)),
        document(3, "MNZ", names=(NAME, "MNZ"), kind=Kind.INSTITUTION),
    )
    assert titles(typed)[0] == "MNZ"


def test_the_name_in_another_case_is_the_same_name(write):
    write(document(1, "O ministrstvu", summary=NAME, mentions=(NAME,)), document(2, NAME))
    assert titles("ministrstvu za notranje zadeve")[0] == NAME


def test_nothing_but_stop_words_finds_nothing(write):
    write(document(1, "Kdo je to"))
    results = search("kdo je to")
    assert (results.hits, results.total, results.pages, results.partial) == ([], 0, 1, False)


def test_each_language_has_its_own_index(write):
    write(
        document(1, "Karitas"),
        document(1, "Caritas", language="en", text_language="en", url="/en/"),
    )
    assert titles("karitas") == ["Karitas"]
    assert titles("karitas", "en") == []
    assert backend().count(Query("caritas", "en")) == 1


def test_facets_count_every_kind_whichever_is_asked_for(write):
    write(
        document(1, "Žrtev", kind=Kind.MEASURE),
        document(2, "Žrtve"),
        document(3, "Žrtvam"),
    )
    results = search("žrtev", kind=Kind.MEASURE)
    assert results.facets == {"measure": 1, "page": 2}
    assert results.total == 1
    assert [hit.kind for hit in results.hits] == ["measure"]


def test_pages_follow_each_other_and_the_last_one_stands_for_all_beyond(write):
    write(*(document(n, f"Žrtev {n:02}") for n in range(25)))
    seen = [title for page in (1, 2, 3) for title in titles("žrtev", page=page)]
    assert len(seen) == len(set(seen)) == 25
    assert search("žrtev", page=999_999).page == 3
    assert titles("žrtev", page=999_999) == titles("žrtev", page=3)


def test_a_document_replaces_what_it_was(write):
    write(document(1, "Staro"))
    write(document(1, "Novo"))
    assert (titles("staro"), titles("novo")) == ([], ["Novo"])
    assert SearchDocument.objects.count() == 1


def test_what_is_gone_leaves_nothing_behind(write):
    write(document(1, "Staro"), document(1, "Old", language="en", text_language="en"))
    backend().write([], [("page:1", "sl")])
    assert list(backend().known()) == [("page:1", "en")]
    assert not SearchTerm.objects.filter(term__startswith="sl/").exists()


def test_a_search_takes_two_statements(write, django_assert_num_queries):
    write(*(document(n, f"Žrtev {n}") for n in range(30)))
    with django_assert_num_queries(2):
        search("žrtev trgovine z ljudmi 12", kind="page", page=2)


@given(text=st.text(max_size=80), page=st.integers(-5, 10**9), kind=st.sampled_from(["", *Kind]))
@settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_query_is_too_strange(write, text, page, kind):
    write(document(1, "Žrtev % _ ' \" 1.4"), document(2, "Ukrep 1.4", number="1.4"))
    results = search(text, page=page, kind=kind)
    assert len(results.hits) <= results.total
