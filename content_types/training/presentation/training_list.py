"""All trainings, filtered."""

from typing import Any

from django.db.models import Count, QuerySet, Value
from django.http import HttpRequest

from cms.pages.listed import Listed
from cms.pages.pagination import paginate, pagination
from cms.pages.prepared import fetch, fetch_rows
from cms.pages.rows import plain, with_words, words_of
from content_types.training.forms import TrainingFilter, narrowed
from content_types.training.models import TrainingIndexPage

from .addresses import route_urls
from .cards import PAGE_SIZE, WORDS, card_columns, cards
from .counting import count_trainings
from .scope import Scope, newest_first


def context(index: TrainingIndexPage, request: HttpRequest) -> dict[str, Any]:
    """The filter form, what is chosen, and a page of the trainings that are left.

    `query` is the part of the address that another language understands, too.
    """
    form = TrainingFilter(TrainingFilter.given(request.GET))
    page = paginate(_found(index, form, request), request, PAGE_SIZE)
    return {
        "form": form,
        "action": request.path,
        "lead": words_of(index, "lead"),
        "note": words_of(index, "note"),
        "count": count_trainings(page.paginator.count),
        "filters": form.removable(request.path),
        "trainings": cards(list(page), request),
        "pages": pagination(page, request),
        "query": form.query(page.number),
        **with_filters(route_urls(index, request), form),
    }


def _found(index: TrainingIndexPage, form: TrainingFilter, request: HttpRequest) -> Listed:
    """The rows of the trainings that the filters let through; none where a filter is wrong."""
    if form.errors:
        return Listed(0, lambda start, stop: [])
    scope, chosen = Scope.below(index.path, request), form.key()
    count = sum(count for (count,) in fetch(_count, scope, chosen))
    return Listed(
        count,
        lambda start, stop: list(fetch_rows(len(WORDS), _rows, scope, chosen, start, stop)),
    )


def _count(scope: Scope, chosen: tuple[tuple[str, str], ...]) -> QuerySet:
    found = plain(narrowed(scope.trainings(), chosen))
    return found.values(everything=Value(1)).annotate(count=Count("pk")).values_list("count")


def _rows(scope: Scope, chosen: tuple[tuple[str, str], ...], start: int, stop: int) -> QuerySet:
    found = newest_first(plain(narrowed(scope.trainings(), chosen)))
    return with_words(found, card_columns(), WORDS)[start:stop]


def with_filters(urls: dict[str, str], form: TrainingFilter) -> dict[str, str]:
    """The addresses with the same filters on the pages that have them."""
    query = form.query_with(month="")
    filtered = ("list_url", "calendar_url", "ics_url")
    return {name: url + query if name in filtered else url for name, url in urls.items()}
