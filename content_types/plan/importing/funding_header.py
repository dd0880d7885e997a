"""The header of a table of funding: which column holds what."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from content_types.plan.enums import TimeframeKind
from content_types.plan.importing.document import Row, Table
from content_types.plan.importing.labels import read_label
from content_types.plan.timeframes import parse_timeframe

_YEAR = re.compile(r"^\D{0,16}(20\d\d)\.?\D{0,20}$")
_LONGEST_YEAR = 32
_FEWEST_COLUMNS = 3
_FIRST_ROWS = 3
_TOTAL = re.compile(r"^(?:grand total|total|sum|skupaj|skupno|vsota|seštevek)\b", re.IGNORECASE)
# What may stand after 'Skupaj' in the row of everything; a name there makes it a subtotal.
_OF_EVERYTHING = re.compile(
    r"[\s:.()=–-]|\b(?:vse|vsi|vsa|vseh|sredstva|sredstev|eur|znesek|po letih|po letu|proračun\w*"
    r"|all|overall|funds|funding|amount|in|v|za|za obdobje|20\d\d|for|the|years?|and)\b|€",
    re.IGNORECASE,
)
_SUBTOTAL = re.compile(r"^(?:subtotal|sub-total|vmesn\w+ vsot\w+|delna vsota)\b", re.IGNORECASE)
_EXTERNAL = re.compile(r"\b(?:external|zunanj\w+|drugi viri|drugih virov)\b", re.IGNORECASE)
_THOUSANDS = re.compile(
    r"\b(?:v|in)\s+(?:tisoč\w*|thousands?|1[.,\s]?000)\b|\bEUR\s?000\b|\b000\s?(?:EUR|€)", re.I
)
_COLUMNS = {
    "heading": re.compile(r"heading|budget (?:line|item)|postavk|\bkonto\b|\bpp\b", re.I),
    "source": re.compile(r"\bsource|\bvir(?:i|a)?\b", re.I),
    "activity": re.compile(r"activit|task|aktivnost|dejavnost|nalog|namen|ukrep", re.I),
    "funder": re.compile(
        r"user|funder|institution|ministr|uporabnik|financer|nosilec|organ\b", re.I
    ),
    "project": re.compile(r"project|projekt|external|zunanj", re.I),
}


@dataclass(frozen=True)
class Header:
    """`years` and `total` are columns; `factor` is 1,000 where the amounts are in thousands."""

    years: tuple[tuple[int, int], ...]
    total: int | None
    columns: dict[str, int]
    external: bool
    texts: tuple[str, ...]
    factor: int = 1


@dataclass(frozen=True)
class FundingRow:
    """A row with what it is: a `header`, a part of one (`names`), or else a row of data."""

    row: Row
    header: Header | None
    names: bool


def is_funding_table(table: Table) -> bool:
    """Whether one of the first rows is a header with years over at least three columns."""
    for row in table.rows[:_FIRST_ROWS]:
        if _names_measures(row):
            return False
        if read_header(row, ""):
            return True
    return False


def _names_measures(row: Row) -> bool:
    """Whether a row is the header of a table with a measure in each row: money has no timeframe."""
    labels = [read_label(cell.text) for cell in row.cells if cell.text]
    return any(label is not None and label.kind is None and not label.rest for label in labels)


def funding_years(tables: Iterable[Table]) -> tuple[int, ...]:
    """The years that the headers of tables of funding name."""
    headers = (
        each.header
        for table in tables
        if is_funding_table(table)
        for each in funding_rows(table, "")
    )
    return tuple(sorted({year for header in headers if header for year, _column in header.years}))


def funding_rows(table: Table, before: str) -> Iterator[FundingRow]:
    """The rows of a table; what stands above its header names columns, also on the next page.

    `before` is the paragraph that stands before the table.
    """
    first = next((i for i, row in enumerate(table.rows[:_FIRST_ROWS]) if read_header(row, "")), 0)
    uppers = {row.texts for row in table.rows[:first]}
    above: Row | None = None
    for row in table.rows:
        header = read_header(row, before, above)
        is_upper = header is None and row.texts in uppers
        yield FundingRow(row, header, is_upper)
        above = row if is_upper else None


def read_header(row: Row, before: str, above: Row | None = None) -> Header | None:
    """The header that a row is; empty cells are named by the row above, with which it is merged."""
    texts = row.texts
    years = _years(texts)
    if not years or len(texts) < _FEWEST_COLUMNS or _TOTAL.match(texts[0]):
        return None
    if above is not None:
        upper = (*above.texts, *[""] * len(texts))
        texts = tuple(text or upper[column] for column, text in enumerate(texts))
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
        "source" in named and "heading" not in named and "funder" not in named
    )
    in_thousands = any(_THOUSANDS.search(text) for text in (before, *texts))
    return Header(years, total, named, external, texts, 1000 if in_thousands else 1)


def _years(texts: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """The cells that name a year and nothing of a timeframe, such as a month."""
    return tuple(
        (int(match[1]), column)
        for column, text in enumerate(texts)
        if len(text) < _LONGEST_YEAR
        and (match := _YEAR.match(text))
        and parse_timeframe(text, "sl").kind is TimeframeKind.OTHER
    )


def is_total(text: str) -> bool:
    """Whether a row that starts so has the totals of the table or of a part of it."""
    return bool(_TOTAL.match(text) or _SUBTOTAL.match(text))


def is_subtotal(text: str) -> bool:
    """Whether the totals are those of a part: 'Skupaj MNZ'."""
    if _SUBTOTAL.match(text):
        return True
    rest = _OF_EVERYTHING.sub("", _TOTAL.sub("", text))
    return bool(rest)
