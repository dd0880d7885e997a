"""Addresses at which the site answers by itself, so that no page can be reached there."""

from typing import TYPE_CHECKING

from django.urls import Resolver404, resolve
from wagtail.contrib.routable_page.models import RoutablePageMixin

from . import languages
from .redirects import public_path

if TYPE_CHECKING:
    from .models import BasePage

# Below it stand the addresses of the whole site, such as the search.
_HOME = 2


def is_own_address(language: str, slug: str, parent: "BasePage") -> bool:
    """Whether something else answers where a page with this slug would stand below `parent`.

    A list of news answers for its years and feeds, a plan for its timeline, the site for its
    search.
    """
    with languages.speaking(language):
        if parent.depth == _HOME:
            return _answers_at(public_path(language, f"{slug}/"))
        return _is_route_of(parent, slug)


def _answers_at(path: str) -> bool:
    try:
        return resolve(path).url_name != "wagtail_serve"
    except Resolver404:
        return False


def _is_route_of(parent: "BasePage", slug: str) -> bool:
    model = parent.specific_class
    if model is None or not issubclass(model, RoutablePageMixin):
        return False
    try:
        model().resolve_subpage(f"/{slug}/")
    except Resolver404:
        return False
    return True
