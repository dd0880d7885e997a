"""The tables of funding in the appendix."""

import re
from dataclasses import dataclass

from content_types.plan.importing.document import Place, Row, Table
from content_types.plan.importing.funding_header import (
    Header,
    funding_rows,
    is_subtotal,
    is_total,
)
from content_types.plan.importing.plan import (
    BudgetRow,
    ExternalRow,
    Irregularity,
    Sources,
    StatedTotals,
    Subtotal,
    YearAmounts,
)
from content_types.plan.money import AmountError, parse_amount

_CODE = re.compile(r"^(\d{3,8})\b\s*(?:[–-]\s*)?(.*)$", re.DOTALL)


@dataclass
class FundingTables:
    """What the tables of the appendix hold; `sources` are those of headers and empty rows."""

    budget: list[BudgetRow]
    external: list[ExternalRow]
    totals: StatedTotals | None
    external_totals: StatedTotals | None
    tables: int
    sources: list[int]
    irregularities: list[Irregularity]
    subtotals: list[Subtotal]


class FundingReader:
    """Reads the tables one after the other; the header decides what a row means."""

    def __init__(self) -> None:
        self.result = FundingTables([], [], None, None, 0, [], [], [])
        self.header: Header | None = None
        self.funder = ""
        self.activity = ""
        self.since_subtotal: list[YearAmounts] = []

    def read(self, table: Table, before: str) -> None:
        """Read a table; `before` is the paragraph that stands before it."""
        for each in funding_rows(table, before):
            if each.header is not None:
                self._begin(each.header, each.row)
            elif each.names:
                self.result.sources += _sources(each.row)
            else:
                self._row(each.row)

    def _begin(self, header: Header, row: Row) -> None:
        self.result.sources += _sources(row)
        if self.header is None or header.texts != self.header.texts:
            self.result.tables += 1
            self.funder = self.activity = ""
            self.since_subtotal = []
        self.header = header

    def _row(self, row: Row) -> None:
        header = self.header
        texts = row.texts
        if header is None or not any(texts):
            self.result.sources += _sources(row)
            return
        texts += ("",) * (len(header.texts) - len(texts))
        if len(row.texts) < len(header.texts):
            self._note("budget.row-incomplete", " | ".join(filter(None, row.texts)), row.place)
        amounts: YearAmounts = tuple(
            (year, self._amount(texts[column], row)) for year, column in header.years
        )
        total = self._amount(texts[header.total], row) if header.total is not None else None
        first = next(text for text in texts if text)
        if is_total(first):
            self._total_row(StatedTotals(amounts, total, row.place, _sources(row)), row, first)
            return
        self.since_subtotal.append(amounts)
        if header.external:
            self._external_row(texts, amounts, total, row)
        else:
            self._budget_row(texts, amounts, total, row)

    def _total_row(self, totals: StatedTotals, row: Row, first: str) -> None:
        if not is_subtotal(first):
            self._totals(totals, row)
            return
        computed = tuple(
            sum(amounts[place][1] or 0 for amounts in self.since_subtotal)
            for place in range(len(totals.amounts))
        )
        external = bool(self.header and self.header.external)
        self.result.subtotals.append(Subtotal(first, totals, computed, external))
        self.since_subtotal = []

    def finished(self) -> FundingTables:
        """What all tables hold. A single row of named totals has those of everything."""
        for external in (False, True):
            own = [each for each in self.result.subtotals if each.external is external]
            known = self.result.external_totals if external else self.result.totals
            if known is None and len(own) == 1:
                self.result.subtotals.remove(own[0])
                self._set_totals(own[0].totals, external=external)
        return self.result

    def _set_totals(self, totals: StatedTotals, *, external: bool) -> None:
        if external:
            self.result.external_totals = totals
        else:
            self.result.totals = totals

    def _totals(self, totals: StatedTotals, row: Row) -> None:
        external = bool(self.header and self.header.external)
        if (self.result.external_totals if external else self.result.totals) is not None:
            self.result.sources += totals.sources
            self._note("budget.total-repeated", " | ".join(filter(None, row.texts)), row.place)
        else:
            self._set_totals(totals, external=external)

    def _column(self, name: str, fallback: int, texts: tuple[str, ...]) -> str:
        column = (self.header.columns if self.header else {}).get(name, fallback)
        return texts[column] if column < len(texts) else ""

    def _budget_row(
        self, texts: tuple[str, ...], amounts: YearAmounts, total: int | None, row: Row
    ) -> None:
        funder = self._column("funder", 0, texts)
        activity = self._column("activity", 1, texts)
        if funder:
            self.funder, self.activity = funder, ""
        self.activity = activity or self.activity
        # A stroke or a dash stands where there is no heading.
        heading = self._column("heading", 2, texts).strip(" /–—-")
        code = _CODE.match(heading)
        self.result.budget.append(
            BudgetRow(
                funder=self.funder,
                activity=self.activity,
                heading_code=code[1] if code else "",
                heading=code[2].strip() if code else heading,
                amounts=amounts,
                total=total,
                place=row.place,
                sources=_sources(row),
            )
        )

    def _external_row(
        self, texts: tuple[str, ...], amounts: YearAmounts, total: int | None, row: Row
    ) -> None:
        project = self._column("project", 0, texts)
        self.funder = project or self.funder
        self.result.external.append(
            ExternalRow(
                project=self.funder,
                activity=self._column("activity", 1, texts),
                source=self._column("source", 2, texts),
                amounts=amounts,
                total=total,
                place=row.place,
                sources=_sources(row),
            )
        )

    def _amount(self, text: str, row: Row) -> int | None:
        try:
            cents = parse_amount(text)
        except AmountError as error:
            self._note("budget.amount-unreadable", error.text, row.place)
            return None
        return None if cents is None else cents * (self.header.factor if self.header else 1)

    def _note(self, code: str, stated: str, place: Place) -> None:
        self.result.irregularities.append(Irregularity(code, "", stated, place=place))


def _sources(row: Row) -> Sources:
    return tuple(paragraph.index for cell in row.cells for paragraph in cell.paragraphs)
