"""Quick exit: blank at once, out of the history, by click and by three presses of Shift."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def unanswered(open_page):
    """A page whose exit target answers with nothing: one sees what was left behind."""
    page = open_page("missing-sl")
    page.route("**/elsewhere.html", lambda route: route.fulfill(status=204))
    return page


def body(page):
    return page.evaluate("document.body.innerText.trim()")


def press_shift(page, times=3):
    for _press in range(times):
        page.keyboard.press("Shift")


def test_click_blanks_the_page_before_the_other_one_arrives(unanswered):
    unanswered.click("a[data-exit]")
    assert body(unanswered) == ""
    assert unanswered.title() not in ("", "Te strani ni", "There is no such page")


def test_three_presses_of_shift_do_the_same_even_while_typing(unanswered):
    unanswered.fill("#q", "kdo mi lahko pomaga")
    unanswered.focus("#q")
    press_shift(unanswered)
    assert body(unanswered) == ""


def test_three_presses_of_shift_lead_away(open_page):
    page = open_page("missing-sl")
    press_shift(page)
    page.wait_for_url("**/elsewhere.html")


def test_page_left_is_not_in_the_history(open_page, site):
    page = open_page("elsewhere")
    page.goto(f"{site}/missing-sl.html")
    before = page.evaluate("history.length")
    page.click("a[data-exit]")
    page.wait_for_url("**/elsewhere.html")
    assert page.evaluate("history.length") == before
    page.go_back()
    assert "missing" not in page.url


def test_going_back_to_an_earlier_page_leads_away_again(open_page, site):
    page = open_page("second-sl")
    page.goto(f"{site}/missing-sl.html")
    page.click("a[data-exit]")
    page.wait_for_url("**/elsewhere.html")
    page.evaluate("history.back()")
    page.wait_for_timeout(500)
    page.wait_for_url("**/elsewhere.html")
    assert page.title() == "Vreme"


def test_coming_again_on_purpose_shows_the_page(open_page, site):
    page = open_page("missing-sl")
    page.click("a[data-exit]")
    page.wait_for_url("**/elsewhere.html")
    page.goto(f"{site}/second-sl.html")
    page.wait_for_timeout(200)
    assert "second" in page.url
    assert body(page) != ""


@pytest.mark.parametrize(
    "keys",
    [["Shift", "Shift"], ["Shift", "a", "Shift", "Shift"], ["Shift", "Shift", "Tab", "Shift"]],
)
def test_ordinary_use_of_shift_stays_on_the_page(open_page, keys):
    page = open_page("missing-sl")
    for key in keys:
        page.keyboard.press(key)
    assert body(page) != ""


def test_typing_capitals_stays_on_the_page(open_page):
    page = open_page("missing-sl")
    page.focus("#q")
    for letter in "SOS":
        page.keyboard.press(f"Shift+{letter}")
    assert page.input_value("#q") == "SOS"
    assert body(page) != ""


def test_presses_far_apart_stay_on_the_page(open_page):
    page = open_page("missing-sl")
    for _press in range(3):
        page.keyboard.press("Shift")
        page.wait_for_timeout(1100)
    assert body(page) != ""


def test_link_leads_away_without_script(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/missing-sl.html")
    page.click("a[data-exit]")
    page.wait_for_url("**/elsewhere.html")
    context.close()


def test_leaving_works_where_storage_is_forbidden(open_page):
    page = open_page("missing-sl")
    page.evaluate(
        "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('forbidden'); }})"
    )
    page.click("a[data-exit]")
    page.wait_for_url("**/elsewhere.html")
