"""The admin's headers: no inline script, strict at the door, previews framed by ourselves only."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.support.factories import StandardPageFactory
from tests.support.page_forms import form_of

pytestmark = pytest.mark.django_db


def policy(response):
    header = response.headers["Content-Security-Policy"]
    parts = (part.strip().split(" ") for part in header.split(";"))
    return {name: values for name, *values in parts}


def test_the_admin_runs_no_inline_script(admin, home):
    found = policy(admin.get(reverse("wagtailadmin_home")))
    assert found["default-src"] == ["'none'"]
    assert found["script-src"] == ["'self'"]
    assert found["object-src"] == ["'none'"]
    assert found["base-uri"] == ["'none'"]
    assert found["frame-ancestors"] == ["'none'"]
    assert found["style-src"] == ["'self'", "'unsafe-inline'"]
    assert "'unsafe-eval'" not in str(found)


@pytest.mark.parametrize(
    "address", ["/admin/login/", "/admin/password_reset/", "/sl/", "/en/not-there/"]
)
def test_the_doors_and_the_public_pages_are_strict(client, home, address):
    found = policy(client.get(address))
    assert found["script-src"] == ["'self'"]
    assert found["style-src"] == ["'self'"]
    assert found["img-src"] == ["'self'"]
    assert "unsafe" not in str(found)


@pytest.mark.parametrize("mode", ["sl", "en"])
def test_a_preview_keeps_the_public_policy_and_may_be_framed_by_us(admin, home, mode):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    admin.post(address, form_of(page))
    response = admin.get(f"{address}?mode={mode}")
    assert response.status_code == 200
    assert f'<html lang="{mode}">' in response.content.decode()
    found = policy(response)
    assert found["frame-ancestors"] == ["'self'"]
    assert found["style-src"] == ["'self'"]
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_nothing_else_may_be_framed(admin, client, home):
    assert admin.get(reverse("wagtailadmin_home")).headers["X-Frame-Options"] == "DENY"
    assert client.get("/sl/").headers["X-Frame-Options"] == "DENY"


def test_forms_of_the_admin_tell_where_they_come_from_and_public_pages_do_not(client, home):
    """With `no-referrer` a browser sends `Origin: null`, which Django refuses as forged."""
    assert client.get("/admin/login/").headers["Referrer-Policy"] == "same-origin"
    assert client.get("/sl/").headers["Referrer-Policy"] == "no-referrer"


def test_a_form_from_nowhere_is_still_refused(db):
    User.objects.create_superuser("superuser", password="a good password")
    client = Client(enforce_csrf_checks=True)
    client.get("/admin/login/")
    form = {
        "username": "superuser",
        "password": "a good password",
        "csrfmiddlewaretoken": client.cookies["csrftoken"].value,
    }
    assert client.post("/admin/login/", form, headers={"origin": "null"}).status_code == 403
    accepted = client.post("/admin/login/", form, headers={"origin": "http://testserver"})
    assert accepted.status_code == 302
