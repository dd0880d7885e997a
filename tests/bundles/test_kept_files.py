"""What a bundle waits with: nobody deletes a file of it, or leaves it hidden, unawares."""

import pytest
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from cms.files.models import SiteImage
from content_types.news.bundles import workflow
from content_types.news.bundles.enums import BundleState
from content_types.news.models import NewsPage
from tests.files.conftest import media_folder  # noqa: F401 - a fixture
from tests.news.factories import PictureFactory

from .conftest import approve
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
