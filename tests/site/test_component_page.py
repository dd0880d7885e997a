"""The page of the admin that shows every component."""

import pytest
from django.contrib.auth.models import Group, User

from cms.editorial.groups import ADMINISTRATORS, EDITORS, ensure_groups

ADDRESS = "/admin/components/"


@pytest.fixture
def member(client, db):
    def log_in(group):
        ensure_groups()
        user = User.objects.create_user("someone")
        user.groups.add(Group.objects.get(name=group))
        client.force_login(user)
        return client

    return log_in


def test_administrators_see_every_component_in_both_languages(member):
    html = member(ADMINISTRATORS).get(ADDRESS).content.decode()
    assert 'lang="sl"' in html
    assert 'lang="en"' in html
    assert html.count("guide-name") > 30


def test_the_menu_leads_administrators_there(member):
    assert "/admin/components/" in member(ADMINISTRATORS).get("/admin/").content.decode()


def test_editors_neither_see_it_nor_are_led_there(member):
    client = member(EDITORS)
    assert client.get(ADDRESS).status_code in {302, 403}
    assert "/admin/components/" not in client.get("/admin/").content.decode()


def test_visitors_are_asked_to_log_in(client, db):
    response = client.get(ADDRESS)
    assert response.status_code == 302
    assert "/admin/login/" in response.headers["Location"]
