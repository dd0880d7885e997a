"""The admin in Chromium under its own policy: everything starts, nothing is blocked."""

import io

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from PIL import Image
from wagtail.models import Site
from wagtail.users.models import UserProfile

from content_types.news.models import NewsIndexPage
from content_types.training.models import TrainingIndexPage
from tests.support.factories import (
    ActionPlanPageFactory,
    MeasurePageFactory,
    SectionPageFactory,
    StandardPageFactory,
)
from tests.support.staff import PASSWORD, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
REPORT = """document.addEventListener('securitypolicyviolation', event => console.error(
  `BLOCKED ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`))"""


@pytest.fixture
def site(live_site, home):
    """A home page with a text, a plan with a measure."""
    live_site.text = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    plan = ActionPlanPageFactory(parent=home, title_sl="Načrt", title_en="Plan")
    section = SectionPageFactory(parent=plan, number="1", title_sl="Odkrivanje")
    live_site.measure = MeasurePageFactory(parent=section, number="1.1", title_sl="Ukrep")
    return live_site


@pytest.fixture
def blocked(page):
    """What the browser refused or could not run; an empty list is what we want."""
    found = []
    page.add_init_script(REPORT)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on(
        "console",
        lambda message: (
            found.append(message.text)
            if "BLOCKED" in message.text or "Content Security Policy" in message.text
            else None
        ),
    )
    return found


@pytest.fixture
def admin(page, site, blocked):
    """Somebody logged in through the form, as a person does."""
    user = User.objects.create_superuser("editor", password=PASSWORD)
    UserProfile.objects.create(user=user, preferred_language="sl")
    return sign_in(page, site.url, "editor")


def edit(site, page):
    return site.url + reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_the_policy_is_in_force(admin, blocked):
    admin.evaluate(
        "document.body.append(Object.assign(document.createElement('script'),"
        " {textContent: 'window.ran = true'}))"
    )
    assert admin.evaluate("window.ran") is None
    assert any("script-src" in text for text in blocked)


def test_lists_and_reports(admin, site, blocked):
    for name, args in (
        ("wagtailadmin_explore", [site.text.get_parent().pk]),
        ("registers_institution_modeladmin_index", []),
        ("findings:index", []),
        ("wagtailsnippets_plan_progressentry:list", []),
        ("wagtailadmin_reports:site_history", []),
        ("wagtailusers_users:index", []),
        ("wagtailimages:index", []),
        ("plan_import", []),
    ):
        admin.goto(site.url + reverse(name, args=args), wait_until="networkidle")
    assert blocked == []


def test_rows_are_added_and_dates_are_picked(admin, site, blocked):
    admin.goto(edit(site, site.measure) + "#tab-who_and_when")
    admin.get_by_role("tab").nth(1).click()
    admin.click("#id_timeframes-ADD")
    assert admin.input_value("#id_timeframes-TOTAL_FORMS") == "1"
    admin.click("#id_timeframes-0-until")
    admin.locator(".xdsoft_datetimepicker:visible .xdsoft_date:not(.xdsoft_disabled)").nth(
        10
    ).click()
    assert admin.input_value("#id_timeframes-0-until")
    admin.click("#id_timeframes-ADD")
    admin.click("#id_timeframes-1-until")
    admin.locator(".xdsoft_datetimepicker:visible").wait_for()
    assert blocked == []


def new(site, app, model, parent):
    return site.url + reverse("wagtailadmin_pages:add", args=[app, model, parent.pk])


def typed(admin, field, value):
    """What stands in the field after somebody has typed the value and gone on."""
    admin.click(field)
    admin.fill(field, value)
    admin.keyboard.press("Tab")
    # The picker writes what it makes of the value a moment later.
    admin.wait_for_timeout(400)
    return admin.input_value(field)


def test_what_is_no_date_or_time_stays_as_it_was_typed(admin, site, blocked):
    admin.goto(edit(site, site.measure))
    admin.get_by_role("tab").nth(1).click()
    admin.click("#id_timeframes-ADD")
    for value in ("31. 2. 2026", "kmalu", "18. 10. 2026"):
        assert typed(admin, "#id_timeframes-0-until", value) == value
    home = site.text.get_parent()
    news = home.add_child(instance=NewsIndexPage(title_sl="Objave", title_en="Posts"))
    admin.goto(new(site, "news", "newspage", news))
    for value in ("31. 2. 2026 10:00", "18. 10. 2026 9:30"):
        assert typed(admin, "#id_date", value) == value
    trainings = home.add_child(instance=TrainingIndexPage(title_sl="Tečaji", title_en="Courses"))
    admin.goto(new(site, "training", "trainingpage", trainings))
    admin.click("#id_occasions-ADD")
    number = int(admin.input_value("#id_occasions-TOTAL_FORMS")) - 1
    for value in ("25:70", "9.30"):
        assert typed(admin, f"#id_occasions-{number}-starts_at", value) == value
    assert blocked == []


def choose(admin, title):
    """Find a page in the chooser's dialog and take it."""
    admin.fill(".modal-body input[name=q]", title)
    admin.locator(".modal-body .page-results a", has_text=title).first.click()
    admin.wait_for_selector(".modal-body", state="detached")


def test_a_page_is_chosen(admin, site, blocked):
    where = ["site", "sitesettings", Site.objects.get().pk]
    admin.goto(site.url + reverse("wagtailsettings:edit", args=where))
    admin.locator("[data-chooser-action-choose]:visible").first.click()
    choose(admin, "Novice")
    assert admin.input_value("#id_help_page") == str(site.text.pk)
    assert blocked == []


def test_every_block_is_added_text_is_typed_and_a_link_is_made(admin, site, blocked):
    admin.goto(edit(site, site.text))
    add = admin.locator("button.c-sf-add-button")
    add.last.click()
    kinds = admin.locator("[role=option]").count()
    assert kinds > 5
    admin.keyboard.press("Escape")
    for number in range(kinds):
        add.last.click()
        admin.locator("[role=option]").nth(number).click()
        admin.wait_for_timeout(150)
    editor = admin.locator(".public-DraftEditor-content").first
    editor.click()
    admin.keyboard.type("Besedilo")
    admin.keyboard.press("Control+a")
    admin.keyboard.press("Control+k")
    choose(admin, "Načrt")
    assert editor.locator(".Draftail-TooltipEntity, .TooltipEntity").count() == 1
    assert blocked == []


@pytest.mark.parametrize("which", ["text", "measure"])
def test_the_panels_at_the_side_open_and_the_preview_shows_the_page(admin, site, blocked, which):
    admin.goto(edit(site, getattr(site, which)))
    admin.click("[data-side-panel-toggle=preview]")
    frame = admin.frame_locator("#w-preview-iframe")
    title = "Novice" if which == "text" else "Ukrep"
    frame.locator("h1", has_text=title).wait_for()
    for panel in ("checks", "comments", "status"):
        admin.click(f"[data-side-panel-toggle={panel}]")
        admin.wait_for_timeout(400)
    assert blocked == []


def test_a_picture_is_uploaded(admin, site, blocked, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    picture = io.BytesIO()
    Image.new("RGB", (600, 400), "navy").save(picture, "PNG")
    file = {"name": "a.png", "mimeType": "image/png", "buffer": picture.getvalue()}
    admin.goto(site.url + reverse("wagtailimages:add_multiple"))
    admin.set_input_files("input[type=file]", [file])
    admin.wait_for_selector(".upload-success, .status-msg.success", state="visible")
    assert blocked == []
