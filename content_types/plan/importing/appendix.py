"""The tables of funding in the appendix."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from content_types.plan.importing.document import Place, Row, Table
from content_types.plan.importing.plan import (
    BudgetRow,
    ExternalRow,
    Irregularity,
    Sources,
    StatedTotals,
    YearAmounts,
)
from content_types.plan.money import AmountError, parse_amount

_YEAR = re.compile(r"^\D{0,12}(20\d\d)\.?\D{0,12}$")
_TOTAL = re.compile(r"^(?:grand total|total|sum|skupaj|skupno|vsota|seštevek)\b", re.IGNORECASE)
_EXTERNAL = re.compile(r"\b(?:external|zunanj\w+|drugi viri|drugih virov)\b", re.IGNORECASE)
_COLUMNS = {
    "heading": re.compile(r"heading|budget (?:line|item)|postavk|\bkonto\b|\bpp\b", re.I),
    "source": re.compile(r"\bsource|\bvir(?:i|a)?\b", re.I),
    "activity": re.compile(r"activit|task|aktivnost|dejavnost|nalog|namen", re.I),
    "funder": re.compile(
        r"user|funder|institution|ministr|uporabnik|financer|nosilec|organ\b", re.I
    ),
    "project": re.compile(r"project|projekt|external|zunanj", re.I),
}
_CODE = re.compile(r"^(\d{3,8})\b\s*(?:[–-]\s*)?(.*)$", re.DOTALL)


@dataclass(frozen=True)
class _Header:
    years: tuple[tuple[int, int], ...]
    total: int | None
    columns: dict[str, int]
    external: bool
    texts: tuple[str, ...]


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


def is_funding_table(table: Table) -> bool:
    """Whether one of the first two rows is a header with years over at least three columns."""
    return any(_read_header(row, "") for row in table.rows[:2])


def funding_years(tables: Iterable[Table]) -> tuple[int, ...]:
    """The years that the headers name."""
    headers = (_read_header(row, "") for table in tables for row in table.rows)
    return tuple(sorted({year for header in headers if header for year, _column in header.years}))


def _read_header(row: Row, before: str) -> _Header | None:
    texts = row.texts
    years = tuple(
        (int(match[1]), column)
        for column, text in enumerate(texts)
        if (match := _YEAR.match(text)) and len(text) < 24
    )
    if not years or len(texts) < 3 or _TOTAL.match(texts[0]):
        return None
    named = {
        name: column
        for name, pattern in reversed(_COLUMNS.items())
        for column, text in enumerate(texts)
        if pattern.search(text) and column not in dict(years).values()
    }
    total = next(
        (i for i, text in enumerate(texts) if i > years[-1][1] and _TOTAL.match(text)), None
    )
    external = bool(_EXTERNAL.search(texts[0]) or _EXTERNAL.search(before)) or (
        "source" in named and "heading" not in named
    )
    return _Header(years, total, named, external, texts)


class FundingReader:
    """Reads the tables one after the other; the header decides what a row means."""

    def __init__(self) -> None:
        self.result = FundingTables([], [], None, None, 0, [], [])
        self.header: _Header | None = None
        self.funder = ""
        self.activity = ""

    def read(self, table: Table, before: str) -> None:
        """Read a table; `before` is the paragraph that stands before it."""
        for row in table.rows:
            header = _read_header(row, before)
            if header is not None:
                self._begin(header, row)
            else:
                self._row(row)

    def _begin(self, header: _Header, row: Row) -> None:
        self.result.sources += _sources(row)
        if self.header is None or header.texts != self.header.texts:
            self.result.tables += 1
            self.funder = self.activity = ""
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
        if _TOTAL.match(first):
            self._totals(StatedTotals(amounts, total, row.place, _sources(row)), row)
        elif header.external:
            self._external_row(texts, amounts, total, row)
        else:
            self._budget_row(texts, amounts, total, row)

    def _totals(self, totals: StatedTotals, row: Row) -> None:
        external = bool(self.header and self.header.external)
        if (self.result.external_totals if external else self.result.totals) is not None:
            self.result.sources += totals.sources
            self._note("budget.total-repeated", " | ".join(filter(None, row.texts)), row.place)
        elif external:
            self.result.external_totals = totals
        else:
            self.result.totals = totals

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
        heading = self._column("heading", 2, texts)
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
            return parse_amount(text)
        except AmountError as error:
            self._note("budget.amount-unreadable", error.text, row.place)
            return None

    def _note(self, code: str, stated: str, place: Place) -> None:
        self.result.irregularities.append(Irregularity(code, "", stated, place=place))


def _sources(row: Row) -> Sources:
    return tuple(paragraph.index for cell in row.cells for paragraph in cell.paragraphs)
