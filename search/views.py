"""The search page."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from cms.pages import languages
from cms.pages.place import Place

from . import presentation
from .backends import Query, backend
from .forms import SearchForm
from .presentation import Asked


@require_safe
@cache_control(no_store=True, private=True)
def search(request: HttpRequest) -> HttpResponse:
    """Find what `?q=` asks for; `kind` and `page` narrow it down.

    Nothing that somebody types is written anywhere, and neither browser nor proxy keeps a copy.
    """
    form = SearchForm(request.GET)
    form.is_valid()  # always: see forms.py
    asked = Asked(form.cleaned_data["q"], form.cleaned_data["kind"])
    query = Query(asked.text, languages.active(), asked.kind, form.cleaned_data["page"])
    results = backend().search(query)
    request.place = Place(  # type: ignore[attr-defined]
        title=presentation.title(asked, results),
        url_in=lambda language: asked.url(language=language),
        indexed=False,
    )
    context = {
        "asked": asked,
        "search_query": asked.text,
        "results": presentation.shown(results),
        "summary": presentation.summary(asked, results),
        "partial": results.partial,
        "kinds": presentation.kinds(asked, results),
        "pages": presentation.pages(asked, results),
        "elsewhere": [] if results.total or not asked.text else _elsewhere(query, asked),
    }
    response = render(request, "search/search.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _elsewhere(query: Query, asked: Asked) -> list[dict[str, Any]]:
    """The other languages in which there would be results."""
    found = []
    for language in languages.codes():
        if language != query.language and (
            count := backend().count(replace(query, language=language))
        ):
            found.append(
                {
                    "lang": language,
                    "language": languages.name(language),
                    "url": Asked(asked.text).url(language=language),
                    "count": presentation.how_many(count),
                }
            )
    return found
