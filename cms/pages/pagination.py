"""Long lists in pages, by `?page=2`; without JavaScript, each with an address of its own."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

NAME = "page"


def paginate(found: QuerySet | Sequence[Any], request: HttpRequest, size: int) -> Page:
    """The page of `found` that the request asks for; a number out of reach gives the nearest."""
    return Paginator(found, size).get_page(request.GET.get(NAME))


def pagination(page: Page, request: HttpRequest) -> dict[str, Any] | None:
    """What the pagination component shows, None where everything is on one page."""
    if page.paginator.num_pages < 2:
        return None
    others = request.GET.copy()
    others.pop(NAME, None)

    def url(number: int) -> str:
        query = others.copy()
        if number > 1:
            query[NAME] = str(number)
        return f"{request.path}?{query.urlencode()}" if query else request.path

    entries = [
        {"gap": True}
        if not isinstance(number, int)
        else {"number": number, "url": url(number), "current": number == page.number}
        for number in page.paginator.get_elided_page_range(page.number, on_ends=1)
    ]
    return {
        "previous_url": url(page.previous_page_number()) if page.has_previous() else "",
        "next_url": url(page.next_page_number()) if page.has_next() else "",
        "entries": entries,
    }
