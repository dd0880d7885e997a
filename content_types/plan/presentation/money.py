"""Budget lines as plain rows, with their amounts in words and in bars."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from cms.pages import languages
from cms.pages.prepared import fetch_rows
from cms.pages.rows import Words, as_named, with_words, worded
from content_types.plan.models import ActionPlanPage, BudgetLine, BudgetTable
from content_types.plan.money import format_amount
from content_types.registers.models import Institution

from .parts import Bar
from .people import institution_url


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """A budget line; `amounts` are cents by year, `key` and `name` the funder's in the register."""

    table: str
    key: str
    heading_code: str
    source: str
    amounts: dict[int, int]
    stated_total: int | None
    measures: str
    name: Words
    funder_wording: Words
    activity: Words
    heading: Words

    @property
    def funder(self) -> Words:
        return self.name or self.funder_wording

    @property
    def total(self) -> int:
        """The sum over all years, in cents."""
        return sum(self.amounts.values())

    @property
    def disagrees(self) -> bool:
        """Whether the document states another total than its own amounts add up to."""
        return self.stated_total is not None and self.stated_total != self.total

    @property
    def measure_numbers(self) -> list[str]:
        return [number.strip() for number in self.measures.split(",") if number.strip()]


_WORDS = ("funder__name", "funder_wording", "activity", "heading")


def budget_rows(found: QuerySet) -> list[BudgetRow]:
    """The budget lines of a queryset, in the order of the document."""
    return _budget_rows(worded(_columns(found), len(_WORDS)))


def lines_of_funder(funder: Institution) -> list[BudgetRow]:
    """What an institution pays for, in all plans."""
    return _budget_rows(fetch_rows(len(_WORDS), _of_funder, given=(funder.pk,)))


def _of_funder(funder: int) -> QuerySet:
    return _columns(BudgetLine.objects.filter(funder_id=funder, plan__live=True))


def _columns(found: QuerySet) -> QuerySet:
    columns = ["table", "funder__key", "heading_code", "source", "amounts"]
    columns += ["stated_total", "measures"]
    return with_words(as_named(found.order_by("plan_id", "sort_order")), columns, _WORDS)


def _budget_rows(found: Iterable[tuple[Any, ...]]) -> list[BudgetRow]:
    return [BudgetRow(table, key or "", *others) for table, key, *others in found]


def budget_lines(plan: ActionPlanPage, national: bool = False) -> list[BudgetRow]:
    """A plan's budget lines; `national`: those of the ministries' table alone."""
    found = BudgetLine.objects.filter(plan=plan)
    return budget_rows(found.filter(table=BudgetTable.MINISTRIES) if national else found)


def amount(cents: int | None) -> str:
    """An amount in the language that is shown now; a dash where there is none."""
    return "–" if cents is None else format_amount(cents, languages.active())


def by_funder(lines: Iterable[BudgetRow]) -> tuple[Bar, ...]:
    """What each funder gives over all years, most first, for the bar chart."""
    sums: dict[tuple[str, Words], int] = {}
    for line in lines:
        funder = (line.key, line.funder)
        sums[funder] = sums.get(funder, 0) + line.total
    longest = max(sums.values(), default=1) or 1
    return tuple(
        Bar(name, amount(cents), round(100 * cents / longest, 1), institution_url(key))
        for (key, name), cents in sorted(sums.items(), key=lambda item: -item[1])
    )


def of_measure(lines: Iterable[BudgetRow], number: str) -> list[dict[str, Any]]:
    """The budget lines that pay for a measure, written out."""
    return [
        {
            "activity": line.activity,
            "funder": line.funder,
            "funder_url": institution_url(line.key),
            "years": [(year, amount(cents)) for year, cents in sorted(line.amounts.items())],
            "total": amount(line.total),
        }
        for line in lines
        if number in line.measure_numbers
    ]
