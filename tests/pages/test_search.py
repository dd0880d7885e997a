"""Editors find pages by the title of any language, in the admin's search and in choosers."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import translation
from wagtail.search.backends import get_search_backend

from cms.pages.models import BasePage
from cms.site.models import StandardPage
from content_types.registers.models import Institution
from tests.support.factories import (
    ActionPlanPageFactory,
    InstitutionFactory,
    MeasurePageFactory,
    SectionPageFactory,
    StandardPageFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TITLES = {"title_sl": "Usposabljanje policistov", "title_en": "Training of officers"}


@pytest.fixture(params=["sl", "en"])
def page(request, home):
    """A page that was written to the index while some language was active."""
    StandardPageFactory(parent=home, title_sl="Nekaj drugega", title_en="Something else")
    with translation.override(request.param):
        return StandardPageFactory(parent=home, **TITLES)


def found(results):
    return [result.pk for result in results]


@pytest.mark.parametrize("words", ["usposabljanje", "training", "officers training"])
def test_words_of_any_language_find_a_page(page, words):
    assert found(BasePage.objects.all().search(words, operator="and")) == [page.pk]
    assert found(StandardPage.objects.all().search(words, operator="and")) == [page.pk]


@pytest.mark.parametrize("words", ["usposab", "traini"])
def test_beginnings_of_words_of_any_language_find_a_page(page, words):
    assert found(BasePage.objects.all().autocomplete(words)) == [page.pk]


@pytest.mark.parametrize("words", ["usposabljanje", "training"])
def test_titles_of_every_language_are_indexed_as_titles(page, home, words):
    mention = StandardPageFactory(
        parent=home, lead_sl="Usposabljanje v letu 2025", lead_en="Training in 2025"
    )
    pages = StandardPage.objects.all()
    if connection.vendor == "sqlite":
        # SQLite keeps titles in a column of their own, but does not weigh it.
        assert found(pages.search(words, fields=["title"])) == [page.pk]
    else:
        assert found(pages.search(words)) == [page.pk, mention.pk]


@pytest.mark.parametrize("words", ["Usposab", "Traini"])
def test_the_admins_search_finds_a_page_and_shows_its_slovenian_title(
    log_in, superuser, interface, page, words
):
    admin = log_in(superuser, interface)
    response = admin.get(reverse("wagtailadmin_pages:search"), {"q": words})
    html = response.content.decode()
    assert TITLES["title_sl"] in html
    assert TITLES["title_en"] not in html
    assert "Nekaj drugega" not in html


@pytest.mark.parametrize("order", ["title", "-title", "live", "latest_revision_created_at"])
def test_the_results_can_be_ordered(log_in, superuser, interface, page, order):
    admin = log_in(superuser, interface)
    url = reverse("wagtailadmin_pages:search")
    response = admin.get(url, {"q": "Traini", "ordering": order})
    assert TITLES["title_sl"] in response.content.decode()


@pytest.mark.parametrize("words", ["Usposab", "Traini"])
def test_the_page_chooser_finds_a_page_and_shows_its_slovenian_title(
    log_in, superuser, interface, page, words
):
    admin = log_in(superuser, interface)
    response = admin.get(reverse("wagtailadmin_choose_page_search"), {"q": words})
    html = response.content.decode()
    assert TITLES["title_sl"] in html
    assert TITLES["title_en"] not in html


@pytest.mark.parametrize("words", ["Akcij", "Action"])
def test_a_chooser_of_one_page_type_finds_it(log_in, superuser, interface, home, page, words):
    plan = ActionPlanPageFactory(parent=home, title_sl="Akcijski načrt", title_en="Action plan")
    admin = log_in(superuser, interface)
    response = admin.get(
        reverse("wagtailadmin_choose_page_search"), {"q": words, "page_type": "plan.actionplanpage"}
    )
    assert plan.title_sl in response.content.decode()


@pytest.mark.parametrize("words", ["ministrstvo za", "ministry of"])
def test_institutions_are_found_in_every_language(db, words):
    institution = InstitutionFactory(
        name_sl="Ministrstvo za notranje zadeve", name_en="Ministry of the Interior"
    )
    InstitutionFactory(name_sl="Policija", name_en="Police")
    backend = get_search_backend()
    assert found(backend.autocomplete(words, Institution)) == [institution.pk]


def test_a_page_without_english_is_found(home):
    page = StandardPageFactory(parent=home, title_sl="Samo slovensko", title_en="")
    assert found(BasePage.objects.all().autocomplete("samo slov")) == [page.pk]


def test_a_rebuilt_index_finds_every_language(page):
    with translation.override("en"):
        call_command("update_index", verbosity=0)
    assert found(BasePage.objects.all().autocomplete("usposab")) == [page.pk]
    assert found(BasePage.objects.all().autocomplete("traini")) == [page.pk]


@pytest.mark.parametrize("route", ["wagtailadmin_pages:search", "wagtailadmin_choose_page_search"])
def test_a_measure_is_found_by_its_number_in_the_admin(log_in, superuser, home, route):
    plan = ActionPlanPageFactory(parent=home)
    section = SectionPageFactory(parent=plan, number="1")
    measure = MeasurePageFactory(parent=section, number="1.4", title_sl="Konzularno osebje")
    MeasurePageFactory(parent=section, number="1.5", title_sl="Tožilstvo")
    html = log_in(superuser, "sl").get(reverse(route), {"q": "1.4"}).content.decode()
    assert measure.title_sl in html
    assert "Tožilstvo" not in html
