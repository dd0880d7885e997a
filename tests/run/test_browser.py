"""The fixtures for tests in a browser, and that they leave the database as they found it."""

import urllib.request

import pytest
from wagtail.models import Locale

from cms.pages.models import BasePage

pytestmark = pytest.mark.browser


@pytest.mark.database
@pytest.mark.parametrize("turn", [1, 2])
def test_each_live_test_finds_what_the_migrations_made(turn, live_site, transactional_db):
    assert Locale.objects.filter(language_code="sl").exists()
    BasePage.objects.get(depth=1)
    with urllib.request.urlopen(f"{live_site.url}/admin/login/", timeout=30) as answer:  # noqa: S310
        assert answer.status == 200


@pytest.mark.database
@pytest.mark.django_db
def test_a_test_after_a_live_one_finds_it_too():
    BasePage.objects.get(depth=1)


def test_a_page_is_a_browser_that_may_query_the_database(page, live_site, transactional_db):
    page.goto(f"{live_site.url}/admin/login/")
    assert page.locator("input[name=username]").count() == 1
    assert BasePage.objects.filter(depth=1).count() == 1


def test_a_page_is_opened_as_asked(new_page):
    phone = new_page(width=390, height=844, color_scheme="dark", locale="en-GB")
    assert phone.evaluate("innerWidth") == 390
    assert phone.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    assert phone.evaluate("navigator.language") == "en-GB"
    assert new_page().evaluate("navigator.language") == "sl-SI"


@pytest.mark.slow
def test_the_starter_site_is_read_in_both_languages(page, starter_site):
    for language in ("sl", "en"):
        page.goto(f"{starter_site.url}/{language}/")
        assert page.locator("html").get_attribute("lang") == language
        assert page.locator("h1").count() == 1
