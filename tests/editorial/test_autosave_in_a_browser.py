"""An editor's own autosaves are no conflict with the save by hand that follows them."""

import pytest

from cms.editorial.groups import EDITORS
from cms.pages.models import BasePage
from tests.support.factories import StandardPageFactory
from tests.support.page_forms import add_url, edit_url
from tests.support.staff import employ, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
# Wagtail compares a form with what it first held, which it looks at a moment after loading it.
WATCHED = "form[data-w-unsaved-has-edits-value=false]"
TITLE = "Besede enega samega urednika"


@pytest.fixture
def text(home):
    return StandardPageFactory(parent=home)


@pytest.fixture
def admin(text, live_site, page):
    employ("ana", EDITORS)
    return sign_in(page, live_site.url, "ana")


@pytest.fixture
def held(admin):
    """The autosaves that the server has carried out and whose answer the browser has not had."""
    waiting = []

    def hold(route):
        if route.request.headers.get("accept") != "application/json" or waiting:
            return route.continue_()
        return waiting.append((route, route.fetch()))

    admin.route("**/admin/pages/**", hold)
    return waiting


def write(admin, address):
    admin.goto(address)
    admin.wait_for_selector(WATCHED)
    admin.fill("[name=title_sl]", TITLE)
    admin.press("[name=title_sl]", "Tab")


def autosaved(admin, held):
    while not held:
        admin.wait_for_timeout(50)


def save(admin):
    admin.locator("button.action-save").first.click(no_wait_after=True)


def answer(held):
    route, response = held[0]
    route.fulfill(response=response)


def saved(admin):
    """The page by that title, once the browser shows that it was saved."""
    admin.wait_for_selector(".messages .success")
    (page,) = [
        each
        for each in BasePage.objects.all()
        if each.get_latest_revision_as_object().title_sl == TITLE
    ]
    return page


def test_a_save_after_an_autosave_is_taken(admin, live_site, text, held):
    write(admin, live_site.url + edit_url(text))
    autosaved(admin, held)
    answer(held)
    admin.wait_for_selector(WATCHED)
    save(admin)
    assert saved(admin).pk == text.pk


def test_a_save_beside_an_autosave_waits_for_its_answer(admin, live_site, text, held):
    write(admin, live_site.url + edit_url(text))
    autosaved(admin, held)
    save(admin)
    answer(held)
    assert saved(admin).pk == text.pk


def test_a_new_page_is_made_once(admin, live_site, home, held):
    write(admin, live_site.url + add_url(home))
    autosaved(admin, held)
    save(admin)
    answer(held)
    assert saved(admin).get_parent().pk == home.pk
