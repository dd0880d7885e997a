"""The addresses of a page, one in each language, and what search engines are told of them."""

from typing import Any

from django.http import HttpRequest

from . import languages
from .redirects import public_path


class TranslatedAddresses:
    """Stands before Wagtail's page, whose address is that of the language that is spoken."""

    def get_url_parts(self: Any, request: HttpRequest | None = None) -> Any:
        """Site, root and path of the page in the language that is active for content."""
        with languages.speaking(languages.active()):
            return super().get_url_parts(request)  # type: ignore[misc]

    def url_in(self: Any, language: str, request: HttpRequest | None = None) -> str:
        """The page's address in `language`, relative to the site: `/en/plan/`."""
        with languages.speaking(language):
            return self.get_url(request) or ""

    def full_url_in(self: Any, language: str, request: HttpRequest | None = None) -> str:
        """The page's whole address in `language`, with scheme and host.

        Those of the request, where there is one, as in everything else that the answer says of
        itself; otherwise those that the site has in the admin.
        """
        if request is not None:
            url = self.url_in(language, request)
            return request.build_absolute_uri(url) if url else ""
        with languages.speaking(language):
            return self.get_full_url() or ""

    def alternates(self: Any, request: HttpRequest | None = None) -> list[dict[str, str]]:
        """The page's addresses for search engines, as `lang_code` and `location`.

        One per language in which the page has words, then `x-default` for everybody else: the
        default language's page, and for the first page the address that asks the browser.
        """
        ready = [code for code in languages.codes() if self.is_translated(code)]
        found = {code: self.full_url_in(code, request) for code in ready}
        if default := found.get(languages.default()):
            found["x-default"] = self._address_for_everybody(request) or default
        return [{"lang_code": code, "location": url} for code, url in found.items() if url]

    def _address_for_everybody(self: Any, request: HttpRequest | None) -> str:
        """The address without a language, which only a site's first page has."""
        with languages.speaking(languages.default()):
            _site_id, root_url, path = self.get_url_parts(request)
        if path != public_path(languages.default(), ""):
            return ""
        return request.build_absolute_uri("/") if request else f"{root_url}/"

    def get_sitemap_urls(self: Any, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """One entry per language in which the page has words, each with its alternates.

        An alias has none: what it shows stands at an address of its own already.
        """
        if self.alias_of_id is not None:
            return []
        alternates = self.alternates(request)
        changed = self.last_published_at or self.latest_revision_created_at
        return [
            {"location": alternate["location"], "lastmod": changed, "alternates": alternates}
            for alternate in alternates
            if alternate["lang_code"] in languages.codes()
        ]
