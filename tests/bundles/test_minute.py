"""The minute of a release: two choose it, somebody comes too early, a page ends before it."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from content_types.news.bundles.enums import BundleAction, BundleState
from content_types.news.bundles.inspection import IssueCode
from content_types.news.models import NewsPage

from .conftest import DUE, NOW
from .test_screens import browser_of, messages_of, screen, state_of, step

pytestmark = pytest.mark.django_db


def minute_form(client, bundle):
    """What the form of the minute holds for somebody who looks at the bundle now."""
    page = BeautifulSoup(client.get(screen(bundle)).content, "html.parser")
    return {each["name"]: each["value"] for each in page.select("[name=release_at], [name=seen]")}


@pytest.mark.parametrize("name", ["plan", "schedule"])
def test_a_minute_that_a_colleague_has_chosen_meanwhile_is_not_overwritten(
    request, editor, reviewer, name
):
    bundle = request.getfixturevalue("bundle" if name == "plan" else "approved")
    one, other = browser_of(editor, "en"), browser_of(reviewer, "en")
    before = minute_form(other, bundle)
    first = {**minute_form(one, bundle), "release_at": "2026-10-18T09:30"}
    one.post(step(bundle, name), first)
    late = {**before, "release_at": "2026-10-18T07:00"}
    response = other.post(step(bundle, name), late, follow=True)
    [message] = messages_of(response)
    assert "18 October 2026, 9:30" in message
    bundle.refresh_from_db()
    assert timezone.localtime(bundle.release_at).hour == 9
    # Who has seen it may choose another one.
    other.post(step(bundle, name), {**minute_form(other, bundle), "release_at": "2026-10-18T07:00"})
    bundle.refresh_from_db()
    assert timezone.localtime(bundle.release_at).hour == 7


def test_who_releases_too_early_reads_why_and_the_minute_stays(scheduled, editor, october):
    response = browser_of(editor).post(step(scheduled, "release"), follow=True)
    assert "Ob 20. evropskem dnevu" in messages_of(response)[0]
    assert (state_of(scheduled), scheduled.release_at) == (BundleState.SCHEDULED, DUE)
    assert scheduled.log_entries.first().action == BundleAction.FAILED
    october.move_to(DUE)
    browser_of(editor).post(step(scheduled, "release"))
    assert state_of(scheduled) == BundleState.RELEASED


@pytest.mark.parametrize(("days", "told"), [(-1, True), (1, False)])
def test_a_page_that_goes_offline_before_the_release_is_named(bundle, editor, days, told):
    news = NewsPage.objects.get()
    news.expire_at = DUE + datetime.timedelta(days=days)
    assert news.expire_at > NOW
    news.save_revision()
    blocking = browser_of(editor).get(screen(bundle)).context["blocking"]
    assert ("expires" in [issue.code for issue in blocking]) is told


@pytest.mark.parametrize(
    ("name", "args"), [("step", ["approve"]), ("posts", []), ("task", [1]), ("add_member", [])]
)
def test_who_comes_back_from_logging_in_sees_the_bundle(bundle, editor, name, args):
    address = reverse(f"bundles:{name}", args=[bundle.pk, *args])
    assert browser_of(editor).get(address).url == screen(bundle)


def test_who_comes_back_from_logging_in_may_open_the_bundle(observance, editor):
    address = reverse("bundles:open", args=[observance.pk])
    assert browser_of(editor).get(address).url == reverse("bundles:index")


def test_a_minute_that_passed_without_a_release_is_told(approved, editor, october):
    def told():
        issues = browser_of(editor, "en").get(screen(approved)).context["advice"]
        return [issue.message for issue in issues if issue.code == IssueCode.MINUTE_PASSED]

    assert told() == []
    october.move_to(DUE)
    [message] = told()
    assert "18 October 2026, 8:00" in message
    browser_of(editor).post(step(approved, "schedule"), {"release_at": "2026-10-18T09:30"})
    assert told() == []


def test_who_removes_a_page_that_a_colleague_has_removed_reads_so(bundle, editor):
    member = bundle.members.first()
    address = reverse("bundles:remove_member", args=[bundle.pk, member.pk])
    client = browser_of(editor)
    client.post(address)
    response = client.post(address, follow=True)
    assert response.status_code == 200
    assert len(messages_of(response)) == 1


@pytest.mark.parametrize(("language", "words"), [("sl", " 0.00."), ("en", ", 0:00.")])
def test_a_release_at_midnight_says_its_time(bundle, editor, reviewer, language, words):
    one, other = browser_of(editor), browser_of(reviewer, language)
    before = minute_form(other, bundle)
    one.post(step(bundle, "plan"), {**before, "release_at": "2026-10-19T00:00"})
    response = other.post(
        step(bundle, "plan"), {**before, "release_at": "2026-10-19T07:00"}, follow=True
    )
    head = BeautifulSoup(response.content, "html.parser").select_one(".bundle-meta").text
    assert words in head
    assert words in messages_of(response)[0]
