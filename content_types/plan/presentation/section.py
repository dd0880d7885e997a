"""A section or sub-section: its sub-sections and measures."""

from typing import Any

from django.http import HttpRequest

from cms.pages import languages
from content_types.plan.models import MeasurePage, SectionPage

from .measures import card


def context(section: SectionPage, request: HttpRequest) -> dict[str, Any]:
    """Sub-sections, each with its measures, and the measures that stand directly below."""
    subsections = list(SectionPage.objects.live().child_of(section).order_by("path"))
    measures = list(
        MeasurePage.objects.live().descendant_of(section).order_by("path").with_parts()
    )
    groups = [
        {
            "section": sub,
            "url": sub.get_url(request),
            "lang": "" if sub.is_translated() else languages.default(),
            "measures": [card(m, request) for m in measures if m.path.startswith(sub.path)],
        }
        for sub in subsections
    ]
    direct = [m for m in measures if m.depth == section.depth + 1]
    return {"groups": groups, "measures": [card(m, request) for m in direct]}
