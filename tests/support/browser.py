"""Fixtures for tests in a real browser: Debian's Chromium, driven by Playwright.

`page`          a page in a fresh context, 1280 × 800, Slovenian browser
`new_page`      a function that opens further ones: `new_page(width=390, color_scheme="dark")`;
                every argument of Playwright's `Browser.new_context` is taken as well, such as
                `java_script_enabled=False`, `forced_colors="active"`, `locale="en-GB"`
`live_site`     pytest-django's live server (`live_site.url`) on the test's own database; use it
                where a test makes its own content
`starter_site`  the real site under gunicorn with the starter content, started once a session and
                shared: `starter_site.url`; only to be read

    @pytest.mark.browser
    def test_the_plan_is_reached_from_the_home_page(page, starter_site):
        page.goto(f"{starter_site.url}/sl/")

Mark such tests `browser`; `starter_site` makes them `slow` too.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.support.server import RunningSite, running_site

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)

# A page that closes tells the admin so, when the test and its database are gone already.
NO_LAST_WORD = "navigator.sendBeacon = () => true"


def find_chromium() -> str | None:
    """The path of a Chromium of this machine, or the one that CHROMIUM names; None without any."""
    if named := os.environ.get("CHROMIUM"):
        return shutil.which(named)
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a process."""
    chromium = find_chromium()
    assert chromium, "Chromium is missing: apt-get install chromium, or run make test"
    # Playwright keeps an event loop in this thread as long as it lives, in which Django would
    # refuse every query, although nothing here is asynchronous.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages, each in a fresh context; they are closed after the test."""
    contexts = []

    def open_page(width: int = 1280, height: int = 800, **options: object) -> Page:
        size = {"width": width, "height": height}
        context = browser.new_context(viewport=size, **{"locale": "sl-SI", **options})
        context.add_init_script(NO_LAST_WORD)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        for page in context.pages:
            # The admin saves and asks by itself, also while a test ends.
            if "/admin/" in page.url:
                page.wait_for_load_state("networkidle")
        context.close()


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page in a fresh context."""
    return new_page()


@pytest.fixture
def live_site(live_server):
    """The live server of pytest-django, for content that the test makes itself."""
    return live_server


@pytest.fixture(scope="session")
def starter_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    """The real site with the starter content; every process of a test run prepares it but once."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    with running_site(Path(shared) / "starter-site") as site:
        yield site
