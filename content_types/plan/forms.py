"""Filters of the list of measures."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from cms.pages.rows import rows
from content_types.plan.enums import TimeframeKind
from content_types.plan.models import ActionPlanPage, ProgressStatus
from content_types.plan.models.measure import MeasureQuerySet
from content_types.plan.presentation.alphabet import alphabetical
from content_types.plan.presentation.overdue import OVERDUE, late_measures
from content_types.plan.presentation.timing import kind_label
from content_types.plan.widgets import PlainSelect
from content_types.registers.models import Audience, Institution


def _choice(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, widget=PlainSelect)


class MeasureFilter(forms.Form):
    """Institution, audience, year, timeframe, state; every combination has its own address."""

    institution = _choice(_("Institution"))
    audience = _choice(_("For whom"))
    year = _choice(_("Year"))
    timeframe = _choice(_("Timeframe"))
    state = _choice(_("Status"))

    def __init__(self, plan: ActionPlanPage, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._plan = plan
        every = ("", gettext("all"))
        offered: dict[str, list[tuple[str, str]]] = {
            "institution": _institutions(plan),
            "audience": _audiences(plan),
            "year": [(str(year), str(year)) for year in plan.years],
            "timeframe": [(kind.value, kind_label(kind)) for kind in TimeframeKind],
            "state": _states(),
        }
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = [every, *choices]

    def apply(self, measures: MeasureQuerySet) -> MeasureQuerySet:
        """The measures that all chosen filters let through; an invalid choice lets through none."""
        if not self.is_valid():
            return measures.none() if self.errors else measures
        chosen = self.cleaned_data
        if chosen["institution"]:
            measures = measures.of_institution(chosen["institution"])
        if chosen["audience"]:
            measures = measures.for_audience(chosen["audience"])
        if chosen["year"]:
            measures = measures.in_year(int(chosen["year"]))
        if chosen["timeframe"]:
            measures = measures.with_timeframe(chosen["timeframe"])
        if chosen["state"] == OVERDUE:
            measures = measures.filter(pk__in=late_measures(self._plan))
        elif chosen["state"]:
            measures = measures.in_state(chosen["state"])
        return measures

    def _filled(self) -> dict[str, str]:
        """The filters that are set, by their names."""
        if not self.is_bound or not self.is_valid():
            return {}
        return {name: value for name, value in self.cleaned_data.items() if value}

    def query(self, page: int = 1) -> str:
        """The query of this list's page in any language: `?year=2025&page=2`, or nothing."""
        return _query({**self._filled(), **({"page": str(page)} if page > 1 else {})})

    def chosen(self) -> list[dict[str, str]]:
        """What is chosen, in words, each with the query that takes it away."""
        filled = self._filled()
        found = []
        for name, value in filled.items():
            field = self.fields[name]
            label = dict(field.choices)[value]  # type: ignore[attr-defined]
            rest = {other: each for other, each in filled.items() if other != name}
            found.append({"label": f"{field.label}: {label}", "query": _query(rest)})
        return found


def _states() -> list[tuple[str, str]]:
    recorded = [(status.value, str(status.label)) for status in ProgressStatus]
    return [*recorded, (OVERDUE, pgettext("state of a measure", "overdue"))]


def _query(values: dict[str, str]) -> str:
    return f"?{urlencode(values)}" if values else ""


def _institutions(plan: ActionPlanPage) -> list[tuple[str, str]]:
    below = {"roles__measure__path__startswith": plan.path, "roles__measure__live": True}
    return _choices(Institution.objects.filter(**below))


def _audiences(plan: ActionPlanPage) -> list[tuple[str, str]]:
    below = {"measurepage__path__startswith": plan.path, "measurepage__live": True}
    return _choices(Audience.objects.filter(**below))


def _choices(found: QuerySet) -> list[tuple[str, str]]:
    """Keys and names of register entries, each once, in the order of the alphabet."""
    entries = rows(found.order_by().distinct(), ["key"], ["name"])
    return sorted(entries, key=lambda entry: alphabetical(entry[1]))
