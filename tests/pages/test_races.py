"""Two editors who save at the same instant: the second one is told, and nothing is lost."""

from threading import Barrier

import pytest

from cms.pages.models import BasePage
from cms.site.models import StandardPage
from tests.support import races
from tests.support.factories import StandardPageFactory
from tests.support.page_forms import add_url, edit_url, errors_of, form_of, page_form
from tests.support.paths import assert_paths_are_right

pytestmark = races.marks
PUBLISH = {"action-publish": "1"}


@pytest.fixture
def at_once(monkeypatch):
    """Sends requests side by side; each form is checked before any of them is stored."""
    barrier = Barrier(2)
    checked = BasePage._check_slug_is_unique
    waited = set()

    def check(page):
        checked(page)
        if id(page) not in waited and len(waited) < 2:
            waited.add(id(page))
            barrier.wait(timeout=20)

    def send(*posts):
        monkeypatch.setattr(BasePage, "_check_slug_is_unique", check)
        responses = races.at_once(*posts)
        monkeypatch.setattr(BasePage, "_check_slug_is_unique", checked)
        return sorted(responses, key=lambda response: response.status_code)

    return send


def test_the_same_slug_at_the_same_instant_is_an_error_at_its_field(
    home, log_in, superuser, at_once
):
    admins = [log_in(superuser, "sl"), log_in(superuser, "sl")]
    forms = [
        page_form(title_sl="Novice", slug_sl="novice", title_en=title)
        for title in ("News", "Novelties")
    ]
    refused, stored = at_once(
        *(
            lambda admin=admin, form=form: admin.post(add_url(home), form | PUBLISH)
            for admin, form in zip(admins, forms, strict=True)
        )
    )
    assert (refused.status_code, stored.status_code) == (200, 302)
    assert list(errors_of(refused)) == ["slug_sl"]
    assert StandardPage.objects.filter(slug_sl="novice").count() == 1
    assert_paths_are_right()


def test_different_pages_created_at_the_same_instant_are_both_stored(
    home, log_in, superuser, at_once
):
    admins = [log_in(superuser, "sl"), log_in(superuser, "sl")]
    responses = at_once(
        *(
            lambda admin=admin, title=title: admin.post(
                add_url(home), page_form(title_sl=title, title_en=title) | PUBLISH
            )
            for admin, title in zip(admins, ("Prva", "Druga"), strict=True)
        )
    )
    assert [response.status_code for response in responses] == [302, 302]
    assert StandardPage.objects.filter(title_sl__in=["Prva", "Druga"]).count() == 2
    assert_paths_are_right()


def test_two_pages_renamed_to_one_slug_at_the_same_instant(home, log_in, superuser, at_once):
    pages = [StandardPageFactory(parent=home, title_sl=title) for title in ("Prva", "Druga")]
    admins = [log_in(superuser, "sl"), log_in(superuser, "sl")]
    responses = at_once(
        *(
            lambda admin=admin, page=page: admin.post(
                edit_url(page), form_of(page, slug_sl="ista") | PUBLISH
            )
            for admin, page in zip(admins, pages, strict=True)
        )
    )
    assert [response.status_code for response in responses] == [200, 302]
    assert list(errors_of(responses[0])) == ["slug_sl"]
    assert StandardPage.objects.filter(slug_sl="ista").count() == 1
    assert_paths_are_right()
