"""The plan at a glance: sections, what is due, who is responsible, where the money goes."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from cms.pages import languages
from content_types.plan.models import ActionPlanPage, BudgetTable, SectionPage
from content_types.plan.models.budget import sum_by_year
from content_types.plan.models.plan_routes import route_context

from . import money, people, timing

TOP = 6


def context(plan: ActionPlanPage, request: HttpRequest) -> dict[str, Any]:
    """Everything that the overview shows, in a handful of queries however long the plan is."""
    measures = list(plan.measures().with_parts())
    pairs = [(measure, measure.get_url(request)) for measure in measures]
    lines = list(plan.budget_lines.select_related("funder"))
    national = [line for line in lines if line.table == BudgetTable.MINISTRIES]
    periods = timing.timeline(pairs, plan.years, timezone.localdate())
    return {
        "sections": section_cards(plan, [m.path for m in measures], request),
        "measure_count": people.count_measures(len(measures)),
        "periods": _nearest(periods),
        "ongoing_count": people.count_measures(len(timing.ongoing(pairs))),
        "responsible": people.ranking(measures, request)[:TOP],
        "funders": money.by_funder(national)[:TOP],
        "total": money.amount(sum(sum_by_year(national).values())),
        **route_context(plan, request),
    }


def section_cards(
    plan: ActionPlanPage, measure_paths: list[str], request: HttpRequest
) -> list[dict[str, Any]]:
    """The plan's sections with how many measures each has."""
    sections = SectionPage.objects.live().child_of(plan).order_by("path")
    return [
        {
            "number": section.number,
            "title": section.title,
            "url": section.get_url(request),
            "text": section.summary,
            "meta": people.count_measures(
                sum(path.startswith(section.path) for path in measure_paths)
            ),
            "lang": "" if section.is_translated() else languages.default(),
        }
        for section in sections
    ]


def _nearest(periods: list[timing.Period]) -> list[timing.Period]:
    """The half-year that we are in and the next one; where the plan is over, its last two."""
    current = next((i for i, period in enumerate(periods) if period.current), None)
    start = max(len(periods) - 2, 0) if current is None else current
    return periods[start : start + 2]
