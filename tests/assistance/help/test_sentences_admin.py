"""Core sentences through the admin's real views."""

import pytest
from django.contrib.auth.models import Permission, User
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data

from content_types.assistance.help.checking import newest
from content_types.assistance.help.models import CoreSentences
from content_types.registers.models import SpokenLanguage

from .conftest import TEXTS, language, make_sentences

pytestmark = pytest.mark.django_db


def url(name, *args):
    return reverse(f"wagtailsnippets_assistance_coresentences:{name}", args=args)


def form(key="uk", **changed):
    spoken = SpokenLanguage.objects.get(key=key)
    return nested_form_data({**TEXTS, "language": spoken.pk, **changed})


@pytest.fixture
def admin(home, admin_client):
    return admin_client


def record(admin, sentences, **changed):
    given = {
        "checked_by": "Oksana",
        "checked_on": "2026-11-20",
        "complete": "on",
        "words": newest(CoreSentences.objects.get(pk=sentences.pk)).words,
    }
    return admin.post(url("check", sentences.pk), {**given, **changed})


def test_an_editor_adds_a_draft_and_is_not_let_publish_it(admin):
    language("uk")
    refused = admin.post(url("add"), form(**{"action-publish": "1"}))
    assert refused.status_code == 200
    assert "unchecked" in [e.code for e in refused.context["form"].non_field_errors().as_data()]
    assert not CoreSentences.objects.filter(live=True).exists()
    admin.post(url("add"), form())
    assert CoreSentences.objects.get().live is False


def test_checked_words_are_published_and_changed_ones_not(admin):
    sentences = make_sentences()
    assert record(admin, sentences).status_code == 302
    admin.post(url("edit", sentences.pk), form(**{"action-publish": "1"}))
    assert CoreSentences.objects.get().live
    changed = form(rights="Other.", **{"action-publish": "1"})
    assert admin.post(url("edit", sentences.pk), changed).status_code == 200
    assert CoreSentences.objects.get().rights == TEXTS["rights"]


def test_the_languages_of_the_site_are_published_as_they_are(admin):
    language("en")
    admin.post(url("add"), form("en", **{"action-publish": "1"}))
    assert CoreSentences.objects.get().live


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"complete": ""}, "complete"),
        ({"checked_by": ""}, "checked_by"),
        ({"checked_on": "31. 2. 2026"}, "checked_on"),
        ({"checked_on": "2099-01-01"}, "checked_on"),
        ({"words": "of yesterday"}, "__all__"),
    ],
)
def test_fail_a_check_that_says_too_little(admin, wrong, field):
    sentences = make_sentences()
    response = record(admin, sentences, **wrong)
    assert response.status_code == 200
    assert field in response.context["form"].errors
    assert not sentences.checks.exists()


def test_only_who_may_change_the_sentences_records_a_check(client, home):
    reader = User.objects.create_user("reader", password="x")
    reader.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(reader)
    sentences = make_sentences()
    assert record(client, sentences)["Location"] == reverse("wagtailadmin_home")
    assert not sentences.checks.exists()


def test_the_list_says_what_waits_and_filters_it(admin):
    waiting, done = make_sentences("uk"), make_sentences("ru")
    record(admin, done)
    page = admin.get(url("list"))
    assert str(waiting) in page.content.decode()
    found = admin.get(url("list"), {"check": "waiting"}).context["object_list"]
    assert [each.pk for each in found] == [waiting.pk]


def test_the_page_of_a_check_shows_every_sentence_in_its_direction(admin):
    sentences = make_sentences("ar", direction="rtl")
    shown = admin.get(url("check", sentences.pk)).content.decode()
    assert all(text in shown for text in TEXTS.values())
    assert 'lang="ar" dir="rtl"' in shown


@pytest.mark.parametrize(("mode", "button"), [("sl", "Hitri izhod"), ("en", "Quick exit")])
def test_a_preview_shows_the_draft_in_the_frame_of_each_language(admin, mode, button):
    sentences = make_sentences()
    address = url("preview_on_edit", sentences.pk)
    sent = admin.post(address, form(rights="Draft rights."))
    assert sent.json()["is_valid"]
    shown = admin.get(address, {"mode": mode}).content.decode()
    assert "Draft rights." in shown
    assert button in shown
    assert f'<html lang="{mode}">' in shown
    assert "callout--warning" in shown


def test_the_list_costs_the_same_for_many_languages(admin, django_assert_max_num_queries):
    for key in ("uk", "ru", "ro", "bg", "sr", "hr", "bs", "sq"):
        make_sentences(key)
    admin.get(url("list"))
    with django_assert_max_num_queries(30):
        admin.get(url("list"))
