"""The design system in a real browser, under the strict policy."""

import string

import pytest

from tests.support.axe import COLOUR_RULES, violations

from .scripts import FIT, FOCUS, FONT_LOADED, SAMPLE, SMALL_TARGETS, SPACE_OUT

pytestmark = pytest.mark.browser

PAGES = ["guide-sl", "guide-en", "missing-sl", "error"]
WIDTHS = [320, 1280]
LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
LETTERS = (
    string.ascii_letters + string.digits + "čšžđćČŠŽĐĆáéíóúàèìòùäöüßñçëåøæÁÉÖÜ"
    "»«„“”‘’‚–—…·•§€%‰°×−→←↑↓≤≥≠≈½©®™@&#/\\|()[]{}<>+=*!?.,:;'\"\u00a0\u202f\u2011"
)
EXTENDED = "ăâîșțőűęąłńřěůışğōŁŐŞİ"


def size(width, height=800):
    return {"viewport": {"width": width, "height": height}}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(open_page, name, width, look):
    page = open_page(name, **size(width), **LOOKS[look])
    # The guide shows every landmark twice, once in each language; pages of the site do not.
    twice = ["landmark-unique"] if name.startswith("guide") else []
    assert violations(page, () if look == "light" else COLOUR_RULES, without=twice) == {}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [320, 390, 768, 992, 1280])
def test_nothing_scrolls_sideways(open_page, name, width):
    fit = open_page(name, **size(width)).evaluate(FIT)
    assert fit["page"] <= fit["width"]
    assert fit["wide"] == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways_with_the_readers_own_spacing(open_page, name):
    page = open_page(name, **size(320))
    page.evaluate(SPACE_OUT)
    fit = page.evaluate(FIT)
    assert fit["page"] <= fit["width"], fit["wide"]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways_with_text_twice_as_large(open_page, name):
    page = open_page(name, **size(640))
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    fit = page.evaluate(FIT)
    assert fit["page"] <= fit["width"], fit["wide"]


@pytest.mark.parametrize("width", WIDTHS)
def test_targets_are_large_enough_for_a_thumb(open_page, width):
    page = open_page("guide-sl", **size(width))
    assert page.evaluate(SMALL_TARGETS, 24) == []


@pytest.mark.parametrize(
    "selector",
    [
        ".exit a",
        ".bar__item a",
        ".language",
        ".button",
        ".phone__call",
        ".search input",
        ".menu > summary",
    ],
)
def test_main_actions_are_at_least_44_pixels(open_page, selector):
    page = open_page("guide-sl", **size(320))
    boxes = [target.bounding_box() for target in page.query_selector_all(selector)]
    assert boxes
    assert all(box["height"] >= 44 for box in boxes)


@pytest.mark.parametrize(("width", "height"), [(320, 568), (1280, 800)])
def test_focus_is_visible_and_never_under_what_sticks(open_page, width, height):
    page = open_page("guide-sl", **size(width, height))
    seen = 0
    for _step in range(60):
        page.keyboard.press("Tab")
        state = page.evaluate(FOCUS)
        if state["tag"] == "BODY":
            break
        seen += 1
        assert state["style"] != "none", state
        assert state["outline"] >= 2, state
        assert state["free"], state
    assert seen > 20


def test_quick_exit_stays_on_screen_on_a_phone(open_page):
    page = open_page("guide-sl", **size(320, 568))
    page.evaluate("window.scrollTo(0, 5000)")
    box = page.query_selector(".exit a").bounding_box()
    assert box["y"] + box["height"] <= 568
    assert box["y"] > 284


def test_menu_opens_without_script(browser, site):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 568})
    page = context.new_page()
    page.goto(f"{site}/missing-sl.html")
    link = page.locator(".menu a").first
    assert not link.is_visible()
    page.locator(".menu > summary").click()
    assert link.is_visible()
    context.close()


def test_wide_screens_show_the_menu_as_a_plain_list(open_page):
    page = open_page("missing-sl", **size(1280))
    assert page.locator(".nav a").first.is_visible()
    assert not page.locator(".menu").is_visible()


@pytest.mark.parametrize(("weight", "text"), [(400, LETTERS), (700, LETTERS), (400, EXTENDED)])
def test_our_font_draws_every_letter(open_page, weight, text):
    page = open_page("missing-sl")
    page.evaluate(SAMPLE, [weight, text])
    page.evaluate("document.fonts.ready")
    page.wait_for_function(FONT_LOADED)
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": "#sample"})["nodeId"]
    page.wait_for_timeout(200)
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    assert fonts
    assert [font for font in fonts if not font["isCustomFont"]] == []


def test_page_asks_only_its_own_server(browser, site):
    context = browser.new_context()
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}/guide-sl.html", wait_until="networkidle")
    assert [url for url in asked if not url.startswith(site)] == []
    assert context.cookies() == []
    context.close()
