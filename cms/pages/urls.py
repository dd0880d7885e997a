"""Addresses that are words: another one in every language."""

from collections.abc import Mapping
from typing import Any

from django.urls import URLPattern, path
from django.utils.functional import lazy

from . import languages


def route_in(routes: Mapping[str, str], language: str) -> str:
    """The route for `language`; a language without one of its own uses English."""
    return routes.get(language, routes["en"])


def localized(routes: Mapping[str, str]) -> Any:
    """A route that is a different text in each language, for Django's and Wagtail's `path()`.

    `routes` maps language codes to routes. The words stand in the code, not in the catalogues: an
    address that was printed does not change with a better translation.
    """
    fixed = dict(routes)

    def route() -> str:
        # Django keeps what it works out here by the language of the interface. In the admin the
        # content's is pinned to another one, which must not get into what every visitor is served.
        with languages.content_language(None):
            return route_in(fixed, languages.active())

    return lazy(route, str)()


def localized_path(routes: Mapping[str, str], view: Any, name: str) -> URLPattern:
    """`path()` with a route per language."""
    return path(localized(routes), view, name=name)
