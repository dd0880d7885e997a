"""All trainings, filtered."""

from typing import Any

from django.http import HttpRequest

from cms.pages.pagination import listed, paginate, pagination
from cms.pages.rows import words_of
from content_types.training.forms import ListFilter, TrainingFilter
from content_types.training.models import TrainingIndexPage

from .addresses import route_urls
from .cards import PAGE_SIZE, cards
from .counting import count_trainings
from .scope import newest_first, visible_trainings


def context(index: TrainingIndexPage, request: HttpRequest) -> dict[str, Any]:
    """The filter form, what is chosen, and a page of the trainings that are left.

    `query` is the part of the address that another language understands, too.
    """
    form = TrainingFilter.of(request.GET)
    found = newest_first(form.apply(visible_trainings(index, request)))
    page = paginate(found, request, PAGE_SIZE)
    return {
        "form": form,
        "action": request.path,
        "lead": words_of(index, "lead"),
        "note": words_of(index, "note"),
        "count": count_trainings(page.paginator.count),
        "filters": removable(form, request),
        "trainings": cards(listed(page), request),
        "pages": pagination(page, request),
        "query": form.query(page.number),
        **with_filters(route_urls(index, request), form),
    }


def removable(form: ListFilter, request: HttpRequest) -> list[dict[str, str]]:
    """What is chosen, for the component active_filters."""
    return [
        {"label": item["label"], "remove_url": f"{request.path}{item['query']}"}
        for item in form.chosen()
    ]


def with_filters(urls: dict[str, str], form: TrainingFilter) -> dict[str, str]:
    """The addresses with the same filters on the pages that have them."""
    query = form.query_with(month="")
    filtered = ("list_url", "calendar_url", "ics_url")
    return {name: url + query if name in filtered else url for name, url in urls.items()}
