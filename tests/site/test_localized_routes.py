"""Addresses that differ by language stay right whatever an editor's buttons speak."""

import pytest
from django.contrib.auth.models import User
from django.urls import clear_url_caches, get_resolver, reverse
from wagtail.users.models import UserProfile

from cms.pages import languages

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_process():
    """As after a restart: Django has worked out no address yet, in no language."""

    def forget(patterns):
        for each in patterns:
            vars(each.pattern).pop("regex", None)
            forget(getattr(each, "url_patterns", []))

    clear_url_caches()
    forget(get_resolver().url_patterns)
    yield
    clear_url_caches()
    forget(get_resolver().url_patterns)


def test_an_english_admin_visited_first_does_not_spoil_the_english_site(client, home):
    editor = User.objects.create_superuser("editor")
    UserProfile.objects.create(user=editor, preferred_language="en")
    client.force_login(editor)
    assert client.get("/admin/").status_code == 200
    client.logout()
    assert client.get("/en/search/").status_code == 200
    assert client.get("/en/iskanje/").status_code == 404
    with languages.speaking("en"):
        assert reverse("search") == "/en/search/"
    with languages.speaking("sl"):
        assert reverse("search") == "/sl/iskanje/"
