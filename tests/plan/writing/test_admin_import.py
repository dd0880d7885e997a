"""Importing a plan in the admin: upload, preview, confirm, discard."""

import io
import zipfile

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.users.models import UserProfile

from cms.editorial.groups import ADMINISTRATORS, COORDINATORS
from content_types.plan.models import Finding, ImportState, MeasurePage, PlanImport
from tests.plan.importing.slovenian_plan import items, short_notation
from tests.plan.importing.text_documents import text_document
from tests.support.staff import employ

pytestmark = pytest.mark.django_db


@pytest.fixture
def upload(home, register):
    content = text_document(items(short_notation())).encode()
    return lambda name="nacrt.txt", data=content: {"file": SimpleUploadedFile(name, data)}


def test_an_upload_is_previewed_and_changes_nothing(admin_client, upload):
    response = admin_client.post(reverse("plan_import"), upload(), follow=True)
    text = response.content.decode()
    assert "1.1.1 Spletišče" in text
    assert not MeasurePage.objects.exists()
    assert not Finding.objects.exists()
    assert PlanImport.objects.get().state == ImportState.PREVIEWED


def test_a_confirmed_upload_becomes_drafts_of_the_person(admin_client, admin_user, upload):
    admin_client.post(reverse("plan_import"), upload())
    preview = PlanImport.objects.get()
    response = admin_client.post(reverse("plan_import_confirm", args=[preview.pk]), follow=True)
    assert response.status_code == 200
    assert MeasurePage.objects.count() == 4
    assert MeasurePage.objects.first().latest_revision.user == admin_user
    assert PlanImport.objects.get().state == ImportState.CONFIRMED


def test_a_discarded_upload_leaves_nothing(admin_client, upload):
    admin_client.post(reverse("plan_import"), upload())
    admin_client.post(reverse("plan_import_discard", args=[PlanImport.objects.get().pk]))
    assert not PlanImport.objects.exists()
    assert not MeasurePage.objects.exists()


def test_what_is_no_plan_is_refused_at_the_field(admin_client, upload):
    response = admin_client.post(
        reverse("plan_import"), upload("pismo.txt", b"To ni na\xc4\x8drt.")
    )
    assert response.status_code == 200
    assert "pismo.txt" in response.context["form"].errors["file"][0]
    assert not PlanImport.objects.exists()


def _archive(part):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(part, "<a/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("prazno.docx", b""),
        ("slika.docx", b"\xff\xd8\xff\xe0" + b"x" * 500),
        ("tabela.docx", _archive("xl/workbook.xml")),
        ("stran.docx", b"<!doctype html><html></html>"),
        ("okvara.docx", b"PK\x03\x04" + b"x" * 500),
        ("staro.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600),
        ("kodiranje.txt", b"1\nNa\xe8rt \x81\x90 \x83\n"),
    ],
)
@pytest.mark.parametrize("language", ["sl", "en"])
def test_bad_uploads_are_explained_at_the_field_in_the_editors_language(
    admin_client, admin_user, home, name, data, language
):
    profile = UserProfile.get_for_user(admin_user)
    profile.preferred_language = language
    profile.save()
    upload = {"file": SimpleUploadedFile(name, data)}
    response = admin_client.post(reverse("plan_import"), upload)
    (error,) = response.context["form"].errors["file"]
    assert name in error or not data
    assert response.status_code == 200
    assert ("Dokument" if language == "sl" else "Document") in response.content.decode()
    assert not PlanImport.objects.exists()
    assert not MeasurePage.objects.exists()


@pytest.mark.parametrize(
    ("group", "led_to"), [(COORDINATORS, "/admin/plan-import/"), (ADMINISTRATORS, "/admin/pages/")]
)
def test_who_may_not_edit_the_plan_is_not_led_to_it(client, upload, group, led_to):
    client.force_login(employ("ana", group))
    client.post(reverse("plan_import"), upload())
    preview = PlanImport.objects.get()
    response = client.post(reverse("plan_import_confirm", args=[preview.pk]), follow=True)
    assert response.request["PATH_INFO"].startswith(led_to)
    assert [each.level_tag for each in response.context["messages"]] == ["success"]


def test_only_who_may_import_sees_it_and_only_the_own_upload(
    client, admin_client, django_user_model, upload
):
    admin_client.post(reverse("plan_import"), upload())
    other = django_user_model.objects.create_user("other", password="x")
    client.force_login(other)
    assert client.get(reverse("plan_import")).status_code in (302, 403)
    names = ("access_admin", "add_planimport")
    other.user_permissions.set(Permission.objects.filter(codename__in=names))
    assert client.get(reverse("plan_import")).status_code == 200
    preview = reverse("plan_import_preview", args=[PlanImport.objects.get().pk])
    assert client.get(preview).status_code == 404


@pytest.mark.parametrize("name", ["plan_import_preview", "plan_import_confirm"])
def test_a_second_click_or_an_old_tab_is_explained(admin_client, upload, name):
    admin_client.post(reverse("plan_import"), upload())
    first = PlanImport.objects.get()
    admin_client.post(reverse("plan_import"), upload("popravljen.txt"))
    ask = admin_client.get if name == "plan_import_preview" else admin_client.post
    response = ask(reverse(name, args=[first.pk]), follow=True)
    assert response.redirect_chain == [(reverse("plan_import"), 302)]
    assert [each.level_tag for each in response.context["messages"]] == ["warning"]
    assert PlanImport.objects.get().name == "popravljen.txt"
    assert not MeasurePage.objects.exists()
