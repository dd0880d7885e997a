"""The tables of funding as parsed: rows, printed totals, and the appendix that holds them."""

from dataclasses import dataclass, field

from content_types.plan.importing.document import Place
from content_types.plan.importing.passage import Passage, Sources

YearAmounts = tuple[tuple[int, int | None], ...]


@dataclass(frozen=True)
class BudgetRow:
    """A row of the budget table; empty funder and activity cells are filled from the row above.

    `amounts` pairs each year with its cents, None where the plan has a slash or nothing; `total` is
    the stated one. `heading_code` is the number before the budget heading's name.
    """

    funder: str
    activity: str
    heading_code: str
    heading: str
    amounts: YearAmounts
    total: int | None
    place: Place = field(compare=False)
    sources: Sources = field(compare=False)


@dataclass(frozen=True)
class ExternalRow:
    """A row of the table of external funding."""

    project: str
    activity: str
    source: str
    amounts: YearAmounts
    total: int | None
    place: Place = field(compare=False)
    sources: Sources = field(compare=False)


@dataclass(frozen=True)
class StatedTotals:
    """The totals that a table states for its years and for everything."""

    amounts: YearAmounts
    total: int | None
    place: Place = field(compare=False)
    sources: Sources = field(compare=False)


@dataclass(frozen=True)
class Subtotal:
    """Totals of a part of a table; `computed` sums each year of the rows since the part before."""

    name: str
    totals: StatedTotals
    computed: tuple[int, ...]
    external: bool


@dataclass(frozen=True)
class Appendix:
    """The tables of funding; `tables` counts them, `sources` are their headers and headings."""

    passages: tuple[Passage, ...] = ()
    budget: tuple[BudgetRow, ...] = ()
    totals: StatedTotals | None = None
    external: tuple[ExternalRow, ...] = ()
    external_totals: StatedTotals | None = None
    tables: int = 0
    sources: Sources = field(default=(), compare=False)
    subtotals: tuple[Subtotal, ...] = ()
