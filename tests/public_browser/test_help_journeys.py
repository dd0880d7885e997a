"""Somebody who may be watched: to a number in three taps, away at once, and nothing left behind."""

import pikepdf
import pytest

from tests.public.site_map import LANGUAGES, SAMPLES
from tests.support.pdf_text import text_of

from .test_in_the_browser import WIDER_THAN_THE_SCREEN, press_until

pytestmark = [pytest.mark.browser, pytest.mark.slow]
EXIT = "https://www.gov.si/"
HELP = ("help", "help-all", "help-finder", "help-language", "wallet-card")
# Asks the browser's cache alone, never the network.
IS_KEPT = """url => fetch(url, {cache: "only-if-cached", mode: "same-origin"})
  .then(answer => answer.ok, () => false)"""
PIXELS_PER_MM = 96 / 25.4
each_language = pytest.mark.parametrize("language", LANGUAGES)
each_help_page = pytest.mark.parametrize("kind", HELP)


@pytest.fixture
def visit(new_page, starter_site):
    """Opens an address of the site; what the quick exit leads to is played by the test.

    That switches the browser's cache off: a test that looks into it says `cached`.
    """

    def visit(address, cached=False, **options):
        page = new_page(**{"width": 390, "height": 780, **options})
        if not cached:
            page.route(f"{EXIT}**", lambda route: route.fulfill(body="<title>Weather</title>"))
        assert page.goto(starter_site.url + address).status in {200, 404}
        return page

    return visit


def is_in_sight(page, selector):
    box = page.locator(selector).first.bounding_box()
    return box is not None and 0 <= box["y"] < page.viewport_size["height"]


@each_language
@pytest.mark.parametrize("kind", [kind for kind in SAMPLES if kind not in HELP])
def test_the_help_page_and_its_first_number_are_one_tap_away_from_any_page(visit, kind, language):
    page = visit(SAMPLES[kind][language], has_touch=True)
    page.tap(".bar__item--help a")
    page.wait_for_url(f"**{SAMPLES['help'][language]}")
    assert is_in_sight(page, "main a[href='tel:113']")


@each_language
def test_the_right_number_is_two_taps_away_from_the_help_page(visit, language):
    page = visit(SAMPLES["help"][language], has_touch=True)
    page.tap(".needs a[href='?need=child']")
    page.wait_for_url("**?need=child")
    number = page.locator("main a[href='tel:116111']")
    number.tap(trial=True)
    assert number.is_visible()


@each_language
def test_a_number_is_reached_by_keyboard_alone(visit, language):
    page = visit(SAMPLES["measure"][language], width=1280)
    press_until(page, ".bar__item--help a", limit=6)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{SAMPLES['help'][language]}")
    press_until(page, "a.skip", limit=1)
    page.keyboard.press("Enter")
    press_until(page, "main a[href='tel:113']", limit=2)
    press_until(page, ".needs a[href='?need=advice']", limit=12)
    page.keyboard.press("Enter")
    page.wait_for_url("**?need=advice")
    press_until(page, "main a[href='tel:+386801155']", limit=60)


@each_language
def test_the_finder_works_without_script(visit, language):
    page = visit(SAMPLES["help-all"][language], java_script_enabled=False)
    page.select_option("main select[name=need]", "child")
    page.select_option("main select[name=open]", "now")
    page.click("main form button")
    assert "need=child" in page.url
    assert "open=now" in page.url
    assert page.locator("main a[href^='tel:']").count() > 0


@each_language
@each_help_page
def test_whoever_leaves_cannot_be_followed_back(visit, kind, language):
    page = visit(SAMPLES["home"][language])
    page.goto(page.url.removesuffix(f"/{language}/") + SAMPLES[kind][language])
    page.click("a[data-exit]")
    page.wait_for_url(f"{EXIT}**")
    seen = []
    page.on("framenavigated", lambda frame: seen.append(frame.url))
    page.evaluate("history.back()")
    page.wait_for_timeout(800)
    page.wait_for_url(f"{EXIT}**")
    assert page.title() == "Weather"
    assert not [url for url in seen if SAMPLES["help"][language] in url]


@each_language
def test_a_form_that_was_sent_cannot_be_followed_back_either(visit, language):
    page = visit(SAMPLES["help-all"][language])
    page.select_option("main select[name=need]", "child")
    page.click("main form button")
    page.wait_for_url("**need=child**")
    page.focus("main select[name=need]")
    for _press in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(f"{EXIT}**")
    page.evaluate("history.back()")
    page.wait_for_timeout(800)
    page.wait_for_url(f"{EXIT}**")
    assert "tel:" not in page.content()


@each_language
def test_nothing_of_the_help_pages_stays_on_the_device(visit, starter_site, language):
    page = visit("/robots.txt", cached=True)
    addresses = [starter_site.url + SAMPLES[kind][language] for kind in HELP]
    addresses += [f"{addresses[0]}nobody/", addresses[0].rstrip("/")]
    for address in addresses:
        page.goto(address)
    page.goto(f"{starter_site.url}/robots.txt")
    session = page.context.new_cdp_session(page)
    usage = session.send("Storage.getUsageAndQuota", {"origin": starter_site.url})
    assert usage["usage"] == 0
    assert page.context.cookies() == []
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(r => r.length)") == 0
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert [address for address in addresses if page.evaluate(IS_KEPT, address)] == []


def test_what_may_be_kept_is_seen_by_the_same_look(visit, starter_site):
    """The check above sees what is in the cache: a style sheet is."""
    page = visit(SAMPLES["help"]["sl"], cached=True)
    sheet = page.evaluate("document.querySelector('link[rel=stylesheet]').href")
    page.goto(f"{starter_site.url}/robots.txt")
    assert page.evaluate(IS_KEPT, sheet)


@each_language
@each_help_page
@pytest.mark.parametrize(("width", "height"), [(640, 400), (320, 200)], ids=["200%", "400%"])
def test_zoomed_pages_do_not_scroll_sideways(visit, kind, language, width, height):
    page = visit(SAMPLES[kind][language], width=width, height=height)
    assert page.evaluate(WIDER_THAN_THE_SCREEN) == [0]


@each_language
def test_the_card_prints_as_one_sheet_with_nothing_else(visit, tmp_path, language):
    page = visit(SAMPLES["wallet-card"][language], width=1280)
    page.emulate_media(media="print")
    shown = page.evaluate("document.body.innerText")
    faces = page.evaluate("[...document.querySelectorAll('.wallet')].map(f => f.innerText)")
    assert "".join(shown.split()) == "".join("".join(faces).split())
    for face in page.locator(".wallet").all():
        box = face.bounding_box()
        assert box["width"] / PIXELS_PER_MM == pytest.approx(85, abs=0.5)
        assert box["height"] / PIXELS_PER_MM == pytest.approx(55, abs=0.5)
        assert face.evaluate("f => f.scrollHeight <= f.clientHeight")
    path = tmp_path / "card.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    with pikepdf.open(path) as document:
        (sheet,) = document.pages
        size = [float(each) for each in sheet.mediabox]
    assert size[2:] == pytest.approx([595, 842], abs=1)
    text = text_of(path)
    assert text == "".join("".join(faces).split())
    assert "08012000–24" in text.replace("brezplačno·", "").replace("free·", "")
