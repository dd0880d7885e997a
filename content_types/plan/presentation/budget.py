"""The budget page."""

from typing import Any

from django.utils.translation import gettext as _

from content_types.plan.models import ActionPlanPage, BudgetTable
from content_types.plan.models.budget import sum_by_year

from . import money


def context(plan: ActionPlanPage) -> dict[str, Any]:
    """Both tables with computed totals, bars by funder, and the totals that disagree."""
    lines = list(plan.budget_lines.select_related("funder"))
    national = [line for line in lines if line.table == BudgetTable.MINISTRIES]
    external = [line for line in lines if line.table == BudgetTable.EXTERNAL]
    years = sum_by_year(national)
    return {
        "facts": [
            *({"term": str(year), "value": money.amount(cents)} for year, cents in years.items()),
            {"term": _("All years"), "value": money.amount(sum(years.values()))},
        ],
        "funders": money.by_funder(national),
        "national": money.budget_table(plan, national, BudgetTable.MINISTRIES),
        "external": money.budget_table(plan, external, BudgetTable.EXTERNAL) if external else None,
        "discrepancies": money.discrepancies(lines, plan.stated_totals.all()),
    }
