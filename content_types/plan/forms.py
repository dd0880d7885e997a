"""Filters of the list of measures."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from content_types.plan.enums import TimeframeKind
from content_types.plan.models import ActionPlanPage
from content_types.plan.models.measure import MeasureQuerySet
from content_types.plan.presentation.timing import kind_label
from content_types.registers.models import Audience, Institution


class MeasureFilter(forms.Form):
    """Institution, audience, year and timeframe; every combination has an address of its own."""

    institution = forms.ChoiceField(label=_("Institution"), required=False)
    audience = forms.ChoiceField(label=_("For whom"), required=False)
    year = forms.ChoiceField(label=_("Year"), required=False)
    timeframe = forms.ChoiceField(label=_("Timeframe"), required=False)

    def __init__(self, plan: ActionPlanPage, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["institution"].choices = [("", _("all")), *_institutions(plan)]
        self.fields["audience"].choices = [("", _("all")), *_audiences(plan)]
        self.fields["year"].choices = [("", _("all")), *((str(y), str(y)) for y in plan.years)]
        kinds = [(kind, kind_label(kind)) for kind in TimeframeKind.values]
        self.fields["timeframe"].choices = [("", _("all")), *kinds]

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
        return measures

    def chosen(self) -> list[dict[str, str]]:
        """What is chosen, in words, each with the query that takes it away."""
        if not self.is_bound or not self.is_valid():
            return []
        found = []
        for name, value in self.cleaned_data.items():
            if not value:
                continue
            label = dict(self.fields[name].choices)[value]  # type: ignore[attr-defined]
            rest = self.data.copy()
            del rest[name]
            found.append({"label": f"{self.fields[name].label}: {label}", "query": rest.urlencode()})
        return found


def _institutions(plan: ActionPlanPage) -> list[tuple[str, str]]:
    below = {"roles__measure__path__startswith": plan.path, "roles__measure__live": True}
    found = Institution.objects.filter(**below).distinct()
    return sorted(((i.key, i.name) for i in found), key=lambda pair: pair[1].casefold())


def _audiences(plan: ActionPlanPage) -> list[tuple[str, str]]:
    below = {"measurepage__path__startswith": plan.path, "measurepage__live": True}
    found = Audience.objects.filter(**below).distinct()
    return sorted(((a.key, a.name) for a in found), key=lambda pair: pair[1].casefold())
