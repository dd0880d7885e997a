"""A page of a bundle is deleted: who does so is told before it, and the bundle tells it after."""

import pytest
from django.urls import reverse

from content_types.news.bundles.enums import BundleAction, BundleState
from content_types.news.models import NewsIndexPage, NewsPage

from .test_guards import publish
from .test_screens import browser_of, messages_of, state_of

pytestmark = pytest.mark.django_db


def delete(page):
    return reverse("wagtailadmin_pages:delete", args=[page.pk])


@pytest.mark.parametrize("model", [NewsPage, NewsIndexPage])
def test_who_deletes_a_page_of_a_bundle_is_told_of_it_first(bundle, editor, model):
    response = browser_of(editor).get(delete(model.objects.get()))
    assert [str(bundle) in message for message in messages_of(response)] == [True]


@pytest.mark.parametrize("model", [NewsPage, NewsIndexPage])
def test_the_bundle_tells_who_deleted_its_page(bundle, editor, model):
    browser_of(editor).post(delete(model.objects.get()))
    assert bundle.members.count() == 2
    entry = bundle.log_entries.first()
    assert (entry.action, entry.user) == (BundleAction.MEMBER_REMOVED, editor)
    assert entry.details == {"name": "Ob 20. evropskem dnevu"}


def test_the_approval_falls_with_the_page_and_names_who_deleted_it(approved, reviewer):
    browser_of(reviewer).post(delete(NewsPage.objects.get()))
    assert state_of(approved) == BundleState.PREPARING
    actions = dict(approved.log_entries.values_list("action", "user"))
    assert (
        actions[BundleAction.APPROVAL_LOST] == actions[BundleAction.MEMBER_REMOVED] == reviewer.pk
    )


@pytest.mark.parametrize("model", [NewsPage, NewsIndexPage])
def test_several_pages_are_deleted_only_when_no_bundle_waits_for_one(approved, editor, model):
    page = model.objects.get()
    address = reverse("wagtail_bulk_action", args=["pages", "basepage", "delete"])
    client = browser_of(editor)
    response = client.post(f"{address}?id={page.pk}", follow=True)
    assert [str(approved) in message for message in messages_of(response)] == [True]
    assert state_of(approved) == BundleState.APPROVED
    client.post(reverse("bundles:step", args=[approved.pk, "withdraw"]))
    client.post(f"{address}?id={page.pk}")
    assert not NewsPage.objects.exists()


def test_a_bundle_can_still_be_deleted_with_its_history(bundle):
    bundle.delete()
    assert NewsPage.objects.exists()


def test_the_list_of_news_itself_is_published_beside_a_bundle(bundle, editor):
    index = NewsIndexPage.objects.get()
    index.title_en = "All the news"
    index.save_revision()
    publish(browser_of(editor), index)
    assert NewsIndexPage.objects.get().title_en == "All the news"
    assert not NewsPage.objects.get().live
