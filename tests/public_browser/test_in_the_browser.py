"""The starter content in a real browser: accessibility, width, keyboard, privacy.

Not beside the other tests of the public site: a running browser keeps an event loop in the thread,
in which Django uses another database connection than the one that holds their shared content.
"""

from urllib.parse import urlsplit

import pytest

from tests.public.site_map import LANGUAGES, SAMPLES
from tests.support.axe import COLOUR_RULES, violations

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LOOKS = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}
WIDTHS = (390, 1280)
each_page = [pytest.param(k, la, id=f"{k}-{la}") for k in SAMPLES for la in LANGUAGES]
WIDER_THAN_THE_SCREEN = """() => {
  const width = document.documentElement.clientWidth;
  return [document.documentElement.scrollWidth - width, ...[...document.querySelectorAll("body *")]
    .filter(e => { const box = e.getBoundingClientRect();
      return box.right > width + 1 && box.width > 2
        && !e.closest(".table-wrap, .visually-hidden"); })
    .map(e => e.className || e.tagName).slice(0, 5)];
}"""


@pytest.fixture
def complaints():
    return []


@pytest.fixture
def visit(new_page, starter_site, complaints):
    """Opens an address of the site; remembers what the console and the network complain of."""

    def visit(address, **options):
        page = new_page(**options)
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        assert page.goto(starter_site.url + address).status in {200, 404}
        return page

    return visit


@pytest.mark.parametrize(("kind", "language"), each_page)
def test_axe_finds_nothing_in_any_look(visit, kind, language):
    page = visit(SAMPLES[kind][language])
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for look, media in LOOKS.items():
            if look != "light" and language != LANGUAGES[0]:
                # The words are others, their colours are the same.
                continue
            page.emulate_media(**media)
            # Colours change nothing but colours: every other rule is asked once for each width.
            rules = () if look == "light" else COLOUR_RULES
            for problem, nodes in violations(page, rules).items():
                found[f"{problem} {width} {look}"] = nodes
    assert found == {}


@pytest.mark.parametrize(("kind", "language"), each_page)
def test_on_the_narrowest_phone_nothing_scrolls_sideways_and_nothing_is_complained_of(
    visit, complaints, starter_site, kind, language
):
    page = visit("/robots.txt", width=320, height=568)
    hosts, count = set(), []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("request", lambda request: count.append(request.url))
    page.goto(starter_site.url + SAMPLES[kind][language], wait_until="networkidle")
    assert hosts == {urlsplit(starter_site.url).netloc}
    assert len(count) <= 10
    assert page.context.cookies() == []
    assert page.evaluate(WIDER_THAN_THE_SCREEN) == [0]
    expected = ["404 (Not Found)"] if kind == "missing" else []
    assert [c for c in complaints if not any(each in c for each in expected)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_page_leaves_nothing_behind(visit, language):
    page = visit(SAMPLES["help"][language])
    answer = page.request.get(page.url)
    assert "no-store" in answer.headers["cache-control"]
    stored = "[localStorage.length, sessionStorage.length, document.cookie.length]"
    assert page.evaluate(stored) == [0, 0, 0]
    assert page.evaluate("async () => (await indexedDB.databases()).length") == 0


def press_until(page, selector, limit=60):
    """Tabs on until the focus stands on something that fits; returns its text."""
    for _step in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return page.evaluate("document.activeElement.textContent.trim()")
    raise AssertionError(f"{limit} times Tab never reached {selector} on {page.url}")


def test_a_visitor_reaches_a_measure_and_the_other_language_by_keyboard(visit):
    page = visit("/sl/")
    press_until(page, "a.skip", limit=1)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.goto(page.url.split("#")[0])
    press_until(page, "header input[type=search]")
    page.keyboard.type("usposabljanje policistov")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sl/iskanje/**")
    press_until(page, "main .result a, main .results a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/usposabljanje-policistov/")
    press_until(page, "a.language")
    page.keyboard.press("Enter")
    page.wait_for_url("**/training-police-officers/")
    assert page.locator("html").get_attribute("lang") == "en"


def test_everything_can_be_read_and_filtered_without_script(visit):
    page = visit(SAMPLES["measures"]["sl"], java_script_enabled=False)
    page.locator("details.filters summary").click()
    page.select_option("main select[name=year]", "2026")
    page.locator("main details button[type=submit]").click()
    assert "year=2026" in page.url
    assert page.locator("main article").count() > 0
