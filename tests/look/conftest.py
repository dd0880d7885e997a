"""A browser with the pages of the design system, for the tests that need one."""

import pytest

from .pages import STATIC, render, served


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of a server with the style guide, the error pages and the exit's target."""
    folder = tmp_path_factory.mktemp("look")
    for language in ("sl", "en"):
        (folder / f"guide-{language}.html").write_text(render("styleguide/index.html", language))
        (folder / f"missing-{language}.html").write_text(render("404.html", language))
        (folder / f"second-{language}.html").write_text(render("404.html", language))
    (folder / "error.html").write_text(render("500.html"))
    (folder / "elsewhere.html").write_text("<!doctype html><title>Vreme</title><h1>Vreme</h1>")
    (folder / "favicon.ico").write_bytes(b"")  # asked for by the page that is not ours
    (folder / "static").mkdir()
    (folder / "static" / "site").symlink_to(STATIC)
    with served(folder) as address:
        yield address


@pytest.fixture
def open_page(browser, site):
    """Open a page by name with any options of a context; fails on a breach of the policy."""
    contexts, complaints = [], []

    def opened(name, **options):
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console",
            lambda message: complaints.append(message.text) if message.type == "error" else None,
        )
        page.goto(f"{site}/{name}.html")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
