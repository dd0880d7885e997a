"""Words of the admin that Wagtail says outside of the editor's language."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.users.models import UserProfile

from tests.support.factories import StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def english(client):
    user = User.objects.create_superuser("editor")
    client.force_login(user)
    UserProfile.objects.create(user=user, preferred_language="en")
    return client


def test_a_refusal_speaks_the_language_of_the_editor(english, home):
    never_live = StandardPageFactory(parent=home, live=False)
    address = reverse("wagtailadmin_pages:unpublish", args=[never_live.pk])
    page = english.get(address, follow=True).content.decode()
    assert "Sorry, you do not have permission" in page


def test_a_missing_page_of_the_admin_speaks_the_language_of_the_editor(english):
    response = english.get(reverse("wagtailadmin_home") + "pages/999999/nothing/")
    assert response.status_code == 404
    assert '<html lang="en"' in " ".join(response.content.decode().split())


def test_the_filter_of_the_redirects_speaks_the_language_of_the_editor(english):
    page = english.get(reverse("wagtailredirects:index")).content.decode()
    choices = page.partition('id="id_is_permanent"')[2].partition("</fieldset>")[0][:1500]
    for word in ("All", "Permanent", "Temporary"):
        assert f"{word}</label>" in choices
    assert "Stalna" not in page
