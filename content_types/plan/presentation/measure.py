"""A measure's own page."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from content_types.plan.models import ActionPlanPage, BudgetLine, MeasurePage

from . import measures


def context(measure: MeasurePage, request: HttpRequest) -> dict[str, Any]:
    """Everything that the page of a measure shows."""
    plan = measure.plan
    lines = BudgetLine.objects.filter(plan=plan).select_related("funder")
    siblings = plan.measures().prefetch_related("references") if plan else MeasurePage.objects.none()
    everyone = list(siblings)
    links = measures.related(measure, everyone)
    position = next((i for i, other in enumerate(everyone) if other.pk == measure.pk), None)
    before = everyone[position - 1] if position else None
    after = everyone[position + 1] if position is not None and position + 1 < len(everyone) else None
    return {
        "plan": plan,
        "facts": measures.whole_measure_facts(measure),
        "objectives": measures.objectives(measure),
        "money": measures.money(measure, lines),
        "refers_to": [_link(other, request) for other in links["to"]],
        "referred_from": [_link(other, request) for other in links["back"]],
        "before": _link(before, request) if before else None,
        "after": _link(after, request) if after else None,
        "short_address": request.build_absolute_uri(permanent_path(measure, plan)),
    }


def _link(measure: MeasurePage, request: HttpRequest) -> dict[str, str]:
    return {
        "number": measure.number,
        "title": measure.title,
        "url": measure.get_url(request) or "",
    }


def permanent_path(measure: MeasurePage, plan: ActionPlanPage | None) -> str:
    """The address that never changes.

    The bare number belongs for ever to the plan that had it first; a later plan's measures are
    addressed with their years.
    """
    earlier = MeasurePage.objects.filter(number=measure.number, pk__lt=measure.pk, alias_of=None)
    if plan is not None and earlier.exists():
        return reverse("measure-of-plan", args=[f"{plan.first_year}-{plan.last_year}", measure.number])
    return reverse("measure", args=[measure.number])
