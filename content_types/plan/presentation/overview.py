"""The plan at a glance: sections, what is due, who is responsible, where the money goes."""

from collections import Counter
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from cms.pages import languages
from cms.pages.links import addresses, public
from cms.pages.rows import rows, words_of
from content_types.plan.models import ActionPlanPage, SectionPage

from . import money, people, progress
from .overdue import OVERDUE, late_measures
from .reports import reports_of
from .routes import route_urls
from .timeline import Timeline

TOP = 6
DUE = 12


def context(plan: ActionPlanPage, request: HttpRequest) -> dict[str, Any]:
    """Everything that the overview shows, in a handful of queries however long the plan is."""
    urls = route_urls(plan, request)
    timeline = Timeline(plan, request)
    lines = money.budget_lines(plan, national=True)
    reports = reports_of(plan)
    reported = progress.PlanProgress(plan, len(timeline), reports)
    late = len(timeline.visible(late_measures(plan, timeline.frames, reports)))
    return {
        "summary": words_of(plan, "summary"),
        "lead": words_of(plan, "lead"),
        "note": words_of(plan, "note"),
        "sections": section_cards(plan, timeline.paths, request),
        "measure_count": people.count_measures(len(timeline)),
        "states": reported.summary(),
        "years": reported.years_table(),
        "late_count": people.count_measures(late) if late else "",
        "late_url": f"{urls['measures_url']}?state={OVERDUE}",
        "periods": tuple(timeline.nearest(DUE, f"{urls['measures_url']}?year=%d")),
        "ongoing_count": people.count_measures(timeline.ongoing_count),
        "responsible": people.ranking(plan, TOP),
        "funders": money.by_funder(lines)[:TOP],
        "total": money.amount(sum(line.total for line in lines)),
        **urls,
    }


def section_cards(
    plan: ActionPlanPage, measure_paths: list[str], request: HttpRequest
) -> list[dict[str, Any]]:
    """The plan's sections with how many measures each has."""
    address = addresses(request)
    columns = ("path", "number", languages.field("url_path", languages.active()))
    step = len(plan.path) + plan.steplen
    counts = Counter([path[:step] for path in measure_paths])
    sections: QuerySet = public(SectionPage.objects.child_of(plan), request).order_by("path")
    return [
        {
            "number": number,
            "title": title,
            "url": address.of(url_path),
            "text": summary,
            "meta": people.count_measures(counts[path]),
        }
        for path, number, url_path, title, summary in rows(sections, columns, ("title", "summary"))
    ]
