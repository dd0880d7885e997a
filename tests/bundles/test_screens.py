"""The screens of bundles through the admin's real addresses."""

import datetime
import html
import re

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

from cms.pages.models import BasePage
from content_types.news.bundles.enums import BundleState
from content_types.news.bundles.models import Bundle
from content_types.news.models import NewsPage

from .conftest import DUE, tick_off

pytestmark = pytest.mark.django_db


def browser_of(user, language="sl"):
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def with_permissions(db):
    """Makes a browser of somebody who may enter the admin and has these permissions."""

    def make(*codenames):
        user = User.objects.create_user(f"somebody-{'-'.join(codenames)}")
        names = ["access_admin", *codenames]
        user.user_permissions.set(Permission.objects.filter(codename__in=names))
        return browser_of(user)

    return make


def screen(bundle):
    return reverse("bundles:detail", args=[bundle.pk])


def step(bundle, name):
    return reverse("bundles:step", args=[bundle.pk, name])


def seen_on(client, bundle):
    """What the reviewer's form would send as seen."""
    body = client.get(screen(bundle)).content.decode()
    return html.unescape(re.search(r'name="seen" value="([0-9a-f]+)"', body)[1])


def messages_of(response):
    return [str(message) for message in response.context["messages"]]


def state_of(bundle):
    bundle.refresh_from_db()
    return bundle.state


def test_one_button_opens_this_years_bundle_and_a_second_press_finds_it(
    october, observance, editor
):
    client = browser_of(editor)
    listed = client.get(reverse("bundles:index"))
    address = reverse("bundles:open", args=[observance.pk])
    assert address in listed.content.decode()
    first = client.post(address)
    second = client.post(address)
    bundle = Bundle.objects.get()
    assert first.url == second.url == screen(bundle)
    assert bundle.year == 2026


@pytest.mark.parametrize("language", ["sl", "en"])
def test_the_screen_shows_pages_texts_tasks_and_what_is_missing(bundle, editor, language):
    response = browser_of(editor, language).get(screen(bundle))
    body = response.content.decode()
    assert response.status_code == 200
    for words in ("Ob 20. evropskem dnevu", "Srečanje 2026", "Plakat 2026", "Preberi."):
        assert words in body
    assert "Danes, 18. oktobra 2026. {url} #Dan" in body
    assert [issue.code for issue in response.context["blocking"]] == ["task_open"]
    # Also what is only advised leads to its page.
    advice = body.split("bundle-issues--advice")[1].split("</ul>")[0]
    assert advice.count('href="/admin/pages/') == len(response.context["advice"]) == 2


def test_the_whole_way_from_tasks_to_release(bundle, editor, reviewer, october):
    writes, reviews = browser_of(editor), browser_of(reviewer)
    task = bundle.tasks.get()
    writes.post(reverse("bundles:task", args=[bundle.pk, task.pk]), {"done": "1"})
    writes.post(step(bundle, "submit"))
    assert state_of(bundle) == BundleState.IN_REVIEW
    reviews.post(step(bundle, "approve"), {"seen": seen_on(reviews, bundle)})
    assert state_of(bundle) == BundleState.APPROVED
    # Eight in the morning in Slovenia, where summer time still holds.
    writes.post(step(bundle, "schedule"), {"release_at": "2026-10-18T08:00"})
    assert (state_of(bundle), bundle.release_at) == (BundleState.SCHEDULED, DUE)
    october.move_to(DUE)
    writes.post(step(bundle, "release"))
    assert state_of(bundle) == BundleState.RELEASED
    assert NewsPage.objects.get().live


def test_fail_to_approve_without_a_colleague(bundle, editor):
    client = browser_of(editor)
    tick_off(bundle, editor)
    client.post(step(bundle, "submit"))
    assert 'name="seen"' not in client.get(screen(bundle)).content.decode()
    response = client.post(step(bundle, "approve"), {"seen": ""}, follow=True)
    assert messages_of(response)
    assert state_of(bundle) == BundleState.IN_REVIEW


def test_fail_to_submit_names_what_is_missing(bundle, editor):
    response = browser_of(editor).post(step(bundle, "submit"), follow=True)
    assert any("Preberi." in message for message in messages_of(response))


@pytest.mark.parametrize(
    ("sent", "state"),
    [("", BundleState.APPROVED), ("32. 13.", BundleState.APPROVED), ("2027-03-28T02:30", None)],
)
def test_fail_a_minute_that_does_not_exist(approved, editor, sent, state):
    response = browser_of(editor).post(
        step(approved, "schedule"), {"release_at": sent}, follow=True
    )
    assert messages_of(response)
    assert state_of(approved) == BundleState.APPROVED


