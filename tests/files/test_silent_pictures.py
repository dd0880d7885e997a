"""A picture in a body without words for whoever cannot see it keeps its page from the public."""

import pytest

from cms.files.models import SiteImage
from cms.pages.models import BasePage
from cms.pages.publication import PublicationError
from tests.files.bodies import gallery, picture
from tests.files.factories import SiteImageFactory
from tests.support.factories import StandardPageFactory

pytestmark = pytest.mark.django_db


def published(home, *body, **words):
    page = StandardPageFactory(parent=home, live=False, body=list(body), **words)
    page.save_revision().publish()
    return BasePage.objects.get(pk=page.pk).live


@pytest.fixture
def silent(db):
    return SiteImageFactory(title="Brez besed", alternative_en="")


@pytest.mark.parametrize("block", [picture, gallery])
def test_fail_to_publish_without_a_form_what_shows_a_silent_picture(home, silent, block):
    with pytest.raises(PublicationError) as caught:
        published(home, block(silent))
    assert any("Brez besed" in sentence for sentence in caught.value.sentences)
    assert not BasePage.objects.filter(live=True, depth__gt=2).exists()


def test_words_are_needed_in_the_languages_of_the_page(home, silent):
    assert published(home, picture(silent), title_sl="Samo slovensko", title_en="")


def test_decoration_needs_no_words(home, silent):
    assert published(home, picture(silent, decorative=True))


def test_a_picture_that_is_lost_keeps_nothing_back(home):
    image = SiteImageFactory()
    block = picture(image)
    SiteImage.objects.all().delete()
    assert published(home, block)
