"""The library: cards, filters, pages."""

import pytest

from content_types.materials.models import MaterialMeasure
from tests.files.factories import SiteDocumentFactory
from tests.support.factories import (
    ActionPlanPageFactory,
    AudienceFactory,
    MeasurePageFactory,
    SectionPageFactory,
    StandardPageFactory,
)

from .factories import EditionFactory, MaterialPageFactory, SpokenLanguageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def measure(home):
    plan = ActionPlanPageFactory(parent=home)
    section = SectionPageFactory(parent=plan, number="1")
    return MeasurePageFactory(
        parent=section, number="1.1", title_sl="Ozaveščanje", title_en="Awareness"
    )


@pytest.fixture
def materials(library, spoken, measure):
    """A leaflet, a handbook and a video that differ in everything that a filter asks."""
    slovenian, english = spoken
    leaflet = MaterialPageFactory(
        parent=library, kind="leaflet", year=2024, title_en="Leaflet", title_sl="Letak"
    )
    handbook = MaterialPageFactory(
        parent=library, kind="handbook", year=2021, title_en="Handbook", title_sl="Priročnik"
    )
    video = MaterialPageFactory(parent=library, kind="video", title_en="Video", title_sl="Video")
    leaflet.audiences.add(AudienceFactory(key="children", name_en="Children"))
    leaflet.languages.add(slovenian)
    leaflet.save()
    EditionFactory(material=leaflet, format="pdf", language=slovenian)
    EditionFactory(material=leaflet, format="audio", language=slovenian, state="missing", url="")
    handbook.languages.add(english)
    handbook.save()
    MaterialMeasure.objects.create(material=handbook, measure=measure)
    return leaflet, handbook, video


def titles(response):
    return [str(card.title) for card in response.context["materials"]]


def listed(client, **query):
    return titles(client.get("/en/materials/", query))


def test_the_newest_stand_first_and_those_without_a_year_last(client, materials):
    assert listed(client) == ["Leaflet", "Handbook", "Video"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"kind": "handbook"}, ["Handbook"]),
        ({"year": "2024"}, ["Leaflet"]),
        ({"audience": "children"}, ["Leaflet"]),
        ({"format": "pdf"}, ["Leaflet"]),
        ({"format": "audio"}, []),
        ({"language": "sl"}, ["Leaflet"]),
        ({"language": "en"}, ["Handbook"]),
        ({"measure": "1.1"}, ["Handbook"]),
        ({"kind": "leaflet", "year": "2024", "format": "pdf"}, ["Leaflet"]),
        ({"kind": "leaflet", "year": "2021"}, []),
    ],
)
def test_filters_let_through_what_fits(client, materials, query, expected):
    assert listed(client, **query) == expected


def test_a_format_whose_file_is_gone_or_whose_page_is_no_longer_public_is_not_found(
    client, materials, home
):
    leaflet, handbook, video = materials
    EditionFactory(material=handbook, format="epub", state="here", url="", document=None)
    draft = StandardPageFactory(parent=home, live=False)
    EditionFactory(material=video, format="html", state="here", url="", page=draft)
    document = SiteDocumentFactory()
    EditionFactory(material=leaflet, format="epub", state="here", url="", document=document)
    assert listed(client, format="epub") == ["Leaflet"]
    assert listed(client, format="html") == []


def test_a_material_fits_once_however_often_it_fits(client, materials, spoken):
    leaflet = materials[0]
    EditionFactory(material=leaflet, format="pdf", language=spoken[1])
    assert listed(client, format="pdf") == ["Leaflet"]
    assert client.get("/en/materials/?format=pdf").context["count"] == "1 material"


def test_only_what_there_is_can_be_chosen(client, materials):
    form = client.get("/en/materials/").context["form"]
    offered = {name: [key for key, _label in field.choices] for name, field in form.fields.items()}
    assert offered["kind"] == ["", "handbook", "leaflet", "video"]
    assert offered["year"] == ["", "2024", "2021"]
    assert offered["language"] == ["", "en", "sl"]
    assert offered["measure"] == ["", "1.1"]


@pytest.mark.parametrize(
    "query", ["kind=x", "year=1999", "format=%00", "language=%27", "measure=9"]
)
def test_a_choice_that_does_not_exist_is_named_with_its_field(client, materials, query):
    answer = client.get(f"/en/materials/?{query}")
    assert answer.status_code == 200
    assert titles(answer) == []
    assert list(answer.context["form"].errors) == [query.split("=")[0]]


def test_what_is_chosen_can_be_taken_away_and_follows_into_the_other_language(client, materials):
    answer = client.get("/en/materials/?kind=leaflet&year=2024")
    assert [each["remove_url"] for each in answer.context["filters"]] == [
        "/en/materials/?year=2024",
        "/en/materials/?kind=leaflet",
    ]
    assert 'href="/sl/gradiva/?kind=leaflet&amp;year=2024"' in answer.content.decode()


def test_a_long_library_comes_in_pages(client, library):
    for _each in range(26):
        MaterialPageFactory(parent=library)
    first, second = client.get("/en/materials/"), client.get("/en/materials/?page=2")
    assert len(titles(first)) == 20
    assert len(titles(second)) == 6
    assert 'href="/sl/gradiva/?page=2"' in second.content.decode()


def test_drafts_are_not_listed(client, library):
    MaterialPageFactory(parent=library, live=False)
    assert listed(client) == []


def test_what_has_no_english_is_listed_in_slovenian_and_says_so(client, library):
    SpokenLanguageFactory(key="sl")
    MaterialPageFactory(parent=library, title_sl="Letak", title_en="", summary_sl="Kratko.")
    assert '<span lang="sl">Letak</span>' in client.get("/en/materials/").content.decode()
