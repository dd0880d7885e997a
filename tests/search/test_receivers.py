"""The index follows the content by itself."""

import pytest
from wagtail.models import PageViewRestriction, Site

from cms.pages import languages
from content_types.plan.models import Objective, Role
from search import indexing, receivers
from search.backends import Query, backend
from search.models import SearchDocument
from tests.support.factories import StandardPageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def current(measure, text_page):
    indexing.rebuild()
    # The fixtures' own changes wait for a commit that never comes.
    receivers._noted.take()


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """`with committed():` runs what waits for the end of the transaction."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def titles(text, language="sl"):
    return [hit.title for hit in backend().search(Query(text, language)).hits]


def urls(thing, source="page"):
    found = SearchDocument.objects.filter(key=f"{source}:{thing.pk}")
    return dict(found.values_list("language", "url"))


def everything():
    return list(
        SearchDocument.objects.order_by("key", "language").values_list("key", "language", "digest")
    )


@pytest.fixture
def is_current():
    """Whether a rebuild would find nothing to do."""

    def nothing_to_do():
        changes = indexing.rebuild()
        return changes.written == changes.removed == 0

    return nothing_to_do


def test_publishing_changes_what_is_found(text_page, committed, is_current):
    text_page.title_sl = "Dolžnosti oblasti"
    with committed():
        text_page.save_revision().publish()
    assert titles("dolžnost") == ["Dolžnosti oblasti"]
    assert titles("pravica") == []
    assert is_current()


def test_a_draft_changes_nothing(text_page, committed):
    before = everything()
    text_page.title_sl = "Dolžnosti oblasti"
    with committed():
        text_page.save_revision()
    assert everything() == before


def test_unpublishing_removes(text_page, committed, is_current):
    with committed():
        text_page.unpublish()
    assert urls(text_page) == {}
    assert is_current()


def test_a_new_page_is_found(theme, committed, is_current):
    with committed():
        StandardPageFactory(parent=theme, title_sl="Novica")
    assert titles("novico") == ["Novica"]
    assert is_current()


def test_renaming_moves_everything_below_in_both_languages(theme, text_page, committed, is_current):
    theme.slug_sl, theme.slug_en = "varnost", "safety"
    with committed():
        theme.save()
    assert urls(text_page) == {
        "sl": "/sl/varnost/pravice-zrtev/",
        "en": "/en/safety/rights-of-victims/",
    }
    assert is_current()


def test_a_new_title_is_the_new_place_of_what_lies_below(theme, text_page, committed, is_current):
    theme.title_en = "Safety"
    with committed():
        theme.save_revision().publish()
    assert SearchDocument.objects.get(key=f"page:{text_page.pk}", language="en").place == "Safety"
    assert is_current()


def test_renaming_a_draft_moves_the_public_pages_below(theme, text_page, committed, is_current):
    with committed():
        theme.unpublish()
    theme.slug_sl = "varnost"
    with committed():
        theme.save()
    assert urls(text_page)["sl"] == "/sl/varnost/pravice-zrtev/"
    assert is_current()


def test_moving_changes_addresses(home, text_page, committed, is_current):
    with committed():
        text_page.move(home, pos="last-child")
    assert urls(text_page)["en"] == "/en/rights-of-victims/"
    assert is_current()


def test_deleting_removes_the_page_and_all_below(theme, text_page, committed, is_current):
    gone = [f"page:{theme.pk}", f"page:{text_page.pk}"]
    with committed():
        theme.delete()
    assert not SearchDocument.objects.filter(key__in=gone).exists()
    assert is_current()


def test_a_restriction_hides_and_its_end_shows(theme, text_page, committed, is_current):
    with committed():
        restriction = PageViewRestriction.objects.create(page=theme, restriction_type="login")
    assert urls(theme) == urls(text_page) == {}
    with committed():
        restriction.delete()
    assert set(urls(text_page)) == {"sl", "en"}
    assert is_current()


def test_a_new_name_of_an_institution_leads_to_its_measures(furs, measure, committed, is_current):
    furs.name_sl = "Carinska pisarna"
    with committed():
        furs.save()
    assert titles("carinske pisarne") == ["Carinska pisarna", measure.title_sl]
    assert is_current()


def test_a_deleted_institution_leads_nowhere(furs, measure, committed, is_current):
    Role.objects.filter(institution=furs).delete()
    with committed():
        furs.delete()
    assert titles("FURS") == []
    assert is_current()


@pytest.mark.parametrize("part", [Objective, Role])
def test_a_part_of_a_measure_that_goes_is_not_found_any_more(part, measure, committed, is_current):
    with committed():
        part.objects.filter(measure=measure).first().delete()
    assert is_current()
    assert titles("ura FURS") != []


def test_an_objective_that_is_added_is_found(measure, committed):
    with committed():
        Objective.objects.create(measure=measure, text_sl="Zloženka v petih jezikih.")
    assert titles("zloženke") == [measure.title_sl]


def test_another_root_of_the_site_changes_every_address(theme, text_page, committed, is_current):
    site = Site.objects.get(is_default_site=True)
    site.root_page = theme
    with committed():
        site.save()
    assert urls(text_page)["sl"] == "/sl/pravice-zrtev/"
    assert is_current()


def test_many_changes_are_indexed_once(measure, text_page, committed, monkeypatch):
    updated = []
    monkeypatch.setattr(
        indexing, "update", lambda source, ids: updated.append((source, set(ids))) or set()
    )
    with committed():
        for _time in range(3):
            for page in (measure, text_page):
                page.save()
    assert updated == [("page", {measure.pk, text_page.pk})]


def test_a_failing_index_does_not_fail_the_editor(text_page, committed, monkeypatch, caplog):
    monkeypatch.setattr(indexing, "update", lambda source, ids: 1 / 0)
    with committed():
        text_page.save_revision().publish()
    assert "update_search_index" in caplog.text


def test_the_language_of_the_editor_does_not_matter(text_page, committed, is_current):
    with languages.speaking("en"), committed():
        text_page.title_sl = "Dolžnosti oblasti"
        text_page.save_revision().publish()
    with languages.speaking("en"):
        assert is_current()
    assert titles("dolžnosti") == ["Dolžnosti oblasti"]
