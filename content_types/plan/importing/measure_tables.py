"""Tables that hold whole measures, unfolded into headings and tables of labels.

Two kinds are met: a table for each measure, whose first row is the heading ('Ukrep 1.1: Spletni
posvet'), and a table with a row for each measure and the labels in its header.
"""

from dataclasses import dataclass, replace

from content_types.plan.importing.document import Block, Cell, Paragraph, Row, Table
from content_types.plan.importing.funding_header import is_funding_table
from content_types.plan.importing.labels import read_label, read_note, read_objective
from content_types.plan.importing.numbering import (
    Number,
    automatic_number,
    number_alone,
    typed_number,
)

_NUMBER_COLUMNS = frozenset(
    {"št.", "št", "zap. št.", "zap.št.", "zaporedna številka", "številka", "št. ukrepa"}
    | {"številka ukrepa", "oznaka", "oznaka ukrepa", "no.", "no", "number", "#"}
)
_TITLE_COLUMNS = frozenset(
    {"ukrep", "ukrepi", "naziv ukrepa", "ime ukrepa", "naziv", "naslov ukrepa", "naloga", "naloge"}
    | {"ukrep/naloga", "aktivnost", "dejavnost", "measure", "measures", "title", "task", "activity"}
)
_FEWEST_LABELS = 2
_LONGEST_TITLE = 300


@dataclass(frozen=True)
class Columns:
    """Cells that only name the columns of a table."""

    paragraphs: tuple[Paragraph, ...]


Unfolded = Block | Columns


def unfolded(blocks: list[Block]) -> list[Unfolded]:
    """The blocks with every table of measures taken apart; other tables stay as they are."""
    found: list[Unfolded] = []
    for block in blocks:
        if not isinstance(block, Table) or is_funding_table(block):
            found.append(block)
        else:
            found += _taken_apart(block)
    return found


def _taken_apart(table: Table) -> list[Unfolded]:
    found: list[Unfolded] = []
    waiting: list[Row] = []
    header: _Header | None = None
    for row in table.rows:
        columns = _Header.read(row)
        headings = _headings(row, table)
        if columns or headings:
            found += _rest(waiting, table)
            waiting = []
        if columns:
            again = header is not None and header.row.texts == row.texts
            found += [Columns(tuple(p for cell in row.cells for p in cell.paragraphs))]
            header = header if again else columns
        elif headings:
            found += headings
        elif header and (measure := header.measure(row, table)):
            found += measure
        else:
            waiting.append(row)
    return found + _rest(waiting, table) if found else [table]


def _rest(rows: list[Row], table: Table) -> list[Unfolded]:
    if not rows:
        return []
    return [Table(tuple(rows), table.place if rows[0] is table.rows[0] else rows[0].place)]


def _headings(row: Row, table: Table) -> list[Unfolded]:
    """The heading that a row consists of: in one cell, or with its number in a cell of its own."""
    filled = [cell for cell in row.cells if cell.text]
    if not filled or len(filled) > 2 or any(len(_filled(cell)) > 1 for cell in filled):
        return []
    paragraphs = [_filled(cell)[0] for cell in filled]
    last = paragraphs[-1]
    if len(paragraphs) == 2:
        return [*paragraphs] if _is_number_and_title(*paragraphs) else _named(*paragraphs)
    number = _number_of_title(last) if filled[0] is row.cells[0] else ()
    across = len(row.cells) == 1 and (row.cells[0].span > 1 or len(table.rows) == 1)
    return [last] if len(number) > 1 or (number and (across or last.level)) else []


def _number_of_title(paragraph: Paragraph) -> Number:
    """The number of a heading, automatic or typed; empty where the paragraph is none."""
    automatic = automatic_number(paragraph.number)
    if automatic and paragraph.level is not None:
        return automatic
    typed = typed_number(paragraph.text)
    if typed is None or not typed.starts_a_title or paragraph.list_item:
        return ()
    is_title = len(typed.title) <= _LONGEST_TITLE and not typed.title.endswith((".", ";", ","))
    return typed.number if is_title else ()


def _is_number_and_title(first: Paragraph, second: Paragraph) -> bool:
    number = number_alone(first.text)
    if number is None or len(number) < 2 or len(second.text) > _LONGEST_TITLE:
        return False
    return not (read_label(second.text) or read_objective(second.text) or read_note(second.text))


def _named(first: Paragraph, second: Paragraph) -> list[Unfolded]:
    """'Ukrep' | '1.1 Spletišče'."""
    typed = typed_number(second.text)
    if _folded(first.text) not in _TITLE_COLUMNS or typed is None or len(typed.number) < 2:
        return []
    return [Columns((first,)), second]


def _filled(cell: Cell) -> list[Paragraph]:
    return [each for each in cell.paragraphs if each.text]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" :")


class _Header:
    """The header of a table with a row for each measure."""

    def __init__(self, row: Row, number: Cell | None, title: Cell | None, labels: list[Cell]):
        self.row, self.number, self.title, self.labels = row, number, title, labels
        self.above: dict[int, Cell] = {}

    @classmethod
    def read(cls, row: Row) -> "_Header | None":
        number = title = None
        labels = []
        for cell in row.cells:
            name = _folded(cell.text)
            if number is None and name in _NUMBER_COLUMNS:
                number = cell
            elif title is None and name in _TITLE_COLUMNS:
                title = cell
            elif _is_label(cell.text):
                labels.append(cell)
        roles = [cell for cell in labels if not read_note(cell.text)]
        if len(roles) < _FEWEST_LABELS or (number is None and title is None):
            return None
        return cls(row, number, title, labels)

    def measure(self, row: Row, table: Table) -> list[Unfolded]:
        """A row as heading and labels; without a number it goes on with the measure above."""
        cells = {cell.column: self._whole(cell) for cell in row.cells}
        number = cells.get(self.number.column) if self.number else None
        title = cells.get(self.title.column) if self.title else None
        heading = self._heading(number, title)
        if heading is None:
            return []
        taken = {cell.column for cell in self.labels}
        labels = tuple(
            Row((_moved(header, row), cells[header.column]), row.place)
            for header in self.labels
            if header.column in cells and cells[header.column].text
        )
        others = [
            paragraph
            for column, cell in cells.items()
            if column not in taken and cell is not number and cell is not title
            for paragraph in _filled(cell)
        ]
        return [*heading, *others, *([Table(labels, row.place)] if labels else [])]

    def _whole(self, cell: Cell) -> Cell:
        """A cell, or the one above that it goes on with."""
        if cell.continued and cell.column in self.above:
            above = self.above[cell.column]
            return Cell(above.paragraphs, cell.column, cell.span, continued=True)
        self.above[cell.column] = cell
        return cell

    @staticmethod
    def _heading(number: Cell | None, title: Cell | None) -> list[Paragraph] | None:
        """The paragraphs of a heading, none of a row that goes on; None for other rows."""
        first = number if number is not None and number.text else title
        if first is None or not first.text:
            return []
        if first.continued:
            return []
        paragraphs = [*(_filled(number) if number else ()), *(_filled(title) if title else ())]
        stated = number_alone(paragraphs[0].text)
        typed = typed_number(paragraphs[0].text)
        found = stated or (typed.number if typed else ())
        return paragraphs if len(found) > 1 else None


def _moved(header: Cell, row: Row) -> Cell:
    """A label of the header as if it stood in a row: that is where its value is found."""
    return replace(
        header, paragraphs=tuple(replace(each, place=row.place) for each in header.paragraphs)
    )


def _is_label(text: str) -> bool:
    found = (read_objective(text), read_label(text), read_note(text))
    return any(each is not None and not each.rest for each in found)
