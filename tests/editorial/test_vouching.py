"""What one group prepares, another one vouches for."""

import datetime
from itertools import count

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from content_types.assistance.help.checking import record_check
from content_types.news.models import NewsPage
from tests.assistance.factories import ContactFactory, proposed
from tests.campaigns.factories import (
    ObservancePageFactory,
)
from tests.files.conftest import media_folder  # noqa: F401 - a fixture
from tests.news.factories import NewsPageFactory
from tests.support.browser_forms import sent

from .kinds import KINDS, make_world, sentences
from .rights import EVERYBODY, A, C, E, P, R, T, V, refused

pytestmark = pytest.mark.django_db
_numbers = count(1)


@pytest.fixture
def world(home):
    return make_world(home)


def test_a_draft_of_the_press_is_deleted_by_whoever_may_make_one(world, member):
    for group, may in ((P, True), (T, False), (R, False)):
        page = NewsPageFactory(parent=world["news"], live=False)
        member(group).post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
        assert NewsPage.objects.filter(pk=page.pk).exists() is not may, group


def test_core_sentences_are_written_checked_and_published_by_those_who_answer_for_it(world, member):
    for group in EVERYBODY:
        found = sentences(world)
        client = member(group)
        check = reverse("wagtailsnippets_assistance_coresentences:check", args=[found.pk])
        given = {"checked_by": "Ana", "checked_on": "2026-01-15", "complete": "on"}
        client.post(check, given | {"words": found.words})
        assert found.checks.exists() is (group in {A, R}), group
        if not found.checks.exists():
            record_check(found, User.objects.first(), words=found.words, **CHECKED)
        assert attempt_to_publish(client, found) is (group in {A, R}), group


CHECKED = {"checked_by": "Ana", "checked_on": datetime.date(2026, 1, 15)}


def attempt_to_publish(client, found):
    address = KINDS["core sentences"].edit(found)
    shown = client.get(address)
    if shown.status_code == 200:
        client.post(address, sent(shown) | {"action-publish": "1"})
    found.refresh_from_db()
    return found.live


def test_a_number_is_confirmed_by_those_who_verify(world, member):
    for group in EVERYBODY:
        channel = proposed(ContactFactory())
        address = reverse("contact_channel_confirm", args=[channel.contact_id, channel.pk])
        member(group).post(address, {"checked": "on"})
        channel.refresh_from_db()
        assert (channel.state == "confirmed") is (group in {A, V}), group


def test_a_number_is_proposed_by_those_who_write_contacts_or_verify_them(world, member):
    data = {"kind": "phone", "value": "080 12 00", "cost": "free", "source": "klic"}
    for group in EVERYBODY:
        contact = ContactFactory()
        address = reverse("contact_channel_propose", args=[contact.pk])
        member(group).post(address, data | {"label_sl": "", "label_en": ""})
        assert contact.channels.exists() is (group in {A, E, V}), group


def test_a_plan_is_imported_and_a_finding_settled_by_those_who_coordinate(
    world, member, make_finding
):
    for number, group in enumerate(EVERYBODY):
        client, finding = member(group), make_finding(number)
        response = client.post(reverse("plan_import"), {"file": "", "language": ""})
        assert refused(response) is (group not in {A, C}), group
        address = reverse("findings:edit", args=[finding.pk])
        client.post(address, {"state": "accepted", "reason": "Tako piše v načrtu."})
        finding.refresh_from_db()
        assert (finding.state == "accepted") is (group in {A, C}), group


def test_a_bundle_is_opened_by_those_who_write_news(world, member):
    for group in EVERYBODY:
        day = ObservancePageFactory(parent=world["campaigns"], slug_sl=f"d{next(_numbers)}")
        member(group).post(reverse("bundles:open", args=[day.pk]))
        assert day.bundles.exists() is (group in {A, E, P}), group
