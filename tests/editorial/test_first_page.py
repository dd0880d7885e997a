"""The first page of the admin leads nobody where they may not go, and always says something."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext

from cms.editorial.groups import COORDINATORS, EDITORS, VERIFIERS
from cms.editorial.waiting import contacts
from tests.assistance.factories import ContactFactory, colleague, proposed

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


def test_a_contact_of_which_several_numbers_wait_is_counted_once(member, home):
    contact, other = ContactFactory(), ContactFactory()
    proposed(contact, "080 12 00")
    proposed(contact, "080 11 55")
    proposed(other, "080 12 00")
    member(VERIFIERS)
    verifier = colleague("verifier")
    verifier.is_superuser = True
    assert [count.number for count in contacts(verifier)] == [2]


def test_a_proposal_waits_for_nobody_who_proposed_it(member, home):
    proposed(ContactFactory(), "080 12 00", by="verifier")
    member(VERIFIERS)
    for name, waiting in (("verifier", []), ("another", [1])):
        person = colleague(name)
        person.is_superuser = True
        assert [count.number for count in contacts(person)] == waiting
