"""The help page."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cms.pages import languages
from content_types.assistance.help.sentences import published_languages

from .help_routes import HelpRoutes, card_path
from .pages import BodyPage


class HelpPage(HelpRoutes, BodyPage):
    """Who helps, now. Small, and never kept by a browser.

    Numbers, needs and languages come from the register of contacts; the body stands below them.
    """

    parent_page_types = ["site.HomePage"]
    subpage_types: list[str] = []
    max_count = 1
    page_description = _("The page with the numbers for help.")
    template = "site/help_page.html"
    # The search lifts it for words such as »pomoč« and »telefon«.
    search_kind = "help"

    class Meta:
        verbose_name = _("help page")
        verbose_name_plural = _("help pages")

    def _children_context(self, request: HttpRequest) -> dict[str, Any]:
        """None: nothing may stand below the help page."""
        return {}

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """The page itself, the card, and the core sentences in each published language."""
        own = super().get_sitemap_urls(request)
        keys = [link.key for link in published_languages()]
        routes = [card_path, *((lambda _code, key=key: f"{key}/") for key in keys)]
        return [*own, *(_below(entry, route) for route in routes for entry in own)]


def _below(entry: dict[str, Any], route: Any) -> dict[str, Any]:
    """The entry of the help page in the sitemap as one of a route below it."""
    alternates = [
        {**each, "location": each["location"] + route(_language(each["lang_code"]))}
        for each in entry["alternates"]
    ]
    here = next(
        each["lang_code"]
        for each in entry["alternates"]
        if each["location"] == entry["location"] and each["lang_code"] in languages.codes()
    )
    return {**entry, "location": entry["location"] + route(here), "alternates": alternates}


def _language(code: str) -> str:
    """`x-default` leads to the default language's page."""
    return code if code in languages.codes() else languages.default()
