"""An editor prepares the bundle of 18 October, a colleague reviews it, both languages appear."""

import datetime

import pytest

from cms.editorial.groups import EDITORS, REVIEWERS
from content_types.campaigns.calendar import today
from content_types.news.bundles.enums import BundleState
from content_types.news.bundles.models import Bundle
from tests.support.axe import violations
from tests.support.staff import employ, press, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def people(observance):
    """An editor and a colleague who reviews; each may do what the group's name says."""
    employ("editor", EDITORS, language="en")
    employ("reviewer", REVIEWERS, language="en")


def state(page):
    return page.locator("#bundle-state").inner_text().lower()


@pytest.fixture
def about_the_day(observance):
    """The day is today, so that news which bears its date may become public now."""
    now = today()
    observance.day, observance.month = now.day, now.month
    if (now.day, now.month) == (29, 2):
        pytest.skip("no observance is on 29 February")
    observance.save_revision().publish()
    return observance


def test_prepare_review_approve_release(about_the_day, people, live_site, new_page):
    year = today().year
    editor = sign_in(new_page(locale="en-GB"), live_site.url, "editor")
    editor.goto(f"{live_site.url}/admin/bundles/")
    press(editor, f"Open the bundle for {year}")
    bundle_url = editor.url
    assert state(editor) == "being prepared"
    assert editor.get_by_role("button", name="Submit for review").is_disabled()

    # News, event and material are drafted; one task is left.
    assert editor.locator("table.listing tbody tr").count() == 3
    press(editor, "Done: Preberi.")
    soon = datetime.datetime.now() + datetime.timedelta(days=30)  # noqa: DTZ005
    editor.fill("[name=release_at]", soon.strftime("%Y-%m-%dT%H:%M"))
    press(editor, "Choose this minute")
    press(editor, "Submit for review")
    assert state(editor) == "in review"
    assert editor.get_by_role("button", name="Approve").count() == 0

    reviewer = sign_in(new_page(locale="en-GB"), live_site.url, "reviewer")
    reviewer.goto(bundle_url)
    press(reviewer, "Approve")
    assert state(reviewer) == "approved"

    bundle = Bundle.objects.get()
    addresses = [
        f"{live_site.url}{member.page.specific.url_in(code)}"
        for member in bundle.members.all()
        for code in ("sl", "en")
    ]
    visitor = new_page()
    assert [visitor.goto(address).status for address in addresses] == [404] * 6

    # The reviewer approves, the editor releases.
    assert reviewer.get_by_role("button", name="Release now").count() == 0
    editor.goto(bundle_url)
    press(editor, "Release now")
    assert state(editor) == "released"
    assert [visitor.goto(address).status for address in addresses] == [200] * 6
    visitor.goto(addresses[0])
    edition = year - 2007 + 1
    assert visitor.locator("h1").inner_text() == f"Ob {edition}. evropskem dnevu"
    visitor.goto(addresses[1])
    assert "EU day" in visitor.locator("h1").inner_text()
    bundle.refresh_from_db()
    assert bundle.state == BundleState.RELEASED


def test_a_change_after_approval_is_told_on_the_bundle(about_the_day, people, live_site, new_page):
    editor = sign_in(new_page(locale="en-GB"), live_site.url, "editor")
    editor.goto(f"{live_site.url}/admin/bundles/")
    press(editor, f"Open the bundle for {today().year}")
    bundle_url = editor.url
    press(editor, "Done: Preberi.")
    press(editor, "Submit for review")
    reviewer = sign_in(new_page(locale="en-GB"), live_site.url, "reviewer")
    reviewer.goto(bundle_url)
    press(reviewer, "Approve")

    editor.goto(bundle_url)
    editor.locator("textarea").first.fill("Po potrditvi. {url}")
    press(editor, "Save the texts")
    assert state(editor) == "being prepared"
    assert "changed it after approval" in editor.locator("#history ~ ol li").first.inner_text()


def test_the_screen_fits_a_phone_and_axe_finds_nothing_in_it(
    about_the_day, people, live_site, new_page
):
    page = sign_in(new_page(width=390, locale="en-GB"), live_site, "editor")
    page.goto(f"{live_site.url}/admin/bundles/")
    press(page, f"Open the bundle for {today().year}")
    widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1]
    # Only our own part of the admin's screen.
    assert violations(page, within=".bundle-part") == {}
