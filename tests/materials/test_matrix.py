"""The table of languages and formats."""

import datetime

import pytest
from django.test import RequestFactory
from wagtail.models import PageViewRestriction

from cms.pages import languages
from cms.pages.rows import Words
from content_types.materials.enums import MATRIX_FORMATS
from content_types.materials.presentation.matrix import matrix
from content_types.materials.presentation.rows import edition_rows
from tests.files.factories import SiteDocumentFactory
from tests.support.factories import StandardPageFactory

from .factories import EditionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def of(leaflet):
    """The matrix of the leaflet in a language, as {language: {format: [entries]}}."""

    def read(code="en", known=()):
        with languages.speaking(code):
            found = matrix(leaflet.pk, known, edition_rows([leaflet.pk], RequestFactory().get("/")))
        return {
            row.language.plain: {cell.label: cell.entries for cell in row.cells}
            for row in found.rows
        }

    return read


def test_every_accessible_format_is_spoken_of_and_what_nobody_knows_is_not_denied(of, leaflet):
    EditionFactory(material=leaflet, format="pdf")
    found = of()["Slovenian"]
    assert len(found) == len(MATRIX_FORMATS)
    assert [entry.word for entry in found["PDF"]] == ["elsewhere"]
    assert {entries[0].word for label, entries in found.items() if label != "PDF"} == {"not known"}


def test_what_does_not_exist_is_said_to_be_missing(of, leaflet):
    EditionFactory(material=leaflet, format="audio", state="missing", url="")
    (entry,) = of()["Slovenian"]["Audio"]
    assert (entry.state, entry.word, entry.url) == ("missing", "does not exist", "")


def test_an_edition_on_request_leads_to_the_request(of, leaflet):
    EditionFactory(material=leaflet, format="large_print", state="on_request", url="")
    (entry,) = of()["Slovenian"]["Large print"]
    chosen = f"material={leaflet.pk}&format=large_print&language=sl"
    assert entry.url == f"/en/another-format/?{chosen}"
    assert of("sl")["slovenščina"]


def test_an_edition_that_is_a_page_leads_to_it_in_the_language_shown(of, leaflet, home):
    page = StandardPageFactory(parent=home, title_sl="Znaki", title_en="Signs")
    EditionFactory(material=leaflet, format="html", state="here", page=page, url="")
    (entry,) = of()["Slovenian"]["Web page"]
    assert (entry.state, entry.url) == ("here", "/en/signs/")
    with languages.speaking("sl"):
        assert edition_rows([leaflet.pk], RequestFactory().get("/"))[0].url == "/sl/znaki/"


def test_a_page_that_is_not_public_is_not_spoken_of(of, leaflet, home):
    page = StandardPageFactory(parent=home, title_sl="Znaki", title_en="Signs")
    EditionFactory(material=leaflet, format="html", state="here", page=page, url="")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert of() == {}
    PageViewRestriction.objects.all().delete()
    page.live = False
    page.save()
    assert of() == {}


def test_a_document_says_how_large_it_is_and_one_that_is_gone_is_not_offered(of, leaflet):
    document = SiteDocumentFactory(name="letak.pdf")
    EditionFactory(material=leaflet, format="pdf", state="here", document=document, url="")
    (entry,) = of()["Slovenian"]["PDF"]
    assert entry.link.replace("\xa0", " ") == "PDF, 1 kB"
    assert "letak" in entry.url
    document.delete()
    assert of() == {}


def test_easy_to_read_says_when_and_by_whom_it_was_tested(of, leaflet, home):
    EditionFactory(
        material=leaflet,
        format="easy_to_read",
        tested_on=datetime.date(2026, 3, 3),
        tested_by_sl="bralci",
        tested_by_en="a group of readers",
    )
    (entry,) = of()["Slovenian"]["Easy-to-read"]
    assert "3 March 2026" in entry.note
    assert "a group of readers" in entry.note


def test_a_group_that_has_no_english_name_is_marked_slovenian(of, leaflet):
    EditionFactory(
        material=leaflet,
        format="easy_to_read",
        tested_on=datetime.date(2026, 3, 3),
        tested_by_sl="pet <bralk> & bralcev",
        where_sl="Zveza",
    )
    (entry,) = of()["Slovenian"]["Easy-to-read"]
    assert entry.note.__html__() == (
        '<span lang="sl">Zveza</span>, tested on 3 March 2026: '
        '<span lang="sl">pet &lt;bralk&gt; &amp; bralcev</span>'
    )


def test_languages_are_shown_also_where_no_format_is_known(of):
    assert list(of(known=[("uk", Words("Ukrainian"))])) == ["Ukrainian"]


def test_an_edition_without_a_language_says_so(of, leaflet):
    EditionFactory(material=leaflet, format="print", language=None)
    found = of()
    assert list(found) == ["Language not stated"]
    assert "Printed copy" in found["Language not stated"]


def test_two_editions_of_one_format_share_a_cell(of, leaflet):
    EditionFactory(material=leaflet, format="pdf", url="https://example.org/1")
    EditionFactory(material=leaflet, format="pdf", url="https://example.org/2")
    entries = of()["Slovenian"]["PDF"]
    assert [entry.url for entry in entries] == ["https://example.org/1", "https://example.org/2"]


@pytest.mark.parametrize(
    ("code", "links"),
    [
        ("en", ["PDF, 18 October 2020", "PDF, 2 March 2024"]),
        ("sl", ["PDF, 18. oktober 2020", "PDF, 2. marec 2024"]),
    ],
)
def test_links_to_two_editions_tell_which_is_which(of, leaflet, code, links):
    for day in ("2020-10-18", "2024-03-02"):
        EditionFactory(material=leaflet, format="pdf", date=datetime.date.fromisoformat(day))
    EditionFactory(material=leaflet, format="epub", date=datetime.date(2024, 3, 2))
    (row,) = of(code).values()
    assert [entry.link for entry in row["PDF"]] == links
    assert [entry.link for entry in row["EPUB"]] == ["EPUB"]


def test_a_printed_edition_elsewhere_tells_its_day_beside_the_place(of, leaflet):
    for year in (2020, 2024):
        EditionFactory(
            material=leaflet,
            format="print",
            url="",
            where_en="Library",
            date=datetime.date(year, 1, 2),
        )
    entries = of()["Slovenian"]["Printed copy"]
    assert [entry.note for entry in entries] == [
        "2 January 2020, Library",
        "2 January 2024, Library",
    ]
