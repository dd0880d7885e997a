"""Where the money goes: tables and bars of the budget, totals computed, disagreements shown."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from cms.pages import languages
from content_types.plan.models import ActionPlanPage, BudgetLine, BudgetTable, StatedTotal
from content_types.plan.models.budget import sum_by_year
from content_types.plan.money import format_amount


def amount(cents: int | None) -> str:
    """An amount in the language that is shown now; a dash where there is none."""
    return "–" if cents is None else format_amount(cents, languages.active())


def funder_name(line: BudgetLine) -> str:
    return line.funder.name if line.funder else line.funder_wording


def budget_table(plan: ActionPlanPage, lines: list[BudgetLine], table: str) -> dict[str, Any]:
    """One table of the budget for the table component, its total as the last row."""
    years = plan.years
    label = _("Project") if table == BudgetTable.EXTERNAL else _("Budget user")
    plain = [label, _("Activity"), _("Budget heading")]
    numeric = [*(str(year) for year in years), _("Total")]
    rows = [{"cells": _cells(line, years, plain, numeric)} for line in lines]
    totals = sum_by_year(lines)
    sums = [*(totals.get(year, 0) for year in years), sum(totals.values())]
    rows.append(
        {
            "total": True,
            "cells": [
                {"text": _("Total")},
                {"text": "", "label": plain[1]},
                {"text": "", "label": plain[2]},
                *_numbers(sums, numeric),
            ],
        }
    )
    columns = [{"label": text} for text in plain]
    columns += [{"label": text, "numeric": True} for text in numeric]
    return {"columns": columns, "rows": rows}


def _cells(line: BudgetLine, years: list[int], plain: list[str], numeric: list[str]) -> list[Any]:
    heading = " ".join(part for part in (line.heading_code, line.heading) if part)
    funder = {
        "text": funder_name(line),
        "url": line.funder.get_absolute_url() if line.funder else "",
    }
    sums = [*(line.amounts.get(year) for year in years), line.total]
    return [
        funder,
        {"text": line.activity, "label": plain[1]},
        {"text": heading or line.get_source_display(), "label": plain[2]},
        *_numbers(sums, numeric),
    ]


def _numbers(values: list[int | None], labels: list[str]) -> list[dict[str, Any]]:
    return [
        {"text": amount(value), "label": label, "numeric": True}
        for value, label in zip(values, labels, strict=True)
    ]


def by_funder(lines: Iterable[BudgetLine]) -> list[dict[str, Any]]:
    """What each funder gives over all years, most first, for the bar chart."""
    sums: dict[str, int] = {}
    addresses: dict[str, str] = {}
    for line in lines:
        name = funder_name(line)
        sums[name] = sums.get(name, 0) + line.total
        addresses[name] = line.funder.get_absolute_url() if line.funder else ""
    longest = max(sums.values(), default=1) or 1
    return [
        {
            "label": name,
            "value": amount(cents),
            "percent": round(100 * cents / longest, 1),
            "url": addresses[name],
        }
        for name, cents in sorted(sums.items(), key=lambda item: -item[1])
    ]


def discrepancies(lines: Iterable[BudgetLine], stated: Iterable[StatedTotal]) -> list[dict[str, str]]:
    """Every printed total that its own items do not add up to."""
    lines = list(lines)
    found = [
        {
            "text": _("The stated total of the line “%(activity)s” differs from the sum of its years.")
            % {"activity": line.activity},
            "stated": amount(line.stated_total),
            "computed": amount(line.total),
        }
        for line in lines
        if line.disagrees
    ]
    for total in stated:
        sums = sum_by_year(line for line in lines if line.table == total.table)
        computed = sums.get(total.year, 0) if total.year else sum(sums.values())
        if computed != total.amount:
            what = _("The stated total of %(year)s") % {"year": total.year or _("all years")}
            text = _("%(total)s differs from the sum of the lines.") % {"total": what}
            found.append({"text": text, "stated": amount(total.amount), "computed": amount(computed)})
    return found
