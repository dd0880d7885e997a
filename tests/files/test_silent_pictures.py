"""A picture in a body without words for whoever cannot see it keeps its page from the public."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from cms.files.models import SiteImage
from cms.pages.models import BasePage
from cms.pages.publication import PublicationError
from tests.files.bodies import gallery, picture
from tests.files.factories import SiteImageFactory
from tests.support.browser_forms import sent
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


class TestTheFormOfAPicture:
    """What the public sees already is not made silent afterwards."""

    @pytest.fixture
    def save(self, client):
        client.force_login(User.objects.create_superuser("editor"))

        def send(image, **fields):
            address = reverse("wagtailimages:edit", args=[image.pk])
            response = client.post(address, sent(client.get(address)) | fields)
            image.refresh_from_db()
            return response.context["form"].errors if response.status_code == 200 else {}

        return send

    def test_fail_to_take_words_from_a_picture_that_the_public_sees(self, home, save):
        image = SiteImageFactory()
        assert published(home, picture(image))
        assert set(save(image, alternative_en=" ")) == {"alternative_en"}
        assert image.alternative_en == "Two people are talking."
        assert not save(image, alternative_en="Two people talk at a table.")
        assert image.alternative_en == "Two people talk at a table."

    def test_a_picture_that_nobody_sees_yet_may_lose_its_words(self, home, save):
        image = SiteImageFactory()
        assert not save(image, alternative_en="")
        assert image.alternative_en in {"", None}

    @pytest.mark.parametrize("field", ["alternative_sl", "credit"])
    def test_fail_to_name_an_unverified_number_with_a_picture(self, home, save, field):
        image = SiteImageFactory()
        assert set(save(image, **{field: "Plakat: 01 234 56 78"})) == {field}

    def test_what_editors_call_a_picture_may_be_a_number(self, home, save):
        image = SiteImageFactory()
        assert not save(image, title="DSC 0012345")
        assert image.title == "DSC 0012345"
