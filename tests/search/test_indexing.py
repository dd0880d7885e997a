import pytest
from django.core.management import call_command
from django.utils import translation

from search import indexing
from search.backends import backend
from search.models import SearchDocument, SearchTerm

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def content():
    shown = SearchDocument.objects.order_by("key", "language").values(
        "key", "language", "title", "url"
    )
    terms = SearchTerm.objects.order_by("document__key", "term").values_list("term", "weight")
    return list(shown), list(terms)


def test_a_second_rebuild_changes_nothing(measure, text_page):
    first = indexing.rebuild()
    before, ids = content(), set(SearchDocument.objects.values_list("pk", flat=True))
    second = indexing.rebuild()
    assert (second.written, second.removed, second.unchanged) == (0, 0, first.written)
    assert content() == before
    assert set(SearchDocument.objects.values_list("pk", flat=True)) == ids


def test_a_rebuild_mends_whatever_the_index_was(measure, text_page):
    indexing.rebuild()
    right = content()
    first = SearchDocument.objects.first()
    SearchDocument.objects.filter(pk=first.pk).update(digest="", title="napačno")
    SearchDocument.objects.exclude(pk=first.pk).last().delete()
    SearchDocument.objects.create(key="page:999999", language="sl", text_language="sl")
    changes = indexing.rebuild()
    assert (changes.written, changes.removed) == (2, 1)
    assert content() == right


def test_a_failure_leaves_the_old_index(measure, monkeypatch):
    indexing.rebuild()
    before = content()
    measure.title_sl = "Novo"
    measure.save()
    monkeypatch.setattr("search.backends.database._insert_terms", lambda rows: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        indexing.rebuild()
    assert content() == before


def test_an_update_touches_what_it_is_told(measure, text_page):
    indexing.rebuild()
    for page in (measure, text_page):
        page.title_sl = "Novo"
        page.save()
    indexing.update("page", [measure.pk])
    assert SearchDocument.objects.filter(title="Novo").get().key == f"page:{measure.pk}"


def test_an_update_names_what_others_may_show(measure, text_page):
    indexing.rebuild()
    measure.summary_sl = "Novo"
    measure.save()
    text_page.title_en = "New"
    text_page.save()
    assert indexing.update("page", [measure.pk, text_page.pk]) == {text_page.pk}


def test_a_rebuild_says_how_far_it_is(measure):
    said = []
    indexing.rebuild(lambda done, total: said.append((done, total)))
    assert said[-1][0] == said[-1][1] > 0


def test_the_command_reports_and_can_be_repeated(measure, capsys):
    with translation.override("en"):
        call_command("update_search_index")
        call_command("update_search_index")
    first, second = capsys.readouterr().out.strip().splitlines()
    assert ": 0 new" not in first
    assert ": 0 new" in second
    assert backend().known()


def test_a_quiet_command_says_nothing(measure, capsys):
    call_command("update_search_index", verbosity=0)
    assert capsys.readouterr().out == ""
