"""axe in a page that is open: what it finds, and nothing of what it does not."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def violations(page: Page, rules: list[str] | None = None) -> dict[str, list[str]]:
    """The rules that are broken, with the HTML of the first two places; `rules` asks only these.

    The script goes into a page once, however often it is asked: it is half a megabyte.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = rules
    found = page.evaluate("async options => (await axe.run(options)).violations", options)
    return {each["id"]: [node["html"][:160] for node in each["nodes"][:2]] for each in found}
