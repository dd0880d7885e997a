"""The main menu in Chromium: one calm row on a desk, a list on a phone, keys alone, no script."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]
HOMES = {"sl": "/sl/", "en": "/en/"}
LISTS = {"sl": ("Kampanje", "Gradiva"), "en": ("Campaigns", "Materials")}
ROWS = "links => new Set(links.map(link => link.getBoundingClientRect().top)).size"
APART = """links => links.slice(1).every((link, place) =>
  link.getBoundingClientRect().left >= links[place].getBoundingClientRect().right)"""


@pytest.fixture(params=HOMES)
def language(request):
    return request.param


def test_the_menu_stands_in_one_row_on_a_desk(new_page, starter_site, language):
    page = new_page(width=1280)
    page.goto(starter_site.url + HOMES[language])
    page.evaluate("document.fonts.ready")
    assert page.eval_on_selector_all(".nav a", ROWS) == 1
    assert page.eval_on_selector_all(".nav a", APART)


def test_each_group_keeps_to_a_row_of_its_own_on_a_tablet(new_page, starter_site, language):
    page = new_page(width=1000)
    page.goto(starter_site.url + HOMES[language])
    page.evaluate("document.fonts.ready")
    groups = page.locator(".nav ul")
    assert groups.count() == 2
    for group in groups.all():
        assert group.locator("a").evaluate_all(ROWS) == 1


def test_keys_alone_lead_through_the_menu_with_a_focus_to_be_seen(new_page, starter_site, language):
    page = new_page(width=1280)
    page.goto(starter_site.url + HOMES[language])
    page.locator(".nav a").first.focus()
    count = page.locator(".nav a").count()
    seen = []
    for _step in range(count):
        seen.append(page.evaluate("document.activeElement.textContent"))
        assert page.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "3px"
        page.keyboard.press("Tab")
    assert seen == page.locator(".nav a").all_text_contents()


@pytest.mark.parametrize("place", [0, 1], ids=["campaigns", "materials"])
def test_a_phone_without_script_reaches_every_list(new_page, starter_site, language, place):
    page = new_page(width=390, java_script_enabled=False)
    page.goto(starter_site.url + HOMES[language])
    page.locator(".menu > summary").click()
    page.get_by_role("link", name=LISTS[language][place], exact=True).click()
    current = page.locator(".menu a[aria-current=page]")
    assert current.text_content() == LISTS[language][place]
