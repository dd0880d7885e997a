"""Figures of the tables of funding, and the amounts in the text against them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from content_types.plan.importing.budget_claims import Claim, row_total
from content_types.plan.importing.budget_links import Row, row_words
from content_types.plan.importing.checks.context import Context
from content_types.plan.importing.checks.finding import Finding
from content_types.plan.importing.plan import BudgetRow, StatedTotals


def _tables(context: Context) -> Iterator[tuple[Sequence[Row], StatedTotals | None]]:
    appendix = context.plan.appendix
    yield appendix.budget, appendix.totals
    yield appendix.external, appendix.external_totals


def row_totals(context: Context) -> Iterator[Finding]:
    """A row whose years sum to another figure than its stated total."""
    for rows, _totals in _tables(context):
        for row in rows:
            computed = row_total(row)
            if row.total is not None and row.total != computed:
                yield Finding(
                    "budget.row-total",
                    stated=context.money(row.total),
                    computed=context.money(computed),
                    place=row.place,
                    params={"activity": _named(row)},
                )


def table_totals(context: Context) -> Iterator[Finding]:
    """Stated totals of the years and of everything against the rows."""
    for rows, totals in _tables(context):
        if totals is None:
            continue
        for year, stated in totals.amounts:
            computed = sum(dict(row.amounts).get(year) or 0 for row in rows)
            if stated is not None and stated != computed:
                yield _total(context, "budget.column-total", stated, computed, totals, year)
        if totals.total is None:
            continue
        computed = sum(row_total(row) for row in rows)
        if totals.total != computed:
            yield _total(context, "budget.grand-total", totals.total, computed, totals)
        stated_rows = sum(row.total or 0 for row in rows)
        if totals.total != stated_rows and any(row.total is not None for row in rows):
            yield _total(context, "budget.row-totals-sum", totals.total, stated_rows, totals)


def subtotals(context: Context) -> Iterator[Finding]:
    """Totals of parts of a table ('Skupaj MNZ') against the rows of the part."""
    for each in context.plan.appendix.subtotals:
        stated = [cents for _year, cents in each.totals.amounts]
        years = [str(year) for year, _cents in each.totals.amounts]
        pairs = [*zip(years, stated, each.computed, strict=True)]
        pairs.append(("", each.totals.total, sum(each.computed)))
        for year, said, computed in pairs:
            if said is not None and said != computed:
                yield Finding(
                    "budget.subtotal",
                    stated=context.money(said),
                    computed=context.money(computed),
                    place=each.totals.place,
                    params={"activity": f"{each.name} {year}".strip()},
                )


def _total(
    context: Context, code: str, stated: int, computed: int, totals: StatedTotals, year: int = 0
) -> Finding:
    return Finding(
        code,
        stated=context.money(stated),
        computed=context.money(computed),
        place=totals.place,
        params={"year": year},
    )


def text_amounts(context: Context) -> Iterator[Finding]:
    """Amounts in the measures' texts that the tables of funding do not give."""
    for claim in context.claims.claims:
        if claim.how == "none" and context.claims.linker.rows:
            yield _about(context, "budget.text-unmatched", claim, "", "")
        elif claim.how in ("differs", "sum"):
            computed = sum(_given(row, claim) for row in claim.rows)
            if claim.rows and computed != claim.stated.amount.cents:
                names = ", ".join(_named(row) for row in claim.rows)
                yield _about(context, "budget.text-differs", claim, context.money(computed), names)


def _given(row: Row, claim: Claim) -> int:
    """What a row gives for a year where the text speaks of one, otherwise all that it gives."""
    given = [cents for _year, cents in row.amounts if cents is not None]
    return max(given, default=0) if claim.stated.amount.yearly else sum(given)


def _about(context: Context, code: str, claim: Claim, computed: str, activity: str) -> Finding:
    return Finding(
        code,
        node=claim.measure.number,
        stated=context.money(claim.stated.amount.cents),
        computed=computed,
        place=claim.stated.place,
        params={"measure": claim.measure.number, "activity": activity},
    )


def rows_claimed_twice(context: Context) -> Iterator[Finding]:
    """A row that several amounts in texts speak of as if each had it alone."""
    claims: dict[int, list[Claim]] = defaultdict(list)
    for claim in context.claims.claims:
        if claim.how == "row" and claim.stated.amount.yearly:
            claims[id(claim.rows[0])].append(claim)
    for group in claims.values():
        numbers = list(dict.fromkeys(claim.measure.number for claim in group))
        if len(numbers) < 2:
            continue
        row = group[0].rows[0]
        yield Finding(
            "budget.claimed-twice",
            node=numbers[-1],
            stated=context.money(sum(claim.stated.amount.cents for claim in group)),
            computed=context.money(group[0].stated.amount.cents),
            place=group[-1].stated.place,
            params={"measures": ", ".join(numbers), "activity": _named(row)},
        )


def unlinked_rows(context: Context) -> Iterator[Finding]:
    """Rows for which no measure is found."""
    claims = context.claims
    known = {id(link.row) for link in claims.links}
    known |= {id(row) for claim in claims.claims for row in claim.rows}
    for row in claims.linker.rows:
        if id(row) not in known:
            yield Finding(
                "budget.row-unlinked",
                stated=_named(row),
                computed=context.money(row_total(row)),
                place=row.place,
            )


def missing_table(context: Context) -> Iterator[Finding]:
    if context.announcement.funding_table and not context.plan.appendix.budget:
        passage = context.announcement.passage
        yield Finding("budget.table-missing", place=passage.place if passage else None)


def _named(row: Row) -> str:
    if isinstance(row, BudgetRow):
        return " – ".join(filter(None, (row.funder, row.activity)))
    return row_words(row)
