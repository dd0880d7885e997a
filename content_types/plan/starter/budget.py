"""The budget of the plan, from its starter file."""

from cms.pages import starter
from content_types.plan.models import BudgetLine, BudgetTable, StatedTotal
from content_types.plan.money import parse_amount
from content_types.registers.models import Institution


def budget_lines(record: starter.Record) -> list[BudgetLine]:
    """Every row of both tables, in the order of the document."""
    institutions = Institution.by_key()
    tables = [(BudgetTable.MINISTRIES, "lines"), (BudgetTable.EXTERNAL, "external")]
    return [_line(table, row, institutions) for table, name in tables for row in record[name]]


def _line(
    table: BudgetTable, row: starter.Record, institutions: dict[str, Institution]
) -> BudgetLine:
    where = f"budget: {row['activity']['sl']}"
    funder = row.get("funder")
    if isinstance(funder, str) and funder not in institutions:
        raise starter.StarterError(f"{where}: unknown institution {funder}")
    stated = row.get("stated_total")
    return BudgetLine(
        table=table,
        funder=institutions[funder] if isinstance(funder, str) else None,
        heading_code=row.get("heading_code", ""),
        source=row["source"] if isinstance(row.get("source"), str) else "other",
        amounts={int(year): parse_amount(amount) for year, amount in row["amounts"].items()},
        stated_total=parse_amount(stated) if stated else None,
        measures=", ".join(row.get("measures", [])),
        **starter.translated(row, ("activity", "heading", "funder_wording"), where),
    )


def stated_totals(record: starter.Record) -> list[StatedTotal]:
    """The totals that the document prints, the one of all years last."""
    return [
        StatedTotal(
            table=BudgetTable.MINISTRIES,
            year=int(name) if name.isdigit() else None,
            amount=parse_amount(amount),
        )
        for name, amount in record.get("stated_totals", {}).items()
    ]
