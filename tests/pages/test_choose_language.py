"""`/` sends a visitor on in the language that the browser prefers, and remembers nothing."""

import pytest
from django.test import RequestFactory
from django.utils import translation

from cms.pages.views import choose_language, preferred_language


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("sl", "sl"),
        ("en", "en"),
        ("EN", "en"),
        ("en-GB,en;q=0.9", "en"),
        ("sl-SI", "sl"),
        ("de-AT,de;q=0.9,en;q=0.5,sl;q=0.4", "en"),
        ("de,en;q=0.4,sl;q=0.6", "sl"),
        ("sl;q=0.5,en;q=0.8", "en"),
        ("en;q=0,sl;q=0.1", "sl"),
        ("en;q=0", "sl"),
        ("de", "sl"),
        ("zh-Hant-TW", "sl"),
        ("*", "sl"),
        ("*,en;q=0.5", "sl"),
        ("de,*;q=0.5", "sl"),
        ("en;q=0.9,*;q=0.5", "en"),
        ("", "sl"),
        ("   ", "sl"),
        (";;;===,,,", "sl"),
        ("en;q=high", "sl"),
        ("en;q=9", "sl"),
        ("\x00", "sl"),
        ("../../etc/passwd", "sl"),
        ("en-" + "a" * 100_000, "sl"),
        (",".join(["de"] * 50_000), "sl"),
    ],
)
def test_the_language_that_a_header_prefers(header, expected):
    assert preferred_language(header) == expected


def answer(method="get", **headers):
    return choose_language(getattr(RequestFactory(), method)("/", headers=headers))


@pytest.mark.parametrize(("header", "address"), [("en", "/en/"), ("sl", "/sl/"), ("de", "/sl/")])
def test_the_answer_leads_to_the_first_page_of_the_language(header, address):
    response = answer(accept_language=header)
    assert response.status_code == 302
    assert response["Location"] == address


def test_a_browser_that_says_nothing_gets_slovenian():
    assert answer()["Location"] == "/sl/"


def test_a_cookie_is_neither_read_nor_set():
    response = answer(cookie="django_language=en")
    assert response["Location"] == "/sl/"
    assert not response.cookies


def test_caches_keep_the_answers_apart_and_not_for_long():
    response = answer(accept_language="en")
    assert response["Vary"] == "Accept-Language"
    assert response["Cache-Control"] == "public, max-age=300"


def test_the_answer_does_not_depend_on_the_active_language():
    with translation.override("en"):
        assert answer()["Location"] == "/sl/"
        assert translation.get_language() == "en"


def test_only_reading_is_answered():
    assert answer("head").status_code == 302
    assert answer("post").status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize(("header", "title"), [("en-GB", "Home"), ("sl", "Domov")])
def test_a_visitor_of_the_bare_address_sees_the_first_page(client, home, header, title):
    first = client.get("/", headers={"accept-language": header})
    assert "Accept-Language" in first["Vary"]
    response = client.get("/", headers={"accept-language": header}, follow=True)
    assert response.status_code == 200
    assert f"<h1>{title}</h1>" in response.content.decode()
    assert not client.cookies
