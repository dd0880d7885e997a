"""Addresses per language, alternates for search engines, the sitemap."""

import re

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from lxml import etree
from wagtail.models import PageViewRestriction, Site

from cms.pages import languages
from cms.pages.homes import home_page
from cms.pages.models import BasePage
from cms.pages.sites import find_site
from tests.support.factories import StandardPageFactory

pytestmark = pytest.mark.django_db

SPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


@pytest.mark.parametrize("active", ["sl", "en"])
def test_a_page_knows_its_address_in_every_language(news, active):
    with translation.override(active):
        assert news.url_in("sl") == "/sl/novice/"
        assert news.url_in("en") == "/en/news/"
        assert news.full_url_in("sl") == "http://localhost/sl/novice/"
        assert news.full_url_in("en") == "http://localhost/en/news/"
        assert news.url == {"sl": "/sl/novice/", "en": "/en/news/"}[active]


def test_the_address_in_the_admin_is_the_slovenian_one(news):
    with languages.content_language("sl"), translation.override("en"):
        assert news.url == "/sl/novice/"


def test_a_page_outside_every_site_has_no_address():
    root = BasePage.objects.get(depth=1)
    assert root.url_in("en") == ""
    assert root.alternates() == []


def test_each_address_is_served_in_its_language(client, news):
    assert b"<h1>Novice</h1>" in client.get(news.url_in("sl")).content
    assert b"<h1>News</h1>" in client.get(news.url_in("en")).content


def test_the_address_of_one_language_is_not_found_in_the_other(client, news):
    assert client.get("/sl/news/").status_code == 404
    assert client.get("/en/novice/").status_code == 404


def test_a_path_that_two_pages_have_in_two_languages_leads_to_each_in_its_own(client, home):
    StandardPageFactory(parent=home, title_sl="Data", title_en="Numbers")
    StandardPageFactory(parent=home, title_sl="Podatki", title_en="Data")
    assert b"<h1>Data</h1>" in client.get("/sl/data/").content
    assert b"<h1>Data</h1>" in client.get("/en/data/").content
    assert client.get("/sl/data/").context["page"].title_en == "Numbers"
    assert client.get("/en/data/").context["page"].title_sl == "Podatki"


def test_a_page_deep_down_is_found_with_as_few_queries_as_a_high_one(home):
    page = home
    for _level in range(8):
        page = StandardPageFactory(parent=page, title_sl="a", title_en="b")

    def queries(depth):
        request = RequestFactory().get("/")
        find_site(request)
        with languages.speaking("en"), CaptureQueriesContext(connection) as captured:
            assert BasePage.route_for_request(request, "b/" * depth).page.depth == depth + 2
        return len(captured)

    queries(1)  # the content types are remembered from now on
    assert queries(8) == queries(1) <= 2


@pytest.mark.parametrize("path", ["", "nowhere/", "novice/nowhere/", "a" * 5000 + "/", "x/" * 500])
def test_any_path_is_answered(client, news, path):
    assert client.get(f"/sl/{path}").status_code in {200, 404}


def test_alternates_name_every_language_and_one_for_everybody_else(news):
    assert news.alternates() == [
        {"lang_code": "sl", "location": "http://localhost/sl/novice/"},
        {"lang_code": "en", "location": "http://localhost/en/news/"},
        {"lang_code": "x-default", "location": "http://localhost/sl/novice/"},
    ]


def test_the_first_page_for_everybody_else_is_the_one_that_asks_the_browser(home):
    assert home.alternates()[-1] == {"lang_code": "x-default", "location": "http://localhost/"}


def test_a_page_with_the_slug_of_a_language_is_not_the_first_page(home):
    page = StandardPageFactory(parent=home, title_sl="Sl", title_en="En")
    assert page.alternates()[-1]["location"] == "http://localhost/sl/sl/"


def test_a_page_without_english_has_no_english_alternate(home):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="")
    assert [each["lang_code"] for each in page.alternates()] == ["sl", "x-default"]


@pytest.fixture
def sitemap_of_the_site(client):
    """The sitemap as a search engine reads it: {address: {language: address}}."""

    def read(active="sl"):
        with translation.override(active):
            response = client.get("/sitemap.xml", headers={"host": "localhost"})
        tree = etree.fromstring(response.content)
        return {
            url.findtext("s:loc", namespaces=SPACES): {
                link.get("hreflang"): link.get("href")
                for link in url.findall("x:link", namespaces=SPACES)
            }
            for url in tree.findall("s:url", namespaces=SPACES)
        }

    return read


@pytest.mark.parametrize("active", ["sl", "en"])
def test_the_sitemap_has_every_page_in_every_language_it_has_words_in(
    sitemap_of_the_site, home, news, active
):
    StandardPageFactory(parent=home, title_sl="Samo slovensko", title_en="")
    StandardPageFactory(parent=home, title_sl="Osnutek", title_en="Draft", live=False)
    found = sitemap_of_the_site(active)
    pages = {url for url in found if "/institu" not in url}  # a list that is no page
    assert pages == {
        "http://localhost/sl/",
        "http://localhost/en/",
        "http://localhost/sl/novice/",
        "http://localhost/en/news/",
        "http://localhost/sl/samo-slovensko/",
    }


def test_the_sitemap_names_the_alternates_on_each_of_them(sitemap_of_the_site, news):
    found = sitemap_of_the_site()
    expected = {
        "sl": "http://localhost/sl/novice/",
        "en": "http://localhost/en/news/",
        "x-default": "http://localhost/sl/novice/",
    }
    assert found["http://localhost/sl/novice/"] == expected
    assert found["http://localhost/en/news/"] == expected
    assert found["http://localhost/en/"]["x-default"] == "http://localhost/"


def test_the_sitemap_names_the_host_that_was_asked(client, news):
    found = client.get("/sitemap.xml", headers={"host": "127.0.0.1:8899"}).content.decode()
    assert set(re.findall('http://[^/<"]*/(?:..?/)?', found)) >= {"http://127.0.0.1:8899/en/"}
    assert "localhost" not in found


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("http://127.0.0.1:8899", ("127.0.0.1", 8899)),
        ("https://boj.example.si", ("boj.example.si", 443)),
        ("http://boj.example.si/", ("boj.example.si", 80)),
    ],
)
def test_the_first_site_has_the_address_at_which_it_is_served(settings, address, site):
    settings.WAGTAILADMIN_BASE_URL = address
    home = home_page()
    assert list(Site.objects.values_list("hostname", "port")) == [site]
    assert home.full_url_in("sl") == f"{address.rstrip('/')}/sl/"


def test_the_sitemap_leaves_out_private_pages(sitemap_of_the_site, news):
    PageViewRestriction.objects.create(page=news, restriction_type="login")
    found = sitemap_of_the_site()
    assert "http://localhost/sl/" in found
    assert not [url for url in found if "nov" in url or "news" in url]


def test_the_sitemap_asks_as_much_of_the_database_for_many_pages_as_for_few(
    sitemap_of_the_site, home
):
    def queries():
        Site.clear_site_root_paths_cache()
        with CaptureQueriesContext(connection) as captured:
            sitemap_of_the_site()
        return len(captured)

    StandardPageFactory(parent=home)
    queries()  # the content types are remembered from now on
    few = queries()
    for _page in range(12):
        StandardPageFactory(parent=home)
    assert queries() == few
