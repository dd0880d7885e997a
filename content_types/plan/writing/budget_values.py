"""The budget tables as plain values, and on the page of the plan."""

from itertools import zip_longest
from typing import Any

from cms.pages import languages
from content_types.plan.importing.budget_claims import Claims
from content_types.plan.importing.plan import Appendix, BudgetRow, ExternalRow, ParsedPlan
from content_types.plan.importing.resolve import Resolver
from content_types.plan.models import ActionPlanPage, BudgetLine, BudgetTable, StatedTotal
from content_types.registers.models import Institution

from .merge import Values
from .rows import in_order, matched

EU_WORDS = ("eu fund", "eu sredst", "internal security fund", "amif", "sklad", "evropske unije")
COLUMNS = ("table", "funder", "heading_code", "amounts", "stated_total")


def of_page(page: ActionPlanPage, language: str) -> Values:
    lines = list(page.budget_lines.all())
    return {
        "budget": [
            [
                line.table,
                line.funder.key if line.funder else None,
                line.heading_code,
                sorted([year, cents] for year, cents in line.amounts.items()),
                line.stated_total,
            ]
            for line in lines
        ],
        "budget_words": [
            [getattr(line, languages.field(n, language)) or "" for n in _WORDS] for line in lines
        ],
        "stated_totals": [[t.table, t.year, t.amount] for t in page.stated_totals.all()],
    }


_WORDS = ("activity", "heading", "funder_wording")


def of_parsed(plan: ParsedPlan, resolver: Resolver) -> Values:
    """Both tables as the document has them, in its order, with the totals that it prints."""
    appendix = plan.appendix
    rows: list[BudgetRow | ExternalRow] = [*appendix.budget, *appendix.external]
    return {
        "budget": [_facts(row, resolver) for row in rows],
        "budget_words": [_words(row, resolver) for row in rows],
        "stated_totals": _totals(appendix),
    }


def _facts(row: BudgetRow | ExternalRow, resolver: Resolver) -> list[Any]:
    amounts = sorted([year, cents] for year, cents in row.amounts if cents is not None)
    if isinstance(row, ExternalRow):
        return [BudgetTable.EXTERNAL.value, None, "", amounts, row.total]
    funder = resolver.resolve(row.funder)
    return [BudgetTable.MINISTRIES.value, funder, row.heading_code, amounts, row.total]


def _words(row: BudgetRow | ExternalRow, resolver: Resolver) -> list[str]:
    if isinstance(row, ExternalRow):
        return [row.activity, row.source, row.project]
    return [row.activity, row.heading, "" if resolver.resolve(row.funder) else row.funder]


def _totals(appendix: Appendix) -> list[list[Any]]:
    found: list[list[Any]] = []
    tables = [
        (BudgetTable.MINISTRIES.value, appendix.totals),
        (BudgetTable.EXTERNAL.value, appendix.external_totals),
    ]
    for table, totals in tables:
        if totals is None:
            continue
        found += [[table, year, cents] for year, cents in totals.amounts if cents is not None]
        if totals.total is not None:
            found.append([table, None, totals.total])
    return found


def apply(page: ActionPlanPage, values: Values, language: str, plan: ParsedPlan) -> None:
    """Put merged lines and totals on the page, in memory."""
    lines = list(page.budget_lines.all())
    if values["budget"] != of_page(page, language)["budget"]:
        lines = _matching_lines(lines, values, language, plan)
    if len(lines) == len(values["budget_words"]):
        for line, words in zip(lines, values["budget_words"], strict=True):
            _set_words(line, words, language)
    page.budget_lines = in_order(lines)
    if values["stated_totals"] != [[t.table, t.year, t.amount] for t in page.stated_totals.all()]:
        page.stated_totals = in_order(
            [
                StatedTotal(table=table, year=year, amount=cents)
                for table, year, cents in values["stated_totals"]
            ]
        )


def _set_words(line: BudgetLine, words: list[str], language: str) -> None:
    for name, text in zip(_WORDS, words, strict=True):
        if text:
            setattr(line, languages.field(name, language), text)
        required = languages.field("activity", languages.default())
        if name == "activity" and not getattr(line, required):
            setattr(line, required, text)  # stands in until there is a translation


def _matching_lines(
    lines: list[BudgetLine], values: Values, language: str, plan: ParsedPlan
) -> list[BudgetLine]:
    """A line for each row; one of the same activity keeps its measures and its other words."""
    activity = languages.field("activity", language)
    held = [
        ([line.table, line.funder.key if line.funder else None, line.heading_code], words)
        for line, words in ((line, getattr(line, activity) or "") for line in lines)
    ]
    facts = values["budget"]
    words = [each[0] for each in values["budget_words"]]
    wanted = [
        (fact[:3], word) for fact, word in zip_longest(facts, words[: len(facts)], fillvalue="")
    ]
    places = matched(held, wanted, [lambda each: (*each[0], each[1])])
    institutions = Institution.by_key()
    rows: list[BudgetRow | ExternalRow] = [*plan.appendix.budget, *plan.appendix.external]
    paid = _measures_by_row(plan)
    found = []
    for position, (place, fact) in enumerate(zip(places, facts, strict=True)):
        table, funder, code, amounts, total = fact
        line = BudgetLine() if place is None else lines[place]
        line.table, line.funder, line.heading_code = table, institutions.get(funder), code
        line.amounts, line.stated_total = dict(amounts), total
        if place is None:
            row = rows[position] if position < len(rows) else None
            line.source = _source(row)
            line.measures = ", ".join(paid.get(id(row), []))
        found.append(line)
    return found


def _source(row: BudgetRow | ExternalRow | None) -> str:
    words = (row.source if isinstance(row, ExternalRow) else row.heading if row else "").casefold()
    if any(word in words for word in EU_WORDS):
        return "eu_fund"
    return "other" if isinstance(row, ExternalRow) else "state_budget"


def _measures_by_row(plan: ParsedPlan) -> dict[int, list[str]]:
    """The numbers of the measures that each row pays for, as far as the document makes it clear."""
    paid: dict[int, list[str]] = {}
    for link in Claims(plan, None).links:
        paid.setdefault(id(link.row), []).append(link.measure.number)
    return paid
