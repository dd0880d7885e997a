"""A material's own page, and what other pages show of it."""

import json
import re

import pytest
from wagtail.models import ReferenceIndex

from cms.files.access import is_public
from content_types.materials.models import (
    DistributionPoint,
    MaterialMeasure,
    MaterialRelation,
    PrintRun,
    Publisher,
)
from tests.files.factories import SiteDocumentFactory
from tests.support.factories import (
    ActionPlanPageFactory,
    AudienceFactory,
    InstitutionFactory,
    MeasurePageFactory,
    RegionFactory,
    SectionPageFactory,
)

from .factories import EditionFactory, MaterialPageFactory

pytestmark = pytest.mark.django_db
EN, SL = "/en/materials/leaflet/", "/sl/gradiva/letak/"


def text(client, address=EN):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def measure(home):
    section = SectionPageFactory(parent=ActionPlanPageFactory(parent=home), number="1")
    return MeasurePageFactory(
        parent=section, number="1.1", title_sl="Ozaveščanje", title_en="Awareness"
    )


def test_a_page_tells_what_is_known_in_both_languages(client, leaflet):
    leaflet.year, leaflet.authors = 2024, "Ana Novak"
    leaflet.summary_en, leaflet.source_en = "In short.", "report for 2024"
    leaflet.audiences.add(AudienceFactory(name_sl="Mladi", name_en="Young people"))
    leaflet.save()
    english, slovenian = text(client), text(client, SL)
    for words in ("Leaflet, 2024", "In short.", "Young people", "Ana Novak", "report for 2024"):
        assert words in english
    assert "Mladi" in slovenian
    assert "Kratko." in slovenian


def test_a_page_without_any_edition_says_so_and_offers_the_request(client, leaflet):
    page = text(client)
    assert "We do not know in which languages and formats" in page
    assert f'href="/en/another-format/?material={leaflet.pk}"' in page
    assert "<table" not in page


def test_the_table_names_every_language_and_format_in_headings(client, leaflet, spoken):
    EditionFactory(material=leaflet, format="pdf", url="https://example.org/letak.pdf")
    leaflet.languages.add(spoken[1])
    leaflet.save()
    page = text(client)
    assert re.findall(r'<th scope="row">([^<]+)</th>', page) == ["Slovenian", "English"]
    assert len(re.findall(r'<th scope="col">', page)) == 7
    assert 'href="https://example.org/letak.pdf" rel="noreferrer"' in page
    assert page.count("not known") == 11


def test_publishers_are_institutions_or_words(client, leaflet):
    police = InstitutionFactory(key="policija", name_en="Police")
    Publisher.objects.create(material=leaflet, institution=police, sort_order=0)
    Publisher.objects.create(material=leaflet, wording_sl="Zasebna šola", sort_order=1)
    page = text(client)
    assert '<a href="/en/institutions/policija/">Police</a>' in page
    assert '<span lang="sl">Zasebna šola</span>' in page
    assert "Publishers" in page


def test_the_public_learns_where_copies_lie_but_not_how_many(client, leaflet):
    run = PrintRun.objects.create(material=leaflet, year=2024, quantity=15000, printer="Tiskarna")
    region = RegionFactory(name_en="Gorenjska")
    DistributionPoint.objects.create(
        run=run, place_sl="Knjižnica", place_en="Library", quantity=321, region=region,
        is_public=True,
    )  # fmt: skip
    DistributionPoint.objects.create(run=run, place_sl="Skladišče", place_en="Store", quantity=77)
    page = text(client)
    assert "Printed copies" in page
    assert "Library" in page
    assert "Gorenjska" in page
    for hidden in ("Store", "321", "77", "15000", "15,000", "Tiskarna"):
        assert hidden not in page


def test_related_materials_are_told_from_both_sides(client, leaflet, library):
    older = MaterialPageFactory(parent=library, title_sl="Starejši", title_en="Older")
    MaterialRelation.objects.create(material=leaflet, other=older, kind="replaces")
    assert "older, replaced by this one" in text(client)
    assert "newer, replaces this one" in text(client, "/en/materials/older/")
    older.live = False
    older.save()
    assert "Older" not in text(client)


