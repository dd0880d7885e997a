"""A measure's own page."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse

from cms.pages import languages
from cms.pages.links import addresses, public
from cms.pages.rows import Words, rows, words_of
from content_types.plan.models import (
    BudgetLine,
    MeasurePage,
    MeasureReference,
    Role,
    Timeframe,
)

from . import measure_parts, money, progress
from .plan_row import PlanRow, plan_of
from .routes import route_url
from .rows import frame_rows, role_rows
from .scope import of_measures


def context(measure: MeasurePage, request: HttpRequest) -> dict[str, Any]:
    """Everything that the page of a measure shows."""
    plan = plan_of(measure, request)
    roles = role_rows(of_measures(Role.objects, [measure.pk]))
    frames = frame_rows(of_measures(Timeframe.objects, [measure.pk]))
    entries = progress.history(measure.pk)
    return {
        "summary": words_of(measure, "summary"),
        "stated_title": words_of(measure, "stated_title"),
        "carried_over_note": words_of(measure, "carried_over_note"),
        "facts": measure_parts.whole_measure_facts(measure, roles, frames),
        "objectives": measure_parts.objectives(measure, roles, frames),
        "state": progress.state_of(entries),
        "progress": entries,
        **_around(measure, plan, request),
        **_of_plan(measure, plan, request),
    }


def _of_plan(measure: MeasurePage, plan: PlanRow | None, request: HttpRequest) -> dict[str, Any]:
    """What the plan says of the measure, and the measure's lasting address."""
    short = request.build_absolute_uri(permanent_path(measure.number, plan))
    if plan is None:
        return {"short_address": short}
    # A number may be part of another one: of_measure() looks closely.
    lines = BudgetLine.objects.filter(plan_id=plan.pk, measures__contains=measure.number)
    return {
        "short_address": short,
        "note": plan.note,
        "budget_url": route_url(plan.url, "budget"),
        "money": money.of_measure(money.budget_rows(lines), measure.number),
    }


def _around(measure: MeasurePage, plan: PlanRow | None, request: HttpRequest) -> dict[str, Any]:
    """Measures that this one refers to, those that refer to it, and its neighbours: one query."""
    if plan is None:
        return {}
    everyone = public(MeasurePage.objects.filter(path__startswith=plan.path), request)
    before = everyone.filter(path__lt=measure.path).order_by("-path").values("pk")[:1]
    after = everyone.filter(path__gt=measure.path).order_by("path").values("pk")[:1]
    references = MeasureReference.objects
    found = everyone.exclude(pk=measure.pk).annotate(
        named=Exists(references.filter(measure_id=measure.pk, number=OuterRef("number"))),
        names=Exists(references.filter(measure_id=OuterRef("pk"), number=measure.number)),
    )
    shown = found.filter(Q(named=True) | Q(names=True) | Q(pk__in=before) | Q(pk__in=after))
    links = _links(shown.order_by("path"), request)
    return {
        "refers_to": [link for link in links if link.named],
        "referred_from": [link for link in links if link.names],
        "before": next((link for link in reversed(links) if link.path < measure.path), None),
        "after": next((link for link in links if link.path > measure.path), None),
    }


@dataclass(frozen=True, slots=True)
class _Link:
    """Another measure: whether this one names it, and whether it names this one."""

    path: str
    number: str
    url: str
    title: Words
    named: bool
    names: bool


def _links(found: QuerySet, request: HttpRequest) -> list[_Link]:
    address = addresses(request)
    url_path = languages.field("url_path", languages.active())
    return [
        _Link(path, number, address.of(place), title, named, names)
        for path, number, place, named, names, title in rows(
            found, ("path", "number", url_path, "named", "names"), ["title"]
        )
    ]


def permanent_path(number: str, plan: PlanRow | None) -> str:
    """The address that never changes.

    The bare number belongs for ever to the plan that had it first; a later plan's measures are
    addressed with their years.
    """
    if plan is not None and plan.number_is_taken:
        return reverse("measure-of-plan", args=[plan.years, number])
    return reverse("measure", args=[number])
