"""A section or sub-section: its sub-sections and measures."""

from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import HttpRequest

from cms.pages import languages
from cms.pages.links import addresses, public
from cms.pages.pagination import listed, paginate, pagination
from cms.pages.rows import rows, words_of
from content_types.plan.models import MeasurePage, SectionPage

from .cards import PAGE_SIZE, MeasureCard, cards_of
from .rows import measure_rows


def context(section: SectionPage, request: HttpRequest) -> dict[str, Any]:
    """Measures under the sub-sections that they belong to, and those directly below, in pages."""
    found = MeasurePage.objects.filter(path__startswith=section.path).order_by("path")
    page = paginate(public(found, request), request, PAGE_SIZE)
    by_parent = _cards_by_parent(page, section, request)
    return {
        "summary": words_of(section, "summary"),
        "parent": _parent(section, request),
        "groups": [
            {**group, "measures": by_parent.get(group["path"], [])}
            for group in _subsections(section, request)
            if page.number == 1 or group["path"] in by_parent
        ],
        "measures": by_parent.get(section.path, []),
        "pages": pagination(page, request),
    }


def _cards_by_parent(
    page: Page, section: SectionPage, request: HttpRequest
) -> dict[str, list[MeasureCard]]:
    """The cards of one page, by the tree path of the section or sub-section they stand in."""
    measures = measure_rows(listed(page), request, summaries=True)
    found: dict[str, list[MeasureCard]] = {}
    step = section.steplen
    for measure, card in zip(measures, cards_of(measures), strict=True):
        below = measure.path[: len(section.path) + step]
        found.setdefault(section.path if below == measure.path else below, []).append(card)
    return found


def _subsections(section: SectionPage, request: HttpRequest) -> list[dict[str, Any]]:
    return _sections(SectionPage.objects.child_of(section), request)


def _parent(section: SectionPage, request: HttpRequest) -> dict[str, Any] | None:
    """The section that a sub-section belongs to."""
    above = section.path[: -section.steplen]
    return next(iter(_sections(SectionPage.objects.filter(path=above), request)), None)


def _sections(found: QuerySet, request: HttpRequest) -> list[dict[str, Any]]:
    address = addresses(request)
    columns = ("pk", "path", "number", languages.field("url_path", languages.active()))
    shown = public(found, request).order_by("path")
    return [
        {
            "pk": pk,
            "path": path,
            "number": number,
            "url": address.of(url_path),
            "title": title,
            "summary": summary,
        }
        for pk, path, number, url_path, title, summary in rows(shown, columns, ("title", "summary"))
    ]
