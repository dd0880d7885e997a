"""The first page of the admin leads nobody where they may not go, and always says something."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext

from cms.editorial.groups import COORDINATORS, EDITORS, VERIFIERS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("group", "sees_pages"), [(EDITORS, 1), (COORDINATORS, 0), (VERIFIERS, 0)])
def test_pages_are_searched_by_those_who_may_see_them(member, home, group, sees_pages):
    page = member(group).get(reverse("wagtailadmin_home")).content.decode()
    assert page.count('role="search"') == sees_pages
    assert page.count("<h1") == 1


@pytest.mark.parametrize("group", [EDITORS, COORDINATORS, VERIFIERS])
def test_who_has_nothing_waiting_is_told_so(member, home, group):
    page = member(group).get(reverse("wagtailadmin_home")).content.decode()
    assert gettext("Nothing is waiting for you at the moment.") in page
