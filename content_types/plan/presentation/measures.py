"""Measures as cards in lists and as a page of their own."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages import languages
from content_types.plan.models import BudgetLine, MeasurePage, Objective

from .money import amount, funder_name
from .people import facts, responsible_names
from .timing import short_wording, wording_of


def card(measure: MeasurePage, request: HttpRequest, summary: bool = True) -> dict[str, Any]:
    """A measure for the measure card; wants roles and timeframes prefetched."""
    return {
        "number": measure.number,
        "title": measure.title,
        "url": measure.get_url(request),
        "summary": measure.summary if summary else "",
        "responsible": responsible_names(measure.roles.all()),
        "due": short_wording(measure.timeframes.all()),
        "lang": "" if measure.is_translated() else languages.default(),
    }


def cards(measures: Iterable[MeasurePage], request: HttpRequest) -> list[dict[str, Any]]:
    return [card(measure, request) for measure in measures]


def objectives(measure: MeasurePage) -> list[dict[str, Any]]:
    """Objectives in order, each with the roles and timeframes that are its own."""
    roles, frames = list(measure.roles.all()), list(measure.timeframes.all())
    return [
        {
            "number": number,
            "text": _objective_text(objective),
            "lang": _objective_language(objective),
            "facts": [
                *facts(role for role in roles if role.objective == number),
                *_when(frame for frame in frames if frame.objective == number),
            ],
        }
        for number, objective in enumerate(measure.objectives.all(), start=1)
    ]


def _objective_text(objective: Objective) -> str:
    return objective.text or objective.official_text


def _objective_language(objective: Objective) -> str:
    """The `lang` of the text where it is not the page's own."""
    active = languages.active()
    own = any(getattr(objective, languages.field(n, active)) for n in ("text", "official_text"))
    return "" if own else languages.default()


def whole_measure_facts(measure: MeasurePage) -> list[dict[str, Any]]:
    """Roles and timeframes that hold for the whole measure, and whom it is for."""
    found = [
        *facts(role for role in measure.roles.all() if role.objective is None),
        *_when(frame for frame in measure.timeframes.all() if frame.objective is None),
    ]
    if audiences := [{"title": audience.name} for audience in measure.audiences.all()]:
        found.append({"term": _("For whom"), "entries": audiences})
    if regions := [{"title": region.name} for region in measure.regions.all()]:
        found.append({"term": _("Regions"), "entries": regions})
    return found


def _when(frames: Iterable[Any]) -> list[dict[str, Any]]:
    entries = [{"title": wording_of(frame)} for frame in frames]
    return [{"term": _("Timeframe"), "entries": entries}] if entries else []


def money(measure: MeasurePage, lines: Iterable[BudgetLine]) -> list[dict[str, Any]]:
    """The budget lines that pay for the measure."""
    return [
        {
            "activity": line.activity,
            "funder": funder_name(line),
            "years": [(year, amount(cents)) for year, cents in sorted(line.amounts.items())],
            "total": amount(line.total),
        }
        for line in lines
        if measure.number in line.measure_numbers
    ]


def related(measure: MeasurePage, all_measures: Iterable[MeasurePage]) -> dict[str, list[Any]]:
    """Measures that this one refers to and those that refer to it.

    A reference to a section stands for the section's measures only in the text; here it leads
    nowhere and is left out.
    """
    own = [reference.number for reference in measure.references.all()]
    by_number = {other.number: other for other in all_measures}
    back = [
        other
        for other in by_number.values()
        if any(reference.number == measure.number for reference in other.references.all())
    ]
    return {"to": [by_number[number] for number in own if number in by_number], "back": back}