@pytest.mark.parametrize(
    ("name", "permission"),
    [
        ("submit", "change_bundle"),
        ("approve", "approve_bundle"),
        ("send_back", "approve_bundle"),
        ("schedule", "release_bundle"),
        ("release", "release_bundle"),
        ("withdraw", "release_bundle"),
        ("reopen", "change_bundle"),
    ],
)
def test_each_step_needs_its_own_permission(bundle, with_permissions, name, permission):
    every = {"view_bundle", "add_bundle", "change_bundle", "approve_bundle", "release_bundle"}
    others = with_permissions(*(every - {permission}))
    before = bundle.log_entries.count()
    response = others.post(step(bundle, name))
    assert response.status_code == 302
    assert response.url == reverse("wagtailadmin_home")
    assert bundle.log_entries.count() == before
    allowed = with_permissions(permission).post(step(bundle, name))
    assert allowed.url == screen(bundle)


def test_who_has_nothing_to_do_with_bundles_does_not_get_in(bundle, with_permissions):
    client = with_permissions()
    for address in (reverse("bundles:index"), screen(bundle)):
        assert client.get(address).status_code == 302
    assert reverse("bundles:index") not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_texts_are_saved_together_and_told_in_the_history(bundle, editor):
    posts = list(bundle.posts.all())
    data = {"posts-TOTAL_FORMS": len(posts), "posts-INITIAL_FORMS": len(posts)}
    for number, post in enumerate(posts):
        data[f"posts-{number}-id"] = post.pk
        data[f"posts-{number}-text"] = "Novo. {url}" if post.language == "sl" else post.text
    browser_of(editor).post(reverse("bundles:posts", args=[bundle.pk]), data)
    assert bundle.posts.get(language="sl").text == "Novo. {url}"
    assert bundle.log_entries.first().details == {"name": "X (sl)"}


def test_a_text_that_is_too_long_is_counted_with_short_addresses(bundle, editor):
    bundle.posts.filter(language="sl").update(text="a" * 257 + "{url}")
    client = browser_of(editor)
    codes = [issue.code for issue in client.get(screen(bundle)).context["blocking"]]
    assert "post_too_long" not in codes
    bundle.posts.filter(language="sl").update(text="a" * 258 + "{url}")
    (issue,) = [
        each
        for each in client.get(screen(bundle)).context["blocking"]
        if each.code == "post_too_long"
    ]
    assert issue.values == {"length": 281, "longest": 280}


def test_a_number_that_nobody_has_verified_keeps_a_text_back(bundle, editor):
    bundle.posts.filter(language="sl").update(text="V nevarnosti? 113. Anonimno: 080 12 01. {url}")
    (issue,) = [
        each
        for each in browser_of(editor).get(screen(bundle)).context["blocking"]
        if each.code == "post_number"
    ]
    assert issue.values == {"number": "080 12 01"}


def test_a_network_is_added_in_both_languages_and_removed(bundle, editor):
    client = browser_of(editor)
    client.post(reverse("bundles:add_network", args=[bundle.pk]), {"network": "facebook"})
    assert set(bundle.posts.filter(network="facebook").values_list("language", flat=True)) == {
        "sl",
        "en",
    }
    client.post(reverse("bundles:remove_network", args=[bundle.pk, "facebook"]))
    assert not bundle.posts.filter(network="facebook").exists()


def test_a_draft_joins_and_leaves(bundle, editor):
    other = NewsPage(title_sl="Izjava", lead_sl="Uvod.", live=False)
    bundle.members.first().page.get_parent().add_child(instance=other)
    other.save_revision()
    client = browser_of(editor)
    client.post(reverse("bundles:add_member", args=[bundle.pk]), {"page": other.pk})
    member = bundle.members.get(page_id=other.pk)
    assert member.kind == "news"
    codes = [issue.code for issue in client.get(screen(bundle)).context["blocking"]]
    assert "not_translated" in codes
    client.post(reverse("bundles:remove_member", args=[bundle.pk, member.pk]))
    assert not bundle.members.filter(pk=member.pk).exists()
    assert BasePage.objects.filter(pk=other.pk).exists()


def test_fail_to_change_a_bundle_in_review(bundle, editor):
    tick_off(bundle, editor)
    client = browser_of(editor)
    client.post(step(bundle, "submit"))
    member = bundle.members.first()
    response = client.post(
        reverse("bundles:remove_member", args=[bundle.pk, member.pk]), follow=True
    )
    assert messages_of(response)
    assert bundle.members.filter(pk=member.pk).exists()


def test_past_bundles_stay_in_the_list(scheduled, editor, october):
    october.move_to(DUE)
    client = browser_of(editor)
    client.post(step(scheduled, "release"))
    october.move_to(DUE + datetime.timedelta(days=100))
    listed = browser_of(editor).get(reverse("bundles:index"))
    (row,) = listed.context["observances"]
    assert (row["year"], row["current"], row["past"]) == (2027, None, [scheduled])
