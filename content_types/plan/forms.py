"""Filters of the list of measures."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from cms.pages.filters import ListFilter, choice
from content_types.plan.enums import TimeframeKind
from content_types.plan.models import ActionPlanPage, ProgressStatus
from content_types.plan.models.measure import MeasureQuerySet
from content_types.plan.presentation.alphabet import register_choices
from content_types.plan.presentation.overdue import OVERDUE, late_measures
from content_types.plan.presentation.timing import kind_label
from content_types.registers.models import Audience, Institution


class MeasureFilter(ListFilter):
    """Institution, audience, year, timeframe, state; every combination has its own address."""

    institution = choice(_("Institution"))
    audience = choice(_("For whom"))
    year = choice(_("Year"))
    timeframe = choice(_("Timeframe"))
    state = choice(_("Status"))

    def __init__(self, plan: ActionPlanPage, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._plan = plan
        self.offer(
            {
                "institution": _institutions(plan),
                "audience": _audiences(plan),
                "year": [(str(year), str(year)) for year in plan.years],
                "timeframe": [(kind.value, kind_label(kind)) for kind in TimeframeKind],
                "state": _states(),
            }
        )

    def apply(self, measures: MeasureQuerySet) -> MeasureQuerySet:
        """The measures that all chosen filters let through; an invalid choice lets through none."""
        if not self.is_valid():
            return measures.none() if self.errors else measures
        chosen = self.cleaned_data
        if chosen["institution"]:
            measures = measures.of_institution(chosen["institution"])
        if chosen["audience"]:
            measures = measures.for_audience(chosen["audience"])
        year = int(chosen["year"]) if chosen["year"] else None
        measures = measures.timed(year, chosen["timeframe"])
        if chosen["state"] == OVERDUE:
            measures = measures.filter(pk__in=late_measures(self._plan))
        elif chosen["state"]:
            measures = measures.in_state(chosen["state"])
        return measures


def _states() -> list[tuple[str, str]]:
    recorded = [(status.value, str(status.label)) for status in ProgressStatus]
    return [*recorded, (OVERDUE, pgettext("state of a measure", "overdue"))]


def _institutions(plan: ActionPlanPage) -> list[tuple[str, str]]:
    below = {"roles__measure__path__startswith": plan.path, "roles__measure__live": True}
    return register_choices(Institution.objects.filter(**below))


def _audiences(plan: ActionPlanPage) -> list[tuple[str, str]]:
    below = {"measurepage__path__startswith": plan.path, "measurepage__live": True}
    return register_choices(Audience.objects.filter(**below))
