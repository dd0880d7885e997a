"""The pages around a page: those above it, and those to which every page leads.

The query that looks for an address's page reads them as well, since the frame of whatever is
answered needs them: one query instead of two for every page of the site.
"""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from wagtail.models import Site

from . import languages
from .prepared import fetch_rows
from .rows import Words, plain, with_words

if TYPE_CHECKING:
    from .models import BasePage


class Surrounding(NamedTuple):
    """A page as the frame needs it; `path` is its place in the tree."""

    pk: int
    content_type: int
    path: str
    depth: int
    show_in_menus: bool
    live: bool
    url_path: str
    title: Words
    short_title: Words


_COLUMNS = ("pk", "content_type_id", "path", "depth", "show_in_menus", "live")
_STASH = "_page_surroundings"
# The room that draws the frame says here which pages every page leads to.
_everywhere: list[Callable[[Site], Q]] = []


def register_everywhere(wanted: Callable[[Site], Q]) -> None:
    """Called once, by the app that draws the frame."""
    _everywhere[:] = [wanted]


def read(
    pages: "type[BasePage]", request: HttpRequest, site: Site, column: str, values: Sequence[str]
) -> list[Surrounding]:
    """The pages to which every page leads and those with one of `values` in `column`.

    They are kept on the request.
    """
    wanted = tuple(each(site) for each in _everywhere)
    model: Any = pages
    found = fetch_rows(2, _rows, model, column, wanted, given=values)
    known = [Surrounding(*row) for row in found]
    request.__dict__[_STASH] = (languages.active(), known)
    return known


def _rows(
    pages: "type[BasePage]", column: str, everywhere: tuple[Q, ...], *values: str
) -> QuerySet:
    wanted = Q(**{f"{column}__in": values})
    for each in everywhere:
        wanted |= each
    columns = (*_COLUMNS, languages.field("url_path", languages.active()))
    return with_words(plain(pages.objects.filter(wanted)), columns, ("title", "short_title"))


def around(
    pages: "type[BasePage]", request: HttpRequest, site: Site, above: Collection[str]
) -> list[Surrounding]:
    """The surroundings with the pages at the places `above`, in the order of the tree.

    No query where the route of the request has brought them.
    """
    language, known = request.__dict__.get(_STASH, ("", []))
    if language != languages.active() or not {row.path for row in known}.issuperset(above):
        known = read(pages, request, site, "path", list(above))
    return sorted(known, key=lambda row: row.path)
