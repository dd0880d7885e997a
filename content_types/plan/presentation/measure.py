"""A measure's own page."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse

from cms.pages import languages
from cms.pages.links import Addresses, addresses, restricted_paths, visible
from cms.pages.prepared import fetch
from cms.pages.related import related_parts
from cms.pages.rows import Words, as_named, words_from, words_of
from content_types.plan.models import BudgetLine, MeasurePage, ProgressEntry

from . import measure_parts, money, progress
from .overdue import late_since
from .plan_row import PlanRow, plan_of
from .routes import route_url
from .rows import frame_rows, role_rows


def context(
    measure: MeasurePage, request: HttpRequest, drafted: ProgressEntry | None = None
) -> dict[str, Any]:
    """Everything that the page of a measure shows, with the entry `drafted` if one is previewed."""
    plan = plan_of(measure, request)
    own = [measure.pk] if measure.pk else []
    roles = role_rows(own)
    frames = frame_rows(own)
    entries = progress.history(measure.pk, drafted) if measure.pk else []
    years = plan.all_years if plan else ()
    return {
        "summary": words_of(measure, "summary"),
        "stated_title": words_of(measure, "stated_title"),
        "carried_over_note": words_of(measure, "carried_over_note"),
        "facts": measure_parts.whole_measure_facts(measure, roles, frames),
        "objectives": measure_parts.objectives(measure, roles, frames),
        "state": progress.state_of(entries),
        "progress": entries,
        "states_by_year": progress.by_year(entries, years),
        "late_since": late_since(frames, entries, years),
        "parts": related_parts(measure, request),
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
    """Measures that this one refers to, those that refer to it, and its neighbours: one query.

    A reference to a section stands for the section's measures only in the text; here it leads
    nowhere and is left out.
    """
    if plan is None:
        return {}
    links, references = _all_links(plan, request)
    place = next((i for i, link in enumerate(links) if link.pk == measure.pk), None)
    named = references.get(measure.pk, set())
    return {
        "refers_to": [link for link in links if link.number in named and link.pk != measure.pk],
        "referred_from": [
            link
            for link in links
            if measure.number in references.get(link.pk, ()) and link.pk != measure.pk
        ],
        "before": links[place - 1] if place else None,
        "after": links[place + 1] if place is not None and place + 1 < len(links) else None,
    }


class _Link:
    """Another measure. A plan has hundreds and a page shows five: words are made when wanted."""

    __slots__ = ("_address", "_url_path", "_words", "number", "pk")

    def __init__(self, address: Addresses, pk: int, number: str, url_path: str, *words: str | None):
        self._address, self._url_path, self._words = address, url_path, words
        self.pk, self.number = pk, number

    @property
    def url(self) -> str:
        return self._address.of(self._url_path)

    @property
    def title(self) -> Words:
        return words_from(*self._words)


def _all_links(plan: PlanRow, request: HttpRequest) -> tuple[list[_Link], dict[int, set[str]]]:
    """The plan's measures in order, and the numbers that each of them refers to."""
    address = addresses(request)
    links: dict[int, _Link] = {}
    references: dict[int, set[str]] = {}
    for reference, *row in fetch(_measures, plan.path, tuple(restricted_paths(request))):
        if row[0] not in links:
            links[row[0]] = _Link(address, *row)
            references[row[0]] = set()
        references[row[0]].add(reference)
    return list(links.values()), references


def _measures(path: str, hidden: tuple[str, ...]) -> QuerySet:
    found = visible(MeasurePage.objects.filter(path__startswith=path), hidden).order_by("path")
    titles = [languages.field("title", each) for each in (languages.active(), languages.default())]
    columns = ("pk", "number", languages.field("url_path", languages.active()), *titles)
    return as_named(found).values_list("references__number", *columns)


def permanent_path(number: str, plan: PlanRow | None) -> str:
    """The address that never changes.

    The bare number belongs for ever to the plan that had it first; a later plan's measures are
    addressed with their years. A draft may have none yet.
    """
    if not number:
        return ""
    if plan is not None and plan.number_is_taken:
        return reverse("measure-of-plan", args=[plan.years, number])
    return reverse("measure", args=[number])
