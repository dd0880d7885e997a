"""What every reader makes of a document: paragraphs and tables in order, footnotes, changes.

Each paragraph, also inside a cell, and each footnote has an `index` that is unique in the document.
The parser accounts for every index, so nothing of a document can be lost unnoticed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext


@dataclass(frozen=True)
class Place:
    """Where a person finds something: a line of a text file, or a paragraph, table or footnote.

    `number` counts from 1; `row` is the row of a table; `heading` is the nearest heading before.
    """

    kind: str
    number: int
    row: int = 0
    heading: str = ""

    def __str__(self) -> str:
        where = self._where()
        if not self.heading:
            return where
        return gettext("%(place)s, under “%(heading)s”") % {
            "place": where,
            "heading": self.heading,
        }

    def _where(self) -> str:
        if self.kind == "line":
            return gettext("line %(number)d") % {"number": self.number}
        if self.kind == "footnote":
            return gettext("footnote %(number)d") % {"number": self.number}
        if self.kind == "table":
            return gettext("table %(number)d, row %(row)d") % {
                "number": self.number,
                "row": self.row,
            }
        return gettext("paragraph %(number)d") % {"number": self.number}


@dataclass(frozen=True)
class Mark:
    """A footnote's marker: its `offset` in the text; `note` is its footnote's number if known."""

    offset: int
    note: int | None = None


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, or one line of it where soft breaks part it.

    `number` is the automatic number or label that the word processor would show, `level` the level
    of a heading (1 to 9) where its style says so.
    """

    text: str
    index: int
    place: Place
    number: str = ""
    level: int | None = None
    style: str = ""
    list_item: bool = False
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Cell:
    """A cell: its paragraphs, first column (from 0), columns spanned; `continued` by a merge."""

    paragraphs: tuple[Paragraph, ...]
    column: int
    span: int = 1
    continued: bool = False

    @property
    def text(self) -> str:
        return " ".join(each.text for each in self.paragraphs if each.text)


@dataclass(frozen=True)
class Row:
    cells: tuple[Cell, ...]
    place: Place

    @property
    def width(self) -> int:
        return max((cell.column + cell.span for cell in self.cells), default=0)

    @property
    def texts(self) -> tuple[str, ...]:
        """The text of every column; columns that a merged cell spans repeat nothing."""
        texts = [""] * self.width
        for cell in self.cells:
            texts[cell.column] = cell.text
        return tuple(texts)


@dataclass(frozen=True)
class Table:
    rows: tuple[Row, ...]
    place: Place

    def paragraphs(self) -> Iterator[Paragraph]:
        for row in self.rows:
            for cell in row.cells:
                yield from cell.paragraphs


@dataclass(frozen=True)
class Footnote:
    """A footnote or endnote; `urls` are the addresses that it links to."""

    number: int
    text: str
    index: int
    place: Place
    urls: tuple[str, ...] = ()


@dataclass(frozen=True)
class TrackedChange:
    """A change that nobody has accepted: `kind` is 'inserted' or 'deleted'."""

    kind: str
    text: str
    place: Place


Block = Paragraph | Table


@dataclass(frozen=True)
class Document:
    """A document as read. `broken_at` is where the file ends in the middle of something."""

    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...] = ()
    changes: tuple[TrackedChange, ...] = ()
    title: str = ""
    broken_at: Place | None = None

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in order, also those inside tables."""
        for block in self.blocks:
            if isinstance(block, Table):
                yield from block.paragraphs()
            else:
                yield block

    def indices(self) -> frozenset[int]:
        """The indices of everything that holds text: what the parser has to account for."""
        paragraphs = {each.index for each in self.paragraphs() if each.text.strip()}
        return frozenset(paragraphs | {each.index for each in self.footnotes if each.text.strip()})
