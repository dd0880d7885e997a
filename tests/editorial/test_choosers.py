"""The link dialog of the text editor asks for Wagtail's stock page and is given every page."""

import pytest
from django.urls import reverse

from cms.editorial.groups import EDITORS
from tests.support.factories import StandardPageFactory

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
