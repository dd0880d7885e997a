"""Pictures and documents in the body of a page, in both languages."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.files.alternatives import check_alternative
from cms.files.blocks import FILE_BLOCKS
from cms.files.downloads import Download, downloads
from cms.files.models import SiteRendition
from cms.files.pictures import make_renditions, picture, pictures
from cms.files.shapes import CARD, EVERY_SPEC, SOCIAL
from cms.pages import languages
from cms.pages.rows import Words
from tests.files.bodies import documents, gallery, text_with_document
from tests.files.bodies import picture as picture_block
from tests.files.factories import SiteDocumentFactory, SiteImageFactory
from tests.support.factories import StandardPageFactory

pytestmark = pytest.mark.django_db
BLOCKS = dict(FILE_BLOCKS)


def html(client, page, language="sl"):
    response = client.get(page.url_in(language))
    assert response.status_code == 200
    return response.content.decode()


def test_a_picture_comes_in_several_sizes_with_its_words_and_its_place(client, home):
    image = SiteImageFactory(pixels=(1600, 1200), credit="Janez Novak")
    caption = {"sl": "Pogovor", "en": "A talk"}
    page = StandardPageFactory(parent=home, body=[picture_block(image, caption=caption)])
    found = html(client, page)
    assert re.search(r'srcset="/media/images/\S+ 400w, /media/images/\S+ 800w, \S+ 1200w"', found)
    assert 'width="800" height="600"' in found
    assert 'alt="Dve osebi se pogovarjata."' in found
    assert "<span>Pogovor</span>" in found
    assert "Janez Novak" in found
    assert 'alt="Two people are talking."' in html(client, page, "en")


def test_a_small_picture_is_not_enlarged(client, home):
    page = StandardPageFactory(
        parent=home, body=[picture_block(SiteImageFactory(pixels=(500, 300)))]
    )
    found = html(client, page)
    assert re.search(r'srcset="\S+ 400w, \S+ 500w"', found)
    assert 'width="500" height="300"' in found


def test_decoration_has_no_words(client, home):
    page = StandardPageFactory(
        parent=home, body=[picture_block(SiteImageFactory(), decorative=True)]
    )
    assert 'alt=""' in html(client, page)


def test_words_in_the_other_language_are_marked(client, home):
    image = SiteImageFactory(alternative_en="")
    page = StandardPageFactory(parent=home, body=[picture_block(image)])
    assert 'alt="Dve osebi se pogovarjata." lang="sl"' in html(client, page, "en")


def test_a_document_says_its_format_size_and_language(client, home):
    document = SiteDocumentFactory(file_languages=["en"])
    page = StandardPageFactory(parent=home, body=[documents(document)])
    found = html(client, page, "en")
    assert f'href="{document.url}"' in found
    assert "Handbook" in found
    assert re.search(r"\(PDF, 1\skB\)", found)
    with languages.speaking("sl"):
        assert downloads([document.pk])[document.pk].spoken == ("en",)
    assert 'hreflang="en"' in found


@pytest.mark.parametrize(
    ("size", "language", "words"),
    [
        (320_400, "en", "PDF, 320\xa0kB"),
        (1, "en", "PDF, 1\xa0kB"),
        (1_440_000, "en", "PDF, 1.4\xa0MB"),
        (1_440_000, "sl", "PDF, 1,4\xa0MB"),
    ],
)
def test_sizes_are_written_as_the_language_writes_them(size, language, words):
    with languages.speaking(language):
        assert Download(1, Words("x"), "/", "PDF", size).detail == words


def test_the_language_of_a_file_is_said_where_it_is_not_the_pages():
    file = Download(1, Words("x"), "/", "PDF", 1000, ("en",))
    both = Download(1, Words("x"), "/", "PDF", 1000, ("sl", "en"))
    with languages.speaking("en"):
        assert "in English" not in file.detail
        assert both.detail.endswith("in Slovenian, in English")


def test_a_hundred_files_cost_as_many_queries_as_two(client, home):
    def count(number):
        images = SiteImageFactory.create_batch(number, pixels=(300, 200))
        for image in images:
            make_renditions(image)
        files = SiteDocumentFactory.create_batch(number)
        body = [*map(picture_block, images), gallery(*images), documents(*files)]
        body.append(text_with_document(files[0]))
        page = StandardPageFactory(parent=home, body=body)
        client.get(page.url)
        with CaptureQueriesContext(connection) as queries:
            client.get(page.url)
        statements = [query["sql"] for query in queries]
        assert len(set(statements)) == len(statements)
        return len(statements)

    few = count(2)
    assert few <= 15
    assert count(20) == few


def test_a_picture_whose_file_is_lost_is_left_out(client, home):
    image = SiteImageFactory()
    page = StandardPageFactory(parent=home, body=[picture_block(image)])
    image.file.storage.delete(image.file.name)
    assert "<img" not in html(client, page).split("<main")[1]


def test_pictures_for_cards_are_cut_around_what_matters():
    image = SiteImageFactory(pixels=(1600, 1600))
    wide = picture(image, CARD)
    assert (wide.width, wide.height) == (800, 450)
    assert picture(image, SOCIAL).srcset == ""
    image.focal_point_x = image.focal_point_y = 100
    image.focal_point_width = image.focal_point_height = 50
    image.save()
    make_renditions(image)
    moved = picture(image, CARD)
    assert moved.src != wide.src
    assert SiteRendition.objects.filter(image=image).count() == len(EVERY_SPEC)


def test_many_pictures_are_one_query(django_assert_num_queries):
    images = SiteImageFactory.create_batch(5, pixels=(300, 200))
    pictures([image.pk for image in images])
    with django_assert_num_queries(1):
        assert len(pictures([*(image.pk for image in images), None])) == 5


class TestWordsInsteadOfAPicture:
    def test_a_picture_with_meaning_needs_words_in_every_language(self):
        image = SiteImageFactory(alternative_en=" ")
        block = BLOCKS["picture"]
        value = block.to_python({"picture": image.pk, "decorative": False, "caption": {}})
        with pytest.raises(ValidationError) as caught:
            block.clean(value)
        error = caught.value.block_errors["picture"]
        assert "angleščina" in str(error).lower()
        value["decorative"] = True
        assert block.clean(value)

    def test_a_draft_may_wait_for_them(self):
        image = SiteImageFactory(alternative_sl="", alternative_en="")
        block = BLOCKS["picture"]
        value = block.to_python({"picture": image.pk, "decorative": False, "caption": {}})
        block.is_deferred_validation = True
        try:
            assert block.clean(value)
        finally:
            block.is_deferred_validation = False

    def test_a_field_is_named_where_one_is_checked(self):
        image = SiteImageFactory(alternative_sl="")
        with pytest.raises(ValidationError) as caught:
            check_alternative(image, "image")
        assert list(caught.value.message_dict) == ["image"]
        check_alternative(None, "image")
        check_alternative(SiteImageFactory())
