"""A page of a bundle is not published on its own, whichever way somebody tries."""

import pytest
from django.urls import reverse
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.models import Workflow

from cms.pages.models import BasePage
from cms.pages.publication import PublicationError
from content_types.campaigns.models import ObservancePage
from content_types.materials.models import MaterialPage
from content_types.news.bundles import workflow
from content_types.news.bundles.enums import BundleState
from content_types.news.bundles.errors import BundleError
from content_types.news.bundles.opening import open_bundle
from content_types.news.bundles.release import release_due
from content_types.news.models import NewsIndexPage, NewsPage
from content_types.training.models import TrainingPage

from .conftest import DUE
from .test_screens import browser_of

pytestmark = pytest.mark.django_db


def publish(client, page):
    """Ask for publication by the list's own bulk action, as an editor does."""
    address = reverse("wagtail_bulk_action", args=["pages", "basepage", "publish"])
    return client.post(f"{address}?id={page.pk}")


def test_publishing_several_pages_leaves_those_of_a_bundle(bundle, editor):
    news = NewsPage.objects.get()
    response = publish(browser_of(editor), news)
    assert response.url == reverse("bundles:detail", args=[bundle.pk])
    assert not NewsPage.objects.get().live


def test_publishing_a_parent_with_all_below_it_leaves_those_of_a_bundle(bundle, editor):
    publish(browser_of(editor), NewsPage.objects.get().get_parent())
    assert not NewsPage.objects.get().live


def test_a_withdrawn_bundle_lets_its_pages_go(bundle, editor):
    workflow.withdraw(bundle, editor)
    material = MaterialPage.objects.get()
    publish(browser_of(editor), material)
    assert MaterialPage.objects.get().live


def test_a_workflow_that_ends_does_not_publish_a_page_of_a_bundle(bundle, editor):
    news = NewsPage.objects.get()
    Workflow.objects.get().start(news, editor)
    state = news.current_workflow_state
    state.current_task_state.approve(user=editor)
    assert not NewsPage.objects.get().live


@pytest.mark.parametrize("action", PagesAdminAPIViewSet.actions)
def test_no_page_is_changed_past_the_forms_of_the_admin(bundle, editor, action):
    event = TrainingPage.objects.get()
    api = f"{reverse('wagtailadmin_api:pages:listing')}{event.pk}/"
    client = browser_of(editor)
    before = list(BasePage.objects.order_by("pk").values_list("pk", "path", "live"))
    sent = {"destination_page_id": bundle.observance_id, "locale": "en"}
    response = client.post(f"{api}action/{action}/", sent, content_type="application/json")
    assert response.status_code == 404
    assert list(BasePage.objects.order_by("pk").values_list("pk", "path", "live")) == before
    # Choosers and the menu of pages read it.
    assert client.get(api).json()["id"] == event.pk


def test_nothing_but_the_release_publishes_a_page_of_a_bundle(bundle, editor):
    news = NewsPage.objects.get()
    with pytest.raises(PublicationError) as caught:
        news.latest_revision.publish(user=editor, skip_permission_checks=True)
    assert str(bundle) in caught.value.sentences[0]
    assert not NewsPage.objects.get().live


def test_a_withdrawn_bundle_does_not_reopen_around_a_page_with_a_minute_of_its_own(bundle, editor):
    workflow.withdraw(bundle, editor)
    material = MaterialPage.objects.get()
    material.go_live_at = DUE
    material.save_revision().publish(user=editor)
    with pytest.raises(BundleError):
        workflow.reopen(bundle, editor)
    bundle.refresh_from_db()
    assert bundle.state == BundleState.WITHDRAWN


def test_whoever_moves_an_approved_page_takes_the_approval_back(approved, editor, lists):
    news, place = NewsPage.objects.get(), NewsIndexPage(title_sl="Arhiv", title_en="Archive")
    lists.add_child(instance=place)
    address = reverse("wagtailadmin_pages:move_confirm", args=[news.pk, place.pk])
    assert browser_of(editor).post(address).status_code == 302
    approved.refresh_from_db()
    assert approved.state == BundleState.PREPARING


def test_moving_a_page_within_its_list_changes_nothing_that_was_approved(approved, editor):
    news = NewsPage.objects.get()
    news.move(news.get_parent(), pos="first-child")
    approved.refresh_from_db()
    assert approved.state == BundleState.APPROVED


def test_an_observance_with_bundles_is_not_deleted(bundle, editor, observance):
    address = reverse("wagtailadmin_pages:delete", args=[observance.pk])
    response = browser_of(editor).post(address)
    assert response.url == reverse("wagtailadmin_pages:edit", args=[observance.pk])
    assert ObservancePage.objects.filter(pk=observance.pk).exists()


def test_after_the_release_pages_are_published_one_by_one(scheduled, editor, october):
    october.move_to(DUE)
    release_due()
    news = NewsPage.objects.get()
    news.title_sl = "Popravek"
    news.save_revision()
    publish(browser_of(editor), news)
    assert NewsPage.objects.get().live


def test_a_page_of_a_past_bundle_joins_only_one_of_those_to_come(bundle, observance, editor):
    news = NewsPage.objects.get()
    workflow.withdraw(bundle, editor)
    coming = open_bundle(observance, 2027, editor)
    add = reverse("bundles:add_member", args=[coming.pk])
    for _twice in range(2):
        assert browser_of(editor).post(add, {"page": news.pk}).status_code == 302
    assert coming.members.filter(page=news.pk).count() == 1
