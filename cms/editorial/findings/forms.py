"""Settling a finding, and looking for findings."""

from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from cms.pages.newer import RefuseNewerForm
from content_types.plan.models import ActionPlanPage, Finding, FindingState, Severity


class SettleForm(RefuseNewerForm, forms.ModelForm):
    """Resolve or accept a finding with a reason, or open it again."""

    class Meta:
        model = Finding
        fields = ["state", "reason"]
        widgets = {"state": forms.RadioSelect, "reason": forms.Textarea(attrs={"rows": 4})}
        help_texts = {
            "state": _(
                "Resolved: the content has been put right. Accepted as it is: the document says so,"
                " and it stays."
            ),
            "reason": _("Needed for resolving and accepting; colleagues read it later."),
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        cleaned["reason"] = cleaned.get("reason", "").strip()
        return cleaned


class FindingFilters(WagtailFilterSet):
    """Filters of the list of findings."""

    state = django_filters.ChoiceFilter(label=_("State"), choices=FindingState.choices)
    severity = django_filters.ChoiceFilter(label=_("Severity"), choices=Severity.choices)
    plan = django_filters.ModelChoiceFilter(
        label=_("Action plan"), queryset=ActionPlanPage.objects.all()
    )
    code = django_filters.ChoiceFilter(label=_("Code"), choices=lambda: _codes())

    class Meta:
        model = Finding
        fields = ["state", "severity", "plan", "code"]


def _codes() -> list[tuple[str, str]]:
    codes = Finding.objects.order_by("code").values_list("code", flat=True).distinct()
    return [(code, code) for code in codes]
