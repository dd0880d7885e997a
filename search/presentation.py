"""Questions and results as the search page's template shows them."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from cms.pages import languages

from .backends import Hit, Results
from .highlighting import excerpt, marked
from .kinds import PLURALS, Kind

# Pages that are named on each side of the current one.
_AROUND = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for; `kind` is empty for every kind."""

    text: str
    kind: str = ""

    def url(self, *, language: str = "", kind: str | None = None, page: int = 1) -> str:
        """The address of this question, in `language` or the active one."""
        kind = self.kind if kind is None else kind
        values = {"q": self.text, "kind": kind, "page": page if page > 1 else ""}
        query = urlencode({name: value for name, value in values.items() if value})
        with languages.speaking(language or languages.active()):
            address = reverse("search")
        return f"{address}?{query}" if query else address


def title(asked: Asked, results: Results) -> str:
    """The title of the page. It stays in the browser's history, so it does not repeat the words."""
    if not asked.text:
        return pgettext("title of a page", "Search")
    if results.page > 1:
        words = _("Search: %(count)s, page %(page)d of %(pages)d")
    else:
        words = _("Search: %(count)s")
    return words % {
        "count": how_many(results.total),
        "page": results.page,
        "pages": results.pages,
    }


def how_many(total: int) -> str:
    """`12 results`."""
    return ngettext("%(count)d result", "%(count)d results", total) % {"count": total}


def summary(asked: Asked, results: Results) -> str:
    """`12 results for “victims”`."""
    if not results.total:
        return _("No results for “%(query)s”") % {"query": asked.text}
    words = ngettext(
        "%(count)d result for “%(query)s”", "%(count)d results for “%(query)s”", results.total
    )
    return words % {"count": results.total, "query": asked.text}


def shown(results: Results) -> list[dict[str, Any]]:
    """The hits as components/search_results.html takes them."""
    return [_shown(hit, results.terms) for hit in results.hits]


def _shown(hit: Hit, terms: frozenset[str]) -> dict[str, Any]:
    foreign = hit.text_language != languages.active()
    return {
        "title": marked(hit.title, terms),
        "url": hit.url,
        "where": _where(hit, foreign=foreign),
        "excerpt": excerpt([hit.summary, hit.body], terms),
        "lang": hit.text_language if foreign else "",
    }


def _where(hit: Hit, *, foreign: bool) -> SafeString:
    """Kind, number and place: `Measure 1.4.10 · Action plan 2025–2026`."""
    kind = Kind(hit.kind).label if hit.kind in Kind.values else ""
    parts: list[str] = [_in_own_language(capfirst(f"{kind} {hit.number}".strip()), foreign)]
    if hit.place:
        parts.append(hit.place)
    if foreign:
        only = _("only in %(language)s") % {"language": languages.name(hit.text_language)}
        parts.append(_in_own_language(only, foreign))
    return format_html_join(" · ", "{}", ((part,) for part in parts if part))


def _in_own_language(words: str, foreign: bool) -> str:
    """Our words inside a result that is written in another language."""
    return format_html('<span lang="{}">{}</span>', languages.active(), words) if foreign else words


def kinds(asked: Asked, results: Results) -> list[dict[str, Any]]:
    """The kinds among the results with their numbers, everything first; empty if there is one."""
    found = [kind for kind in Kind if kind in results.facets]
    if len(found) < 2 and not asked.kind:
        return []
    everything = {
        "label": _("Everything"),
        "count": sum(results.facets.values()),
        "url": asked.url(kind=""),
        "current": not asked.kind,
    }
    return [
        everything,
        *(
            {
                "label": PLURALS[kind],
                "count": results.facets[kind],
                "url": asked.url(kind=kind),
                "current": asked.kind == kind,
            }
            for kind in found
        ),
    ]


def pages(asked: Asked, results: Results) -> dict[str, Any] | None:
    """The pages as components/pagination.html takes them; None if there is one."""
    last, current = results.pages, results.page
    if last == 1:
        return None
    near = range(max(1, current - _AROUND), min(last, current + _AROUND) + 1)
    numbers = sorted({1, *near, last})
    entries: list[dict[str, Any]] = []
    for place, number in enumerate(numbers):
        if place and number - numbers[place - 1] > 1:
            entries.append({"gap": True})
        entries.append(
            {"number": number, "url": asked.url(page=number), "current": number == current}
        )
    return {
        "previous_url": asked.url(page=current - 1) if current > 1 else "",
        "next_url": asked.url(page=current + 1) if current < last else "",
        "entries": entries,
    }
