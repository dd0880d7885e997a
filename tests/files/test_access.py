"""A file is public while something public shows it, and not a moment longer."""

import pytest
from django.contrib.auth.models import User
from wagtail.models import CollectionViewRestriction, PageViewRestriction

from cms.files.access import is_public, public_ids
from cms.files.models import SiteDocument, SiteImage
from tests.files.bodies import documents, picture, text_with_document
from tests.files.factories import SiteDocumentFactory, SiteImageFactory
from tests.support.factories import StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def image():
    return SiteImageFactory()


@pytest.fixture
def document():
    return SiteDocumentFactory()


def test_a_file_that_nothing_shows_is_not_public(image, document):
    assert not is_public(image)
    assert not is_public(document)


def test_what_a_live_page_shows_is_public(home, image, document):
    StandardPageFactory(parent=home, body=[picture(image), documents(document)])
    assert is_public(image)
    assert is_public(document)


def test_a_document_that_a_text_links_is_public(home, document):
    StandardPageFactory(parent=home, body=[text_with_document(document)])
    assert is_public(document)


def test_what_a_draft_shows_is_not(home, image):
    StandardPageFactory(parent=home, body=[picture(image)], live=False)
    assert not is_public(image)


def test_a_draft_of_a_live_page_does_not_make_a_file_public_until_it_is_published(home, image):
    page = StandardPageFactory(parent=home)
    page.body = [picture(image)]
    revision = page.save_revision()
    assert not is_public(image)
    revision.publish()
    assert is_public(image)


def test_a_draft_that_drops_a_file_leaves_it_public_until_it_is_published(home, image):
    page = StandardPageFactory(parent=home, body=[picture(image)])
    page.body = []
    revision = page.save_revision()
    assert is_public(image)
    revision.publish()
    assert not is_public(image)


def test_unpublishing_takes_the_files_back(home, image):
    page = StandardPageFactory(parent=home, body=[picture(image)])
    page.unpublish()
    assert not is_public(image)


def test_deleting_the_page_takes_the_files_back(home, image):
    page = StandardPageFactory(parent=home, body=[picture(image)])
    page.delete()
    assert not is_public(image)


def test_one_public_page_is_enough(home, image):
    StandardPageFactory(parent=home, body=[picture(image)], live=False)
    StandardPageFactory(parent=home, body=[picture(image)])
    assert is_public(image)


def test_a_restricted_page_shows_its_files_to_nobody_else(home, image):
    above = StandardPageFactory(parent=home)
    StandardPageFactory(parent=above, body=[picture(image)])
    PageViewRestriction.objects.create(page=above, restriction_type="login")
    assert not is_public(image)


def test_a_restricted_collection_is_not_public(home, image):
    StandardPageFactory(parent=home, body=[picture(image)])
    CollectionViewRestriction.objects.create(collection=image.collection, restriction_type="login")
    assert not is_public(image)


def test_what_is_merely_named_by_something_without_a_rule_is_not_public(image, document):
    User.objects.create_superuser("editor")
    SiteImage.objects.filter(pk=image.pk).update(uploaded_by_user=User.objects.get())
    assert public_ids(SiteImage, [image.pk]) == set()


def test_the_question_costs_the_same_for_one_file_and_for_fifty(
    home, django_assert_max_num_queries
):
    found = SiteDocumentFactory.create_batch(50)
    StandardPageFactory(parent=home, body=[documents(*found)])
    public_ids(SiteDocument, [found[0].pk])
    for chosen in (found[:1], found):
        with django_assert_max_num_queries(4):
            assert public_ids(SiteDocument, [f.pk for f in chosen]) == {f.pk for f in chosen}
