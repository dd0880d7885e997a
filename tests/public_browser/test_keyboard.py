"""Every page type by keyboard alone: all is reached, in order, seen, and left again."""

import pytest

from tests.public.samples import SAMPLES

pytestmark = [pytest.mark.browser, pytest.mark.slow]
# The pages are laid out the same in both languages.
PAGES = [pytest.param(SAMPLES[kind]["sl"], id=kind) for kind in SAMPLES]

# What Tab should reach, as numbers in the order of the document. Of radio buttons it reaches one.
NUMBER_ALL = """() => {
  const seen = new Set();
  const all = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  return [...document.querySelectorAll(all)]
    .filter(each => each.checkVisibility({visibilityProperty: true})
      && !each.disabled && each.tabIndex >= 0 && each.type !== "hidden"
      && (each.type !== "radio" || (!seen.has(each.name) && seen.add(each.name))))
    .map((each, place) => { each.dataset.place = place; return each.outerHTML.slice(0, 120); });
}"""
# Where the focus is: its number, how it is marked, and what hides it.
FOCUSED = """() => {
  const each = document.activeElement;
  const style = getComputedStyle(each), box = each.getClientRects()[0];
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const marked = outlined || style.boxShadow !== "none";
  const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const clear = box && box.width && (top === null || each.contains(top) || top.contains(each));
  return [each.dataset.place ?? null, marked, Boolean(clear), each.outerHTML.slice(0, 120)];
}"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", PAGES)
def test_the_focus_goes_through_the_page_in_order_and_is_seen(
    new_page, starter_site, address, width
):
    page = new_page(width=width, reduced_motion="reduce")
    page.goto(starter_site.url + address)
    expected = page.evaluate(NUMBER_ALL)
    found, unmarked, hidden = [], [], []
    for _step in expected:
        page.keyboard.press("Tab")
        place, marked, clear, html = page.evaluate(FOCUSED)
        found.append(None if place is None else int(place))
        unmarked += [] if marked else [html]
        hidden += [] if clear else [html]
    assert [expected[place] if place is not None else place for place in found] == expected
    assert unmarked == []
    assert hidden == []
    # And out again: the browser's own controls, then the page from its beginning.
    page.keyboard.press("Tab")
    assert (
        page.evaluate("document.activeElement === document.body")
        or page.evaluate("document.activeElement.dataset.place") == "0"
    )
