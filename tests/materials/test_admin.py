"""Materials and requests in the admin, through its real views, with buttons in both languages."""

import datetime

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site
from wagtail.users.models import UserProfile

from content_types.materials.models import FormatRequest, MaterialPage, RequestSettings
from tests.support.factories import (
    ActionPlanPageFactory,
    AudienceFactory,
    InstitutionFactory,
    MeasurePageFactory,
    SectionPageFactory,
)
from tests.support.page_forms import add_url, edit_url

from .admin_forms import edition, material_form, point, print_run
from .factories import EditionFactory, FormatRequestFactory, MaterialPageFactory

pytestmark = pytest.mark.django_db
TESTED = {"tested_on": "2026-03-03", "tested_by_sl": "Bralci", "tested_by_en": "Readers"}
PUBLISH = {"action-publish": "1"}


@pytest.fixture(params=["sl", "en"])
def admin(db, request):
    user = User.objects.create_superuser("superuser")
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": request.param})
    client = Client()
    client.force_login(user)
    return client


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


# Requests


@pytest.fixture
def request_for(leaflet):
    def make(**fields):
        return FormatRequestFactory(material=leaflet, **fields)

    return make


def url(action, *args):
    return reverse(f"format_requests:{action}", args=args)


def form_of_request(found, **fields):
    names = ("state", "due_on", "answer", "format", "note", "delivery", "address", "phone")
    form = {name: str(getattr(found, name)) for name in (*names, "interface_language")}
    return form | {"material": found.material_id, "language": found.language_id} | fields


def test_staff_answer_a_request_and_its_maker_sees_it(admin, client, request_for):
    found = request_for()
    assert found.reference in admin.get(url("edit", found.pk)).content.decode()
    form = form_of_request(found, state="ready", answer="Pripravljeno je.")
    assert admin.post(url("edit", found.pk), form).status_code == 302
    shown = client.post("/sl/druga-oblika/stanje/", {"reference": found.reference})
    assert "Pripravljeno je." in shown.content.decode()


def test_closing_a_request_deletes_how_to_reach_its_maker(admin, request_for):
    found = request_for()
    admin.post(url("edit", found.pk), form_of_request(found, state="done"))
    found.refresh_from_db()
    assert (found.address, found.phone, found.closed_on) == ("", "", timezone.localdate())


def test_fail_to_decline_without_saying_why(admin, request_for):
    found = request_for()
    answer = admin.post(url("edit", found.pk), form_of_request(found, state="declined"))
    assert set(answer.context["form"].errors) == {"answer"}


def test_the_list_shows_what_waits_and_what_is_overdue(admin, request_for):
    late = request_for(due_on=timezone.localdate() - datetime.timedelta(days=1))
    due = request_for(due_on=timezone.localdate() + datetime.timedelta(days=1))
    request_for(state="done")
    queries = {"": 3, "open": 2, "overdue": 1}
    shown = {
        waiting: [
            each.pk for each in admin.get(url("index"), {"waiting": waiting}).context["object_list"]
        ]
        for waiting in queries
    }
    assert {waiting: len(found) for waiting, found in shown.items()} == queries
    assert shown["open"] == [late.pk, due.pk]
    assert shown["overdue"] == [late.pk]
    found = admin.get(url("index"), {"q": due.reference}).context["object_list"]
    assert [each.pk for each in found] == [due.pk]


def test_opening_the_list_deletes_what_is_past_its_time(admin, request_for):
    long_ago = timezone.localdate() - datetime.timedelta(days=31)
    request_for(state="done", closed_on=long_ago)
    assert list(admin.get(url("index")).context["object_list"]) == []
    assert not FormatRequest.objects.exists()


def test_staff_enter_a_request_that_came_by_telephone(admin, leaflet, spoken):
    page = admin.get(url("add"))
    assert page.context["form"].initial["due_on"] == timezone.localdate() + datetime.timedelta(
        days=8
    )
    form = {
        "state": "new",
        "due_on": "2026-12-01",
        "answer": "",
        "material": leaflet.pk,
        "format": "audio",
        "language": spoken[0].pk,
        "note": "",
        "delivery": "collect",
        "address": "",
        "phone": "",
        "interface_language": "sl",
    }
    assert admin.post(url("add"), form).status_code == 302
    assert FormatRequest.objects.get().reference


def test_only_those_who_may_see_requests(db, leaflet, request_for):
    request_for()
    user = User.objects.create_user("editor")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    browser = Client()
    browser.force_login(user)
    assert browser.get(url("index")).status_code == 302
    codenames = ["view_formatrequest", "change_formatrequest"]
    user.user_permissions.add(*Permission.objects.filter(codename__in=codenames))
    assert browser.get(url("index")).status_code == 200


def test_nothing_personal_is_kept_in_the_log_of_a_request(admin, request_for):
    from wagtail.models import ModelLogEntry

    found = request_for()
    admin.post(url("edit", found.pk), form_of_request(found, state="done"))
    admin.post(url("delete", found.pk))
    said = " ".join(f"{each.label} {each.data}" for each in ModelLogEntry.objects.all())
    assert found.reference in said
    assert "Nekje" not in said
    assert "234 56 78" not in said


def test_the_promise_is_set_in_both_languages(admin, home):
    site = Site.objects.get(root_page=home)
    address = reverse("wagtailsettings:edit", args=["materials", "requestsettings", site.pk])
    assert admin.get(address).status_code == 200
    form = {
        "is_open": "on",
        "answer_days": "15",
        "keep_days": "30",
        "hourly_limit": "20",
        "collection_place_sl": "Soba 1",
        "collection_place_en": "Room 1",
    }
    assert admin.post(address, form).status_code == 302
    page = Client().get("/en/another-format/").content.decode()
    assert "within 15 days" in page
    assert "Room 1" in page
    assert RequestSettings.objects.get().collection_place_sl == "Soba 1"
