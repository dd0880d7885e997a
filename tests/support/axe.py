"""axe in a page that is open: what it finds, and nothing of what it does not."""

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# A look changes nothing but colours: where every rule was asked in one look, these are for others.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]


def violations(
    page: Page, rules: Sequence[str] = (), without: Sequence[str] = (), within: str = "html"
) -> dict[str, list[str]]:
    """The rules that are broken, with the HTML of the first two places.

    Asks only `rules` where some are named, and never those `without`; `within` is a selector of the
    part that is looked at. The script goes into a page once, however often it is asked: it is half
    a megabyte.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    options: dict[str, Any] = {
        "resultTypes": ["violations"],
        "rules": {rule: {"enabled": False} for rule in without},
    }
    if rules:
        options["runOnly"] = list(rules)
    ask = "async ([within, options]) => (await axe.run(within, options)).violations"
    found = page.evaluate(ask, [within, options])
    return {each["id"]: [node["html"][:160] for node in each["nodes"][:2]] for each in found}
