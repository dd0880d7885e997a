"""Requests in the admin, through its real views, with buttons in both languages."""

import datetime
import re

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, Site

from content_types.materials.models import FormatRequest, MaterialPage, RequestSettings

pytestmark = pytest.mark.django_db


def url(action, *args):
    return reverse(f"format_requests:{action}", args=args)


def main(response):
    """What stands in the middle of the screen."""
    return re.search(r"<main.*</main>", response.content.decode(), re.DOTALL)[0]


def form_of_request(found, **fields):
    names = ("state", "due_on", "answer", "format", "note", "delivery", "address", "phone")
    form = {name: str(getattr(found, name)) for name in (*names, "interface_language")}
    return form | {"material": found.material_id, "language": found.language_id} | fields


def test_staff_answer_a_request_and_its_maker_sees_it(admin, client, request_of):
    found = request_of()
    assert found.reference in admin.get(url("edit", found.pk)).content.decode()
    form = form_of_request(found, state="ready", answer="Pripravljeno je.")
    assert admin.post(url("edit", found.pk), form).status_code == 302
    shown = client.post("/sl/druga-oblika/stanje/", {"reference": found.reference})
    assert "Pripravljeno je." in shown.content.decode()


def test_closing_a_request_deletes_how_to_reach_its_maker(admin, request_of):
    found = request_of()
    admin.post(url("edit", found.pk), form_of_request(found, state="done"))
    found.refresh_from_db()
    assert (found.address, found.phone, found.closed_on) == ("", "", timezone.localdate())


def test_fail_to_decline_without_saying_why(admin, request_of):
    found = request_of()
    answer = admin.post(url("edit", found.pk), form_of_request(found, state="declined"))
    assert set(answer.context["form"].errors) == {"answer"}


@pytest.mark.parametrize("state", ["ready", "done"])
def test_fail_to_say_here_it_is_without_saying_where(admin, request_of, state):
    found = request_of(delivery="here", address="", phone="")
    answer = admin.post(url("edit", found.pk), form_of_request(found, state=state))
    assert set(answer.context["form"].errors) == {"answer"}


def test_the_answer_is_in_a_language_of_the_site(admin, request_of):
    found = request_of(state="ready")
    field = admin.get(url("edit", found.pk)).context["form"].fields["interface_language"]
    assert [code for code, _name in field.choices] == ["sl", "en"]
    wrong = form_of_request(found, interface_language="angleščina")
    errors = admin.post(url("edit", found.pk), wrong).context["form"].errors
    assert set(errors) == {"interface_language"}


def test_the_list_shows_what_waits_and_what_is_overdue(admin, request_of):
    late = request_of(due_on=timezone.localdate() - datetime.timedelta(days=1))
    due = request_of(due_on=timezone.localdate() + datetime.timedelta(days=1))
    request_of(state="done")
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


def test_opening_the_list_deletes_what_is_past_its_time(admin, request_of):
    long_ago = timezone.localdate() - datetime.timedelta(days=31)
    request_of(state="done", closed_on=long_ago)
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
    assert 'name="state"' in page.content.decode()
    # What stood here would be told to the caller, and the request got another one.
    assert not re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}", main(page))
    listed = admin.post(url("add"), form, follow=True)
    assert FormatRequest.objects.get().reference in main(listed)


def test_only_those_who_may_see_requests(db, leaflet, request_of):
    request_of()
    user = User.objects.create_user("editor")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    browser = Client()
    browser.force_login(user)
    assert browser.get(url("index")).status_code == 302
    codenames = ["view_formatrequest", "change_formatrequest"]
    user.user_permissions.add(*Permission.objects.filter(codename__in=codenames))
    assert browser.get(url("index")).status_code == 200


def test_nothing_personal_is_kept_in_the_log_of_a_request(admin, request_of):
    found = request_of()
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


@pytest.mark.parametrize(("state", "is_left"), [("new", True), ("ready", True), ("done", False)])
def test_a_material_that_somebody_waits_for_is_not_deleted(
    admin, library, leaflet, request_of, state, is_left
):
    found = request_of(state=state)
    for page in (leaflet, library):
        address = reverse("wagtailadmin_pages:delete", args=[page.pk])
        response = admin.post(address, {"wagtailadmin_confirm_delete_site": ""}, follow=True)
        if is_left:
            assert found.reference in response.content.decode()
            assert FormatRequest.objects.filter(pk=found.pk).exists()
    assert MaterialPage.objects.filter(pk=leaflet.pk).exists() is is_left
