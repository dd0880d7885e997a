"""What components show, as values: equal values give equal HTML (see the template tag `pure`)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One name in a list; without an address it is text alone."""

    title: str
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A term with a value or with several entries."""

    term: str
    value: str = ""
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """A status; `kind` is its mark."""

    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart; `percent` of the longest one."""

    label: str
    value: str
    percent: float
    url: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `label` is its column's, for narrow screens."""

    text: str
    label: str = ""
    url: str = ""
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[Cell, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column."""

    label: str
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A whole table."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
