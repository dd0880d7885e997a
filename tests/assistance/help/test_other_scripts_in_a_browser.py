"""The core sentences in other scripts, in a real browser, before they are published."""

import pytest

from cms.pages import starter
from content_types.assistance.help.starter import FILE
from tests.support.axe import violations

from .conftest import make_sentences

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TEXTS = starter.read(FILE)
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def shown(live_site, help_page, police, helpline, night_line, new_page):
    """Opens the page of a language as if it were checked."""

    def shown(key, direction="ltr", **options):
        make_sentences(key, live=True, direction=direction, **TEXTS[key])
        page = new_page(width=320, height=568, **options)
        page.goto(f"{live_site.url}/en/help/{key}/")
        return page

    return shown


@pytest.mark.parametrize(("key", "direction"), [("ar", "rtl"), ("zh", "ltr"), ("uk", "ltr")])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(shown, key, direction):
    page = shown(key, direction)
    assert page.locator("main h1").inner_text() == TEXTS[key]["heading"]
    assert violations(page) == {}
    assert page.evaluate(WIDER) == 0


def test_arabic_runs_from_right_to_left_and_its_numbers_do_not(shown):
    page = shown("ar", "rtl")
    line = page.locator(".sentences li", has_text="116 111").locator("p").first
    style = line.evaluate("e => [getComputedStyle(e).direction, getComputedStyle(e).textAlign]")
    assert style == ["rtl", "start"]
    groups = page.evaluate(
        """() => {
          const text = document.querySelector("a[href='tel:116111'] bdi").firstChild;
          return [0, 4].map(start => {
            const range = document.createRange();
            range.setStart(text, start);
            range.setEnd(text, start + 3);
            return [range.toString(), range.getBoundingClientRect().left];
          });
        }"""
    )
    (first, left_of_first), (second, left_of_second) = groups
    assert (first, second) == ("116", "111")
    assert left_of_first < left_of_second
    make_sentences("en", live=True)
    page.goto(page.url.replace("/ar/", "/card/?language=ar"))
    numbers = page.locator("[dir=rtl] .wallet__number")
    assert {each.evaluate("e => getComputedStyle(e).textAlign") for each in numbers.all()} == {
        "right"
    }
