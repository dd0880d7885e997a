"""The small public endpoints: robots, sitemap, icon, pictures, unknown addresses."""

import pytest
from django.test import Client
from lxml import etree

from content_types.training.models import TrainingIndexPage
from tests.support.factories import (
    ActionPlanPageFactory,
    InstitutionFactory,
    StandardPageFactory,
)

pytestmark = pytest.mark.django_db
NAMESPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


@pytest.fixture
def entries(client):
    """Reads the sitemap: address → {language: address of the alternate}."""

    def read():
        response = client.get("/sitemap.xml")
        assert response.headers["Content-Type"] == "application/xml"
        found = {}
        for url in etree.fromstring(response.content).findall("s:url", NAMESPACES):
            links = url.findall("x:link", NAMESPACES)
            address = url.findtext("s:loc", namespaces=NAMESPACES).removeprefix("http://testserver")
            address = address.removeprefix("http://localhost")
            found[address] = {link.get("hreflang"): link.get("href") for link in links}
        return found

    return read


def test_robots_may_read_everything_but_the_admin_and_search_results(client, home):
    response = client.get("/robots.txt")
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.content.decode().splitlines()
    assert lines == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /sl/iskanje/",
        "Disallow: /en/search/",
        "",
        "Sitemap: http://testserver/sitemap.xml",
    ]


def test_the_sitemap_names_each_page_in_each_language_it_has(home, entries):
    StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    StandardPageFactory(parent=home, title_sl="Samo tu", title_en="")
    StandardPageFactory(parent=home, title_sl="Osnutek", live=False)
    found = entries()
    assert set(found["/sl/novice/"]) == {"sl", "en", "x-default"}
    assert found["/sl/novice/"] == found["/en/news/"]
    assert "/sl/samo-tu/" in found
    assert "/en/samo-tu/" not in found
    assert not [address for address in found if "osnutek" in address]


def test_the_sitemap_has_the_plans_own_pages_and_institutions(home, entries):
    ActionPlanPageFactory(parent=home, title_sl="Načrt", title_en="Plan")
    InstitutionFactory(key="policija")
    found = entries()
    assert "/sl/nacrt/denar/" in found
    assert "/en/plan/budget/" in found
    assert found["/sl/institucije/policija/"]["en"].endswith("/en/institutions/policija/")
    assert "/en/institutions/" in found


def test_everybody_else_is_led_to_an_address_of_the_sitemap_itself(home, entries, client):
    ActionPlanPageFactory(parent=home, title_sl="Načrt", title_en="Plan")
    home.add_child(instance=TrainingIndexPage(title_sl="Usposabljanja", title_en="Trainings"))
    InstitutionFactory(key="policija")
    for address, links in entries().items():
        # The root itself leads visitors to the language of their browser.
        if address not in ("/sl/", "/en/"):
            assert links["x-default"] == links["sl"], address
            assert client.get(links["x-default"]).status_code == 200


def test_every_address_of_the_sitemap_answers(home, entries, client):
    ActionPlanPageFactory(parent=home, title_sl="Načrt", title_en="Plan")
    InstitutionFactory(key="policija")
    answers = {address: client.get(address).status_code for address in entries()}
    assert len(answers) >= 12
    assert set(answers.values()) == {200}


def test_the_icon_is_found_where_browsers_guess(client):
    response = client.get("/favicon.ico")
    assert response.status_code == 302
    assert response.headers["Location"] == "/static/site/img/favicon-32.png"


@pytest.mark.parametrize(
    ("address", "language"),
    [
        ("/sl/tega-ni/", "sl"),
        ("/en/not-there/", "en"),
        ("/tega-ni/", "sl"),
        ("/en/institutions/nobody/", "en"),
        ("/en/measure/9.9.9/", "en"),
    ],
)
def test_unknown_addresses_are_answered_in_their_language_within_the_frame(
    client, home, address, language
):
    response = client.get(address)
    html = response.content.decode()
    assert response.status_code == 404
    assert f'<html lang="{language}">' in html
    assert response.headers["Content-Language"] == language
    assert '<meta name="robots" content="noindex">' in html
    assert {"sl": "Domov", "en": "Home"}[language] in html
    assert 'rel="canonical"' not in html
    assert 'href="tel:113"' in html


def test_a_missing_slash_is_added_and_a_missing_language_is_not_guessed(client, home):
    StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    response = client.get("/sl/novice")
    assert (response.status_code, response.headers["Location"]) == (301, "/sl/novice/")
    assert client.get("/novice/").status_code == 404
    assert client.get("/novice").status_code == 404


def test_an_unknown_address_works_before_there_is_a_site(client, db):
    assert client.get("/en/anything/").status_code == 404


@pytest.mark.parametrize("path", ["/sl/", "/admin/login/"])
def test_a_form_that_is_refused_says_what_to_do_and_nobody_logs_its_address(home, path, caplog):
    response = Client(enforce_csrf_checks=True).post(path, {"q": "skrivnost"})
    assert response.status_code == 403
    assert response.headers["Cache-Control"] == "no-store"
    page = response.content.decode()
    assert 'href="tel:113"' in page or path.startswith("/admin/")
    assert "Go back, copy what you wrote" in page or "Vrnite se" in page
    assert "CSRF" not in page
    assert path not in caplog.text