def test_a_measure_shows_its_materials_and_the_material_its_measures(client, leaflet, measure):
    MaterialMeasure.objects.create(material=leaflet, measure=measure)
    assert ">1.1</span> Awareness" in text(client)
    page = text(client, measure.url_in("en"))
    assert 'id="materials"' in page
    assert 'href="/en/materials/leaflet/"' in page


def test_an_institution_shows_what_it_has_published(client, leaflet):
    police = InstitutionFactory(key="policija")
    Publisher.objects.create(material=leaflet, institution=police)
    assert 'href="/en/materials/leaflet/"' in text(client, "/en/institutions/policija/")


def test_machines_are_told_what_the_material_is(client, leaflet):
    leaflet.year = 2024
    leaflet.save()
    EditionFactory(material=leaflet, format="pdf", isbn="978-961-6092-00-5", page_count=12)
    Publisher.objects.create(material=leaflet, institution=InstitutionFactory(name_en="Police"))
    script = re.search(r'<script type="application/ld\+json">(.*?)</script>', text(client))[1]
    found = json.loads(script)
    assert (found["@type"], found["name"], found["datePublished"]) == (
        "CreativeWork",
        "Leaflet",
        "2024",
    )
    assert found["publisher"] == [{"@type": "Organization", "name": "Police"}]
    assert found["inLanguage"] == ["sl"]
    (example,) = found["workExample"]
    assert (example["numberOfPages"], example["isbn"]) == (12, "978-961-6092-00-5")


def test_words_of_an_editor_cannot_leave_the_script(client, leaflet):
    leaflet.summary_en = "</script><script>alert(1)</script>"
    leaflet.save()
    assert "<script>alert" not in text(client)


def test_a_file_is_public_with_its_material_and_not_before(client, library, spoken):
    material = MaterialPageFactory(parent=library, live=False, title_en="Leaflet")
    document = SiteDocumentFactory(name="letak.pdf")
    EditionFactory(material=material, format="pdf", state="here", document=document, url="")
    ReferenceIndex.create_or_update_for_object(material)
    assert not is_public(document)
    material.live = True
    material.save()
    assert is_public(document)
    assert document.url in text(client, "/en/materials/leaflet/")


def test_a_preview_shows_what_is_written_and_not_yet_saved(library, spoken, rf, admin_user):
    from content_types.materials.models import Edition

    material = MaterialPageFactory(parent=library, title_en="Leaflet", year=2024)
    material.editions = [
        Edition(format="pdf", language=spoken[0], state="elsewhere", url="https://example.org/x")
    ]
    run = PrintRun(year=2024)
    run.points = [DistributionPoint(place_sl="Knjižnica", place_en="Library", is_public=True)]
    material.print_runs = [run]
    material.publishers = [Publisher(wording_sl="Šola", wording_en="School")]
    for code, place in (("en", "Library"), ("sl", "Knjižnica")):
        shown = material.make_preview_request(preview_mode=code)
        page = shown.content.decode()
        assert shown.status_code == 200
        assert "https://example.org/x" in page
        assert place in page


def test_the_search_finds_a_material_by_publisher_and_format(leaflet):
    from search.documents import SOURCES

    Publisher.objects.create(material=leaflet, institution=InstitutionFactory(name_en="Police"))
    EditionFactory(material=leaflet, format="large_print")
    found = {each.language: each for each in SOURCES["page"].documents([leaflet.pk])}
    assert found["en"].kind == "material"
    assert "large print" in found["en"].body
    assert "Police" in found["sl"].mentions
    assert found["sl"].summary == "Kratko."


def test_a_word_file_says_that_it_is_one(client, leaflet, settings, tmp_path):
    from tests.files.samples import word

    document = SiteDocumentFactory(name="letak.docx", content=word())
    EditionFactory(material=leaflet, format="large_print", state="here", document=document, url="")
    assert re.search(r">large print, [^,<]*, \d+.kB<", text(client))


def test_a_source_that_has_only_an_address_is_shown_by_it(client, leaflet):
    leaflet.source_url = "https://example.org/report"
    leaflet.save()
    assert '<a href="https://example.org/report" rel="noreferrer">https' in text(client)
