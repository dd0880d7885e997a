"""The budget page: tables with computed totals, bars by funder, totals that disagree."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cms.pages.rows import words_of
from content_types.plan.models import ActionPlanPage, BudgetSource, BudgetTable, StatedTotal
from content_types.plan.models.budget import sum_by_year

from .money import BudgetRow, amount, budget_lines, by_funder
from .parts import Cell, Column, Fact, Row, Table
from .people import institution_url
from .rows import measure_rows
from .scope import visible_measures

Urls = dict[str, str]


def context(plan: ActionPlanPage, request: HttpRequest) -> dict[str, Any]:
    """Everything that the budget page shows."""
    lines = budget_lines(plan)
    national = [line for line in lines if line.table == BudgetTable.MINISTRIES]
    external = [line for line in lines if line.table == BudgetTable.EXTERNAL]
    years = sum_by_year(national)
    urls = _measure_urls(plan, lines, request)
    return {
        "facts": (
            *(Fact(str(year), amount(cents)) for year, cents in years.items()),
            Fact(_("All years"), amount(sum(years.values()))),
        ),
        "funders": by_funder(national),
        "national": _table(plan, national, (_("Budget user"), _("Budget heading")), urls),
        "external": _table(plan, external, (_("Project"), _("Source")), urls) if external else None,
        "discrepancies": _discrepancies(lines, plan.stated_totals.all()),
        "note": words_of(plan, "note"),
    }


def _measure_urls(plan: ActionPlanPage, lines: list[BudgetRow], request: HttpRequest) -> Urls:
    """The addresses of all measures that some line pays for, by their numbers."""
    numbers = {number for line in lines for number in line.measure_numbers}
    found = visible_measures(plan, request).filter(number__in=numbers)
    return {measure.number: measure.url for measure in measure_rows(found, request)}


def _table(
    plan: ActionPlanPage, lines: list[BudgetRow], names: tuple[str, str], urls: Urls
) -> Table:
    """One table of the budget for the table component, its total as the last row.

    `names` are those of the first and the last column before the years.
    """
    plain = [names[0], _("Activity"), _("Measures"), names[1]]
    numeric = [*(str(year) for year in plan.years), _("Total")]
    rows = [Row(_cells(line, plan.years, plain, numeric, urls)) for line in lines]
    totals = sum_by_year(lines)
    sums = [*(totals.get(year, 0) for year in plan.years), sum(totals.values())]
    empty = [Cell("", label) for label in plain[1:]]
    rows.append(Row((Cell(_("Total")), *empty, *_numbers(sums, numeric)), total=True))
    columns = [*map(Column, plain), *(Column(text, numeric=True) for text in numeric)]
    return Table(tuple(columns), tuple(rows))


def _cells(
    line: BudgetRow, years: list[int], plain: list[str], numeric: list[str], urls: Urls
) -> tuple[Cell, ...]:
    heading = format_html("{} {}", line.heading_code, line.heading) if line.heading else ""
    sums = [*(line.amounts.get(year) for year in years), line.total]
    return (
        Cell(line.funder, url=institution_url(line.key)),
        Cell(line.activity, plain[1]),
        Cell(_measure_links(line, urls), plain[2]),
        Cell(heading or line.heading_code or _source(line), plain[3]),
        *_numbers(sums, numeric),
    )


def _source(line: BudgetRow) -> str:
    return str(BudgetSource(line.source).label)


def _measure_links(line: BudgetRow, urls: Urls) -> SafeString:
    """The numbers of the measures that the line pays for, each leading to its measure."""
    return format_html_join(
        ", ",
        '<a href="{}">{}</a>',
        ((urls[number], number) for number in line.measure_numbers if number in urls),
    )


def _numbers(values: Sequence[int | None], labels: list[str]) -> list[Cell]:
    return [
        Cell(amount(value), label, numeric=True)
        for value, label in zip(values, labels, strict=True)
    ]


def _discrepancies(lines: list[BudgetRow], stated: Iterable[StatedTotal]) -> list[dict[str, str]]:
    """Every printed total that its own items do not add up to."""
    text = _("The stated total of the line “%(activity)s” differs from the sum of its years.")
    found = [
        {
            "text": text % {"activity": line.activity.plain},
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
            found.append(
                {
                    "text": _disagreement(total),
                    "stated": amount(total.amount),
                    "computed": amount(computed),
                }
            )
    return found


def _disagreement(total: StatedTotal) -> str:
    if total.year:
        return _("The stated total for %(year)s differs from the sum of the lines.") % {
            "year": total.year
        }
    return _("The stated total for all years differs from the sum of the lines.")
