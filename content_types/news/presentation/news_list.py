"""All news, the archive of a year, and what the filters leave."""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.pages.pagination import listed, paginate, pagination
from cms.pages.rows import words_of
from content_types.news.forms import NewsFilter, years
from content_types.news.models import NewsIndexPage, NewsQuerySet
from content_types.plan.presentation.parts import Entry

from .cards import cards
from .feed_links import feed_links, index_url
from .scope import visible_news

PAGE_SIZE = 12


def context(index: NewsIndexPage, request: HttpRequest) -> dict[str, Any]:
    """The filter form, what is chosen, and a page of the news that is left, the newest first.

    `query` is the part of the address that another language understands, too.
    """
    news = visible_news(index, request)
    form = NewsFilter(news, NewsFilter.given(request.GET))
    found = _page_of(form.apply(news), request)
    is_first = not form.is_bound and found["number"] == 1
    return {
        **found,
        "story": found["news"][0] if is_first and found["news"] else None,
        "news": found["news"][1:] if is_first else found["news"],
        "form": form,
        "action": request.path,
        "filters": form.removable(request.path),
        "lead": words_of(index, "lead"),
        "archive": _archive(index, request, form.years),
        "feeds": feed_links(index, request, form.query()),
        "query": form.query(found["number"]),
    }


def year_context(index: NewsIndexPage, request: HttpRequest, year: int) -> dict[str, Any]:
    """The news of one year. Raises Http404 for a year without news."""
    news = visible_news(index, request)
    known = years(news)
    if year not in known:
        raise Http404
    found = _page_of(news.in_year(year), request)
    return {
        **found,
        "heading": _("News from %(year)d") % {"year": year},
        "archive": _archive(index, request, known, year),
        "index_url": index_url(index, request),
        "feeds": feed_links(index, request, f"?year={year}"),
        "query": f"?page={found['number']}" if found["number"] > 1 else "",
    }


def _page_of(found: NewsQuerySet, request: HttpRequest) -> dict[str, Any]:
    page = paginate(found.newest_first(), request, PAGE_SIZE)
    count = page.paginator.count
    words = ngettext("%(count)d piece of news", "%(count)d pieces of news", count)
    return {
        "count": words % {"count": count},
        "news": cards(listed(page), request),
        "pages": pagination(page, request),
        "number": page.number,
    }


def _archive(
    index: NewsIndexPage, request: HttpRequest, known: list[int], current: int = 0
) -> list[Entry]:
    """A link to each year that has news; the current one is text."""
    url = index_url(index, request)
    return [Entry(str(year), "" if year == current else f"{url}{year}/") for year in known]
