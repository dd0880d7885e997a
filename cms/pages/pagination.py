"""Long lists in pages, by `?page=2`; without JavaScript, each with an address of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

NAME = "page"


def paginate(found: QuerySet | Sequence[Any], request: HttpRequest, size: int) -> Page:
    """The page of `found` that the request asks for; a number out of reach gives the nearest."""
    return Paginator(found, size).get_page(request.GET.get(NAME))


def listed(page: Page) -> QuerySet:
    """The entries of a page that was cut from a queryset, still as a queryset."""
    return cast(QuerySet, page.object_list)


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A page of a list, or a gap between two of them."""

    number: int = 0
    url: str = ""
    current: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Pagination:
    """What the pagination component shows."""

    previous_url: str
    next_url: str
    entries: tuple[PageNumber, ...]


def pagination(page: Page, request: HttpRequest) -> Pagination | None:
    """The way to the other pages of a list, None where everything is on one page."""
    if page.paginator.num_pages < 2:
        return None
    others = request.GET.copy()
    others.pop(NAME, None)
    filters = others.urlencode()

    def url(number: int) -> str:
        parts = [filters] if filters else []
        if number > 1:
            parts.append(f"{NAME}={number}")
        return f"{request.path}?{'&'.join(parts)}" if parts else request.path

    return Pagination(
        previous_url=url(page.previous_page_number()) if page.has_previous() else "",
        next_url=url(page.next_page_number()) if page.has_next() else "",
        entries=tuple(
            PageNumber(number, url(number), current=number == page.number)
            if isinstance(number, int)
            else PageNumber(gap=True)
            for number in page.paginator.get_elided_page_range(page.number, on_ends=1)
        ),
    )
