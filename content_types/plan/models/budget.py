"""Money: budget lines with an amount per year, in whole cents. Totals are computed, not stored."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from cms.pages.panels import stacked
from content_types.registers.models import Institution

from ..fields import AmountField, AmountsField
from .plan import ActionPlanPage


class BudgetTable(models.TextChoices):
    MINISTRIES = "ministries", _("project funding by individual ministries")
    EXTERNAL = "external", _("external funding")


class BudgetSource(models.TextChoices):
    STATE_BUDGET = "state_budget", _("state budget")
    EU_FUND = "eu_fund", _("funds of the European Union")
    PUBLIC_AGENCY = "public_agency", _("public agency")
    OTHER = "other", _("other source")


class BudgetLine(Orderable):
    """One row of the plan's budget: who pays, for what, from which heading and source."""

    plan = ParentalKey(ActionPlanPage, on_delete=models.CASCADE, related_name="budget_lines")
    table = models.CharField(
        _("table"), max_length=20, choices=BudgetTable.choices, default=BudgetTable.MINISTRIES
    )
    funder = models.ForeignKey(
        Institution,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="budget_lines",
        verbose_name=_("funder"),
    )
    funder_wording = models.TextField(_("funder or project in the document's words"), blank=True)
    activity = models.TextField(_("activity"))
    heading_code = models.CharField(_("budget heading number"), max_length=255, blank=True)
    heading = models.TextField(_("budget heading"), blank=True)
    source = models.CharField(
        _("source"), max_length=20, choices=BudgetSource.choices, default=BudgetSource.STATE_BUDGET
    )
    amounts = AmountsField(_("amounts per year"))
    stated_total = AmountField(
        _("total stated in the document"),
        null=True,
        blank=True,
        help_text=_("Shown to the public only where it differs from the computed total."),
    )
    measures = models.TextField(
        _("measures"),
        blank=True,
        help_text=_("Numbers of the measures that it pays for, separated by commas."),
    )

    panels = [
        FieldPanel("table"),
        FieldPanel("funder"),
        *stacked("funder_wording"),
        *stacked("activity"),
        FieldPanel("heading_code"),
        *stacked("heading"),
        FieldPanel("source"),
        FieldRowPanel([FieldPanel("amounts"), FieldPanel("stated_total")]),
        FieldPanel("measures"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("budget line")
        verbose_name_plural = _("budget lines")

    def __str__(self) -> str:
        return self.activity


class StatedTotal(Orderable):
    """A total that the document prints, kept beside the computed one to show where they differ."""

    plan = ParentalKey(ActionPlanPage, on_delete=models.CASCADE, related_name="stated_totals")
    table = models.CharField(
        _("table"), max_length=20, choices=BudgetTable.choices, default=BudgetTable.MINISTRIES
    )
    year = models.PositiveSmallIntegerField(
        _("year"), null=True, blank=True, help_text=_("Empty for the total of all years.")
    )
    amount = AmountField(_("amount"))

    panels = [FieldPanel("table"), FieldRowPanel([FieldPanel("year"), FieldPanel("amount")])]

    class Meta(Orderable.Meta):
        verbose_name = _("stated total")
        verbose_name_plural = _("stated totals")


class HasAmounts(Protocol):
    """Cents per year: a budget line, or a plain row of one."""

    @property
    def amounts(self) -> Mapping[int, int]: ...


def sum_by_year(lines: Iterable[HasAmounts]) -> dict[int, int]:
    """Cents per year over `lines`."""
    totals: dict[int, int] = {}
    for line in lines:
        for year, cents in line.amounts.items():
            totals[year] = totals.get(year, 0) + cents
    return dict(sorted(totals.items()))
