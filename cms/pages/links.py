"""Links to pages, made from single columns: a title, a lead and an address.

A page instance is dear: it has forty columns and learns its address by asking for the site, the
language and the route. A list, a menu or a text needs none of that. Here one query brings what a
link shows, and the way from a stored path to an address is worked out once per request.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from wagtail.models import PageViewRestriction, Site, get_page_models
from wagtail.query import PageQuerySet

from . import languages
from .prepared import fetch_rows
from .redirects import public_path
from .rows import NOTHING, Words, as_named, rows, with_words
from .sites import find_site


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page as others show it. `path` is its place in the tree."""

    pk: int
    path: str
    title: Words
    url: str
    lead: Words = NOTHING


class Addresses:
    """Addresses of pages in one language, from their stored paths."""

    def __init__(self, language: str, request: HttpRequest | None = None) -> None:
        self._start = public_path(language, "")
        site = find_site(request)
        roots = Site.get_site_root_paths()
        here = site.pk if site else roots[0].site_id if len(roots) == 1 else None
        # The site of the request comes first; a page elsewhere is named with its host.
        self._roots = [
            (root.root_path, "" if root.site_id == here else root.root_url)
            for root in sorted(roots, key=lambda root: root.site_id != here)
        ]

    def of(self, url_path: str) -> str:
        """The address of the page with the stored path `url_path`; empty outside every site."""
        for root_path, host in self._roots:
            if url_path.startswith(root_path):
                return f"{host}{self._start}{url_path[len(root_path) :]}"
        return ""


def addresses(request: HttpRequest | None = None, language: str | None = None) -> Addresses:
    """The addresses in `language` (now's, when none is named), worked out once per request."""
    language = language or languages.active()
    if request is None:
        return Addresses(language)
    known = request.__dict__.setdefault("_page_addresses", {})
    if language not in known:
        known[language] = Addresses(language, request)
    return known[language]


def public(pages: PageQuerySet, request: HttpRequest | None = None) -> PageQuerySet:
    """Those of `pages` that everybody may see: live, and in no restricted part of the tree.

    The restricted parts are asked for once per request.
    """
    return visible(pages, restricted_paths(request))


def visible(pages: PageQuerySet, hidden: Iterable[str]) -> PageQuerySet:
    """Those of `pages` that are live, and in none of the restricted parts `hidden` of the tree."""
    inside = Q()
    for path in hidden:
        inside |= Q(path__startswith=path)
    live = pages.filter(live=True)
    return live.exclude(inside) if inside else live


def restricted_paths(holder: object) -> list[str]:
    """The places in the tree that not everybody may see, kept on a request or a page."""
    known = getattr(holder, "__dict__", {})
    if "_restricted_paths" not in known:
        rows = PageViewRestriction.objects.order_by().values_list("page__path", flat=True)
        known["_restricted_paths"] = list(rows)
    return known["_restricted_paths"]


def share_restricted_paths(page: object, request: HttpRequest) -> None:
    """What was asked while the page was checked is not asked again while it is shown."""
    if "_restricted_paths" in page.__dict__:
        request.__dict__["_restricted_paths"] = page.__dict__["_restricted_paths"]


def links(
    pages: PageQuerySet, request: HttpRequest | None = None, leads: bool = False
) -> list[PageLink]:
    """A link to each of `pages`, in one query; `leads` brings the leads, too.

    Leads of pages of one class stand in its own table; those of any pages in as many as there are.
    """
    names = _names(pages.model, leads)
    return _links(rows(pages, _columns(), names), request)


def links_by_id(
    ids: Iterable[int], request: HttpRequest | None = None, leads: bool = False
) -> dict[int, PageLink]:
    """Links to the pages with these ids that everybody may see, in one query, by id."""
    given = tuple(ids)
    if not given:
        return {}
    hidden, words = tuple(restricted_paths(request)), len(_names(_base_page(), leads))
    found = fetch_rows(words, _chosen, hidden, leads, given=given)
    return {link.pk: link for link in _links(found, request)}


def _chosen(hidden: tuple[str, ...], leads: bool, *ids: int) -> QuerySet:
    model = _base_page()
    found = visible(model._default_manager.filter(pk__in=ids).order_by(), hidden)
    return with_words(as_named(found), _columns(), _names(model, leads))


def _base_page() -> type[Model]:
    from .models import BasePage

    return BasePage


def _columns() -> tuple[str, ...]:
    return ("pk", "path", languages.field("url_path", languages.active()))


def _names(model: type[Model], leads: bool) -> tuple[str, ...]:
    return ("title", *(_lead_columns(model) if leads else ()))


def _links(found: Iterable[tuple[Any, ...]], request: HttpRequest | None) -> list[PageLink]:
    address = addresses(request)
    return [
        PageLink(pk, path, title, address.of(url_path), next(filter(None, leads), NOTHING))
        for pk, path, url_path, title, *leads in found
    ]


@cache
def _lead_columns(wanted: type[Model]) -> tuple[str, ...]:
    """Where the leads stand: the class's own column, or one for each page class that has one."""
    if _has_lead(wanted):
        return ("lead",)
    return tuple(
        f"{model._meta.model_name}__lead" for model in get_page_models() if _has_lead(model)
    )


def _has_lead(model: type[Model]) -> bool:
    return any(field.name == "lead" for field in model._meta.local_fields)
