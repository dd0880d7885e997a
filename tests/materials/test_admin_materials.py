"""Materials in the admin, through its real views, with buttons in both languages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.pages.publication import PublicationError
from content_types.materials.models import MaterialPage
from tests.support.factories import (
    ActionPlanPageFactory,
    AudienceFactory,
    InstitutionFactory,
    MeasurePageFactory,
    SectionPageFactory,
)
from tests.support.page_forms import add_url, edit_url

from .admin_forms import edition, material_form, point, print_run
from .factories import EditionFactory, MaterialPageFactory

pytestmark = pytest.mark.django_db
TESTED = {"tested_on": "2026-03-03", "tested_by_sl": "Bralci", "tested_by_en": "Readers"}
PUBLISH = {"action-publish": "1"}


def errors_of_editions(response):
    assert response.status_code == 200
    formset = response.context["form"].formsets["editions"]
    return [set(form.errors) for form in formset.forms]


def test_a_material_is_made_with_all_its_parts_and_published(admin, library, spoken):
    police = InstitutionFactory(key="policija")
    audience = AudienceFactory()
    section = SectionPageFactory(parent=ActionPlanPageFactory(parent=library.get_parent()))
    measure = MeasurePageFactory(parent=section)
    assert admin.get(add_url(library, MaterialPage)).status_code == 200
    form = material_form(
        editions=[edition(language=str(spoken[0].pk), isbn="978-961-6092-00-5")],
        publishers=[{"institution": str(police.pk), "wording_sl": "", "wording_en": ""}],
        print_runs=[
            print_run([point(place_sl="Knjižnica", quantity="50", is_public="on")], quantity="100")
        ],
        measures=[{"measure": str(measure.pk)}],
        audiences=[str(audience.pk)],
        languages=[str(spoken[0].pk)],
        summary_sl="Kratko.",
        **PUBLISH,
    )
    answer = admin.post(add_url(library, MaterialPage), form)
    assert answer.status_code == 302, answer.context["form"].errors
    material = MaterialPage.objects.get()
    assert material.live
    assert material.title_en == "Leaflet"
    assert [each.isbn for each in material.editions.all()] == ["978-961-6092-00-5"]
    (run,) = material.print_runs.all()
    assert [(each.place_sl, each.quantity) for each in run.points.all()] == [("Knjižnica", 50)]
    assert [each.measure for each in material.measures.all()] == [measure]
    assert list(material.audiences.all()) == [audience]


@pytest.mark.parametrize("action", [{}, PUBLISH])
def test_fail_easy_to_read_without_a_test(admin, library, action):
    untested = material_form(editions=[edition(format="easy_to_read")], **action)
    answer = admin.post(add_url(library, MaterialPage), untested)
    assert errors_of_editions(answer) == [{"tested_on", "tested_by_sl"}]
    assert not MaterialPage.objects.exists()


def test_easy_to_read_with_date_and_group_is_published(admin, library):
    form = material_form(editions=[edition(format="easy_to_read", **TESTED)], **PUBLISH)
    assert admin.post(add_url(library, MaterialPage), form).status_code == 302
    assert MaterialPage.objects.get().editions.get().tested_by_en == "Readers"


def test_the_group_cannot_be_taken_away_later(admin, leaflet):
    row = EditionFactory(
        material=leaflet, format="easy_to_read", tested_on="2026-03-03", tested_by_sl="Bralci"
    )
    kept = edition(format="easy_to_read", tested_on="2026-03-03", id=str(row.pk), ORDER="1")
    form = material_form(editions=[kept], **PUBLISH)
    form["editions-INITIAL_FORMS"] = "1"
    assert errors_of_editions(admin.post(edit_url(leaflet), form)) == [{"tested_by_sl"}]
    row.refresh_from_db()
    assert row.tested_by_sl == "Bralci"


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"state": "here"}, {"document"}),
        ({"state": "elsewhere", "url": ""}, {"url"}),
        ({"isbn": "123"}, {"isbn"}),
        ({"date": "2026-02-30"}, {"date"}),
        ({"url": "javascript:alert(1)"}, {"url"}),
    ],
)
def test_fail_an_edition_that_contradicts_itself(admin, library, fields, wrong):
    form = material_form(editions=[edition(**fields)], **PUBLISH)
    assert errors_of_editions(admin.post(add_url(library, MaterialPage), form)) == [wrong]


def test_fail_a_material_that_is_related_to_itself(admin, leaflet):
    form = material_form(relations=[{"kind": "replaces", "other": str(leaflet.pk)}], **PUBLISH)
    answer = admin.post(edit_url(leaflet), form)
    assert set(answer.context["form"].formsets["relations"].forms[0].errors) == {"other"}


def test_an_edition_of_a_draft_is_not_public_until_the_draft_is(admin, client, leaflet):
    form = material_form(editions=[edition(url="https://example.org/draft")])
    assert admin.post(edit_url(leaflet), form).status_code == 302
    assert "https://example.org/draft" not in client.get("/en/materials/leaflet/").content.decode()
    admin.post(edit_url(leaflet), form | PUBLISH)
    assert "https://example.org/draft" in client.get("/en/materials/leaflet/").content.decode()


def test_the_form_of_a_material_costs_few_statements(admin, leaflet):
    for _each in range(5):
        EditionFactory(material=leaflet)
    admin.get(edit_url(leaflet))
    with CaptureQueriesContext(connection) as captured:
        assert admin.get(edit_url(leaflet)).status_code == 200
    assert len(captured) <= 60


def test_the_list_tells_formats_languages_and_what_is_missing(admin, leaflet):
    EditionFactory(material=leaflet, format="pdf")
    page = admin.get(reverse("materials:index"))
    assert page.status_code == 200
    (row,) = page.context["object_list"]
    assert row.formats_named == "PDF"
    assert row.languages_named == "slovenščina"
    assert "EPUB" in row.formats_lacking
    assert "PDF" not in row.formats_lacking


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"kind": "leaflet"}, 1),
        ({"kind": "video"}, 0),
        ({"lacking": "pdf"}, 0),
        ({"lacking": "audio"}, 1),
        ({"year": "2024"}, 1),
        ({"year": "2023"}, 0),
        ({"q": "Leaflet"}, 1),
    ],
)
def test_the_list_is_filtered(admin, leaflet, query, expected):
    leaflet.year = 2024
    leaflet.save()
    EditionFactory(material=leaflet, format="pdf")
    page = admin.get(reverse("materials:index"), query)
    assert len(page.context["object_list"]) == expected


def test_the_language_of_an_edition_becomes_one_of_the_material(admin, library, spoken):
    slovenian, english = (str(each.pk) for each in spoken)
    rows = [edition(language=slovenian), edition(language=english, state="missing", url="")]
    form = material_form(editions=rows, **PUBLISH)
    assert admin.post(add_url(library, MaterialPage), form).status_code == 302
    assert [each.key for each in MaterialPage.objects.get().languages.all()] == ["sl"]


def test_the_list_is_filtered_by_language(admin, leaflet, spoken):
    leaflet.languages.add(spoken[0])
    leaflet.save()
    index = reverse("materials:index")
    found = [admin.get(index, {"language": each.pk}).context["object_list"] for each in spoken]
    assert list(map(len, found)) == [1, 0]


def statements_of_the_list(admin):
    admin.get(reverse("materials:index"))
    with CaptureQueriesContext(connection) as captured:
        admin.get(reverse("materials:index"))
    return len(captured)


def test_a_long_list_costs_as_many_statements_as_a_short_one(admin, library, leaflet):
    few = statements_of_the_list(admin)
    for _each in range(20):
        EditionFactory(material=MaterialPageFactory(parent=library))
    assert statements_of_the_list(admin) <= few <= 30


def test_nothing_is_called_easy_to_read_without_a_word_of_its_test(admin, library):
    form = material_form(kind="easy_to_read", editions=[edition()])
    answer = admin.post(add_url(library, MaterialPage), form | PUBLISH)
    assert set(answer.context["form"].errors) == {"kind"}
    assert admin.post(add_url(library, MaterialPage), form).status_code == 302
    draft = MaterialPage.objects.get()
    with pytest.raises(PublicationError):
        draft.get_latest_revision().publish()


@pytest.mark.parametrize("said", [{"state": "missing", "url": ""}, TESTED])
def test_an_easy_to_read_booklet_is_tested_or_does_not_exist_yet(admin, library, said):
    editions = [edition(format="easy_to_read", **said)]
    form = material_form(kind="easy_to_read", editions=editions, **PUBLISH)
    assert admin.post(add_url(library, MaterialPage), form).status_code == 302
    assert MaterialPage.objects.get().live


@pytest.mark.parametrize("unchosen", [{"kind": ""}, {"editions": [edition(format="")]}])
def test_a_draft_can_be_looked_at_before_everything_is_chosen(admin, library, unchosen):
    assert admin.post(add_url(library, MaterialPage), material_form(**unchosen)).status_code == 302
    draft = reverse("wagtailadmin_pages:view_draft", args=[MaterialPage.objects.get().pk])
    assert "Letak" in admin.get(draft, {"mode": "sl"}).content.decode()
