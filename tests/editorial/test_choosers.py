"""The link dialog of the text editor asks for Wagtail's stock page and is given every page."""

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.admin.widgets import AdminPageChooser
from wagtail.snippets.widgets import AdminSnippetChooser

from cms.editorial.groups import EDITORS
from content_types.news.models import PressContact
from content_types.plan.models import MeasurePage
from tests.support.factories import StandardPageFactory

from .conftest import browser_of

pytestmark = pytest.mark.django_db
QUERY = {"page_type": "wagtailcore.page", "allow_external_link": "true"}


def test_the_link_dialog_shows_pages(admin, home):
    StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    for address in (
        reverse("wagtailadmin_choose_page"),
        reverse("wagtailadmin_choose_page_child", args=[home.pk]),
    ):
        response = admin.get(address, QUERY)
        assert response.status_code == 200
    assert "Novice" in response.content.decode()
    search = reverse("wagtailadmin_choose_page_search")
    assert "Novice" in admin.get(search, QUERY | {"q": "News"}).content.decode()


def test_any_other_type_is_still_looked_at(admin, home):
    StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    address = reverse("wagtailadmin_choose_page_child", args=[home.pk])
    assert admin.get(address, {"page_type": "no.such"}).status_code == 404
    response = admin.get(address, {"page_type": "plan.measurepage"})
    assert response.status_code == 200
    assert not any(page.can_choose for page in response.context["table"].data if page.pk != home.pk)


def test_it_is_for_people_of_the_admin_only(client, member, home):
    address = reverse("wagtailadmin_choose_page")
    assert client.get(address, QUERY).status_code == 302
    assert member(EDITORS).get(address, QUERY).status_code == 200


@pytest.mark.parametrize("first", ["sl", "en"])
@pytest.mark.parametrize(
    "make", [lambda: AdminPageChooser([MeasurePage]), lambda: AdminSnippetChooser(PressContact)]
)
def test_a_chooser_speaks_to_whoever_looks_whoever_looked_first(first, make):
    with translation.override(first):
        chooser = make()
    said = {}
    for code in (first, "en", "sl"):
        with translation.override(code):
            said[code] = str(chooser.choose_one_text), str(chooser.choose_another_text)
    assert all(one.isascii() and one.startswith("Choose") for one in said["en"])
    assert all(one.startswith("Izb") for one in said["sl"])


@pytest.mark.parametrize("order", [("sl", "en"), ("en", "sl")])
def test_the_form_of_progress_speaks_one_language_after_the_other(home, django_user_model, order):
    address = reverse("wagtailsnippets_plan_progressentry:add")
    for code in order:
        user = django_user_model.objects.create_superuser(f"user-{code}")
        html = browser_of(user, code).get(address).content.decode()
        assert ("Choose a page (" in html) is (code == "en")
        assert ("Izberite stran (" in html) is (code == "sl")
