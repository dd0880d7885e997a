"""Where a request has arrived: what the page frame says of it, in every language."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import HttpRequest

from . import languages
from .links import addresses


@dataclass
class Crumb:
    """One step of the way from home to a page."""

    title: str
    url: str
    lang: str = ""


@dataclass
class Place:
    """A public page as its frame needs to know it, be it a Wagtail page or a view.

    `url_in` gives the address in a language, relative to the site. `text_language` is the language
    in which the content is in fact written; `translated` names the languages it exists in.
    """

    title: str
    url_in: Callable[[str], str]
    description: str = ""
    crumbs: list[Crumb] = field(default_factory=list)
    translated: list[str] = field(default_factory=languages.codes)
    indexed: bool = True
    changed: datetime | None = None
    below_page: bool = False
    query: str = ""

    @property
    def text_language(self) -> str:
        active = languages.active()
        return active if active in self.translated else languages.default()


def place_of(request: HttpRequest) -> Place | None:
    """The place that a view has set on the request, or the one of the page being served."""
    place = getattr(request, "place", None)
    if place is None and (page := getattr(request, "page", None)) is not None:
        place = place_of_page(page, request)
        request.place = place  # type: ignore[attr-defined]
    return place


def keep_query(request: HttpRequest, query: str) -> None:
    """Let the language switch lead to the same part of the same list: `?year=2025&page=2`."""
    if (place := place_of(request)) is not None:
        place.query = query


def place_of_page(page: Any, request: HttpRequest) -> Place:
    """The place of a Wagtail page; the frame, which knows the ancestors, fills its crumbs."""
    return Place(
        title=page.seo_title or page.title,
        description=page.search_description or "",
        url_in=lambda language: addresses(request, language).of(page.path_in(language)),
        translated=[code for code in languages.codes() if page.is_translated(code)],
        # What an alias shows stands at an address of its own already.
        indexed=page.alias_of_id is None,
        changed=page.last_published_at,
    )
