"""What a bundle waits with: nobody deletes a file of it, or leaves it hidden, unawares."""

import pytest
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from cms.files.models import SiteImage
from content_types.news.bundles import workflow
from content_types.news.bundles.enums import BundleState
from content_types.news.bundles.inspection import IssueCode, inspect
from content_types.news.bundles.release import release, release_due
from content_types.news.models import NewsPage
from tests.files.conftest import media_folder  # noqa: F401 - a fixture
from tests.news.factories import PictureFactory

from .conftest import DUE, approve
from .test_screens import browser_of, messages_of, screen, state_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_folder")]


@pytest.fixture
def image(bundle, editor):
    image = PictureFactory(alternative_sl="Slika", alternative_en="Picture")
    news = NewsPage.objects.get()
    news.image = image
    news.save_revision(user=editor)
    return image


def bulk(action, image):
    address = reverse("wagtail_bulk_action", args=["files", "siteimage", action])
    return f"{address}?id={image.pk}"


@pytest.mark.parametrize(
    "address",
    [
        lambda image: reverse("wagtailimages:delete", args=[image.pk]),
        lambda image: bulk("delete", image),
    ],
)
def test_a_picture_that_a_bundle_waits_with_is_not_deleted(
    bundle, image, editor, reviewer, address
):
    approve(bundle, editor, reviewer)
    client = browser_of(editor)
    response = client.post(address(image), follow=True)
    assert any(str(bundle) in message for message in messages_of(response))
    assert SiteImage.objects.filter(pk=image.pk).exists()
    assert state_of(bundle) == BundleState.APPROVED


def test_after_a_withdrawal_it_may_go(bundle, image, editor):
    workflow.withdraw(bundle, editor)
    browser_of(editor).post(bulk("delete", image))
    assert not SiteImage.objects.filter(pk=image.pk).exists()


def test_a_file_in_a_restricted_collection_keeps_the_bundle_back(bundle, image, editor):
    client = browser_of(editor)
    inside = Collection.get_first_root_node().add_child(name="Zasebno")
    CollectionViewRestriction.objects.create(collection=inside, restriction_type="login")
    client.post(bulk("add_to_collection", image), {"collection": inside.pk})
    [issue] = [
        each
        for each in client.get(screen(bundle)).context["blocking"]
        if each.code == "file_hidden"
    ]
    assert str(image) in issue.message


def test_a_page_that_was_made_private_keeps_the_bundle_back(bundle, editor):
    client, news = browser_of(editor), NewsPage.objects.get()
    address = reverse("wagtailadmin_pages:set_privacy", args=[news.pk])
    client.post(address, {"restriction_type": "login", "password": "", "groups": []})
    assert PageViewRestriction.objects.filter(page=news.pk).exists()
    codes = [issue.code for issue in client.get(screen(bundle)).context["blocking"]]
    assert "private" in codes


def test_a_picture_that_only_decorates_needs_no_words_in_a_bundle_either(bundle):
    image = PictureFactory(alternative_sl="", alternative_en="")
    news = NewsPage.objects.get()

    def told(*figures):
        news.body.append(("gallery", {"heading": {}, "items": list(figures)}))
        news.save_revision()
        return [each.code for each in inspect(bundle) if each.page_id == news.pk]

    figure = {"picture": image, "decorative": True, "caption": {}}
    assert told(figure) == []
    assert IssueCode.NO_ALTERNATIVE in told(figure, {**figure, "decorative": False})


def test_a_page_made_private_after_approval_is_not_called_released(scheduled, october):
    news = NewsPage.objects.get()
    secret = PageViewRestriction.objects.create(page=news.get_parent(), restriction_type="login")
    october.move_to(DUE)
    assert release_due() == []
    assert state_of(scheduled) == BundleState.FAILED
    scheduled.refresh_from_db()
    assert str(IssueCode.PRIVATE.label) in scheduled.failure_reasons[0]
    assert not NewsPage.objects.get().live
    secret.delete()
    release(scheduled, None)
    assert NewsPage.objects.get().live
