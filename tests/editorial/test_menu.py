"""What each group's menu in the admin leads to: what they may do, and nothing else."""

import json
import re

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from cms.editorial.groups import (
    ADMINISTRATORS,
    COORDINATORS,
    EDITORS,
    PRESS,
    REVIEWERS,
    TRANSLATORS,
    VERIFIERS,
)

from .conftest import browser_of
from .rights import refused

pytestmark = pytest.mark.django_db
PAGES = {
    "news_listing:index",
    "trainings:index",
    "materials:index",
}
WORK_ON_PAGES = (ADMINISTRATORS, EDITORS, TRANSLATORS, REVIEWERS, PRESS)
NO_PAGES = (COORDINATORS, VERIFIERS)
# Leaving is no place to look at.
OUT = {"/admin/logout/"}


def menu_of(client):
    """The addresses of the admin's menu, as the side bar is told of them."""
    body = client.get(reverse("wagtailadmin_home")).content.decode()
    told = json.loads(
        re.search(r'<script[^>]*id="wagtail-sidebar-props"[^>]*>(.*?)</script>', body, re.S)[1]
    )
    return {each.replace("&amp;", "&") for each in addresses_in(told)} - OUT


def addresses_in(told):
    if isinstance(told, dict):
        told = list(told.values())
    if isinstance(told, list):
        for each in told:
            yield from addresses_in(each)
    elif isinstance(told, str) and told.startswith("/admin/"):
        yield told


@pytest.mark.parametrize("group", [*WORK_ON_PAGES, *NO_PAGES])
def test_every_address_in_a_groups_menu_lets_the_group_in(member, home, group):
    client = member(group)
    found = menu_of(client)
    assert found
    closed = [address for address in found if refused(client.get(address))]
    assert closed == []


@pytest.mark.parametrize("group", NO_PAGES)
def test_who_does_nothing_with_pages_sees_no_lists_of_pages_and_is_refused(member, home, group):
    client = member(group)
    root = browser_of(User.objects.create_superuser("korenina"), "sl")
    lists = menu_of(root) - menu_of(client)
    for name in PAGES:
        address = reverse(name)
        assert address in lists
        assert refused(client.get(address))
    missing = f"{reverse('trainings:index')}?numbers=missing"
    assert missing in lists
    assert refused(client.get(missing))


@pytest.mark.parametrize("group", WORK_ON_PAGES)
def test_who_works_on_pages_finds_the_lists_of_pages(member, home, group):
    assert {reverse(name) for name in PAGES} <= menu_of(member(group))


@pytest.mark.parametrize("group", [TRANSLATORS, REVIEWERS, *NO_PAGES])
def test_where_a_new_page_shall_stand_is_asked_only_of_who_may_add_one(member, home, group):
    assert refused(member(group).get(reverse("trainings:choose_parent")))
    assert not refused(member(EDITORS).get(reverse("trainings:choose_parent")))
