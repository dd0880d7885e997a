"""Text converted from a word processor, read into paragraphs, tables and footnotes.

How the conversion writes things: a paragraph is a line; a table's cell is a line that starts with
a tab, further paragraphs of the cell follow without one; rows end with an empty line, which a cell
may hold too, so columns are counted from the header; a footnote's marker is a line break in the
middle of its sentence; a footnote and the ends of a field are U+FFFD or their control characters.
Others write a row in a line, and footnotes as in `text_notes`.
"""

import html
import re
from dataclasses import dataclass, field

from content_types.plan.importing.document import (
    Cell,
    Document,
    Footnote,
    Mark,
    Paragraph,
    Place,
    Row,
    Table,
)
from content_types.plan.importing.numbering import number_alone
from content_types.plan.importing.text_lines import lines_of
from content_types.plan.importing.text_notes import begun_note, bracketed_notes, without_markers

_BOOKMARK = re.compile(r"\[bookmark: [^\]]*\]")
_FIELD = re.compile(
    '[\ufffd\x13] ?HYPERLINK\\s+"([^"]*)"[^\ufffd\x14]*[\ufffd\x14](.*?)[\ufffd\x15]'
)
_OPEN_FIELD = re.compile("[\ufffd\x13] ?HYPERLINK\\b")
_NOTE = re.compile("^[\ufffd\x02] ")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]")
_CONTINUED = re.compile(r"^(?: (?! )|[.,;:)])")
_PUNCTUATION = re.compile(r"^[.,;:!?)]+$")
_BULLET = re.compile(r"^\s*[·•▪‣●○◦\uf0b7-]\s+")
_NUMBERED = re.compile(r"^\s?(?:\d{1,2}\.){1,3}(?:\d{1,2})?\s*\S")
_FEWEST_COLUMNS = 3
_GAP_THAT_ENDS_A_TABLE = 2


def read_text(text: str) -> Document:
    """The document of a text; the places are its lines."""
    return _TextReader(text).read()


def clean(text: str) -> str:
    """One line without control characters, soft hyphens and repeated spaces."""
    return " ".join(_CONTROLS.sub("", text).split())


@dataclass
class _OpenCell:
    line: int
    lines: list[tuple[int, str]]


@dataclass
class _OpenTable:
    cells: list[_OpenCell] = field(default_factory=list)
    blanks_before: list[int] = field(default_factory=list)


class _TextReader:
    def __init__(self, text: str) -> None:
        lines = lines_of(text)
        self.lines = [line.text for line in lines]
        self.numbers = [line.number for line in lines]
        self.notes = bracketed_notes(self.lines)
        self.position = 0
        self.index = 0
        self.blocks: list[Paragraph | Table] = []
        self.footnotes: list[Footnote] = []
        self.broken_at: Place | None = None
        self.blanks = 1

    def read(self) -> Document:
        while self.position < len(self.lines):
            line = self.lines[self.position]
            if line.startswith("\t"):
                self._table()
            elif self._begins_note(line):
                self._footnote()
            else:
                self._paragraph(line)
                self.position += 1
        return Document(tuple(self.blocks), tuple(self.footnotes), broken_at=self.broken_at)

    @property
    def number(self) -> int:
        """The number in the file of the line that is being read."""
        return self.numbers[self.position]

    def _next_index(self) -> int:
        self.index += 1
        return self.index

    def _plain(self, line: str, number: int) -> str:
        line = _FIELD.sub(lambda match: match[2], _BOOKMARK.sub("", line))
        if _OPEN_FIELD.search(line):
            self.broken_at = Place("line", number)
        return line

    def _paragraph(self, line: str) -> None:
        text = self._plain(line, self.number)
        if not clean(text):
            self.blanks += 1
            return
        if not self._continue(text):
            self.blocks.append(self._new(text, self.number))
        self.blanks = 0

    def _new(self, text: str, line: int) -> Paragraph:
        bullet = _BULLET.match(text)
        text = text[bullet.end() :] if bullet else text
        place = Place("line", line)
        shown, marks = without_markers(clean(text), self.notes)
        return Paragraph(shown, self._next_index(), place, list_item=bool(bullet), marks=marks)

    def _continue(self, text: str) -> bool:
        """Join a line that a footnote's marker has cut off to the paragraph that it belongs to."""
        previous = self.blocks[-1] if self.blocks else None
        if not isinstance(previous, Paragraph) or number_alone(previous.text):
            return False
        alone = bool(_PUNCTUATION.match(clean(text)))
        if not alone and (self.blanks or not _CONTINUED.match(text)):
            return False
        glue = "" if text[:1] in ".,;:)!?" else " "
        marks = () if self.blanks else (Mark(len(previous.text)),)
        self.blocks[-1] = Paragraph(
            f"{previous.text}{glue}{clean(text)}",
            previous.index,
            previous.place,
            list_item=previous.list_item,
            marks=(*previous.marks, *marks),
        )
        return True

    def _footnote(self) -> None:
        start = self.position
        begun = begun_note(self.lines[start], self.notes)
        number, first = begun or (len(self.footnotes) + 1, _NOTE.sub("", self.lines[start]))
        raw = [first]
        self.position += 1
        while self.position < len(self.lines) and self._belongs_to_note(self.position):
            raw.append(self.lines[self.position])
            self.position += 1
        joined = " ".join(raw)
        urls = tuple(html.unescape(html.unescape(url)) for url, _shown in _FIELD.findall(joined))
        text = clean(self._plain(joined, self.numbers[start]))
        place = Place("line", self.numbers[start])
        self.footnotes.append(Footnote(number, text, self._next_index(), place, urls))
        self.blanks = 1

    def _belongs_to_note(self, position: int) -> bool:
        line = self.lines[position]
        return bool(clean(line)) and not self._begins_note(line) and not line.startswith("\t")

    def _begins_note(self, line: str) -> bool:
        return bool(_NOTE.match(line) or begun_note(line, self.notes))

    def _table(self) -> None:
        table = _OpenTable()
        gap = 0
        while self.position < len(self.lines):
            line = self._plain(self.lines[self.position], self.number)
            if line.startswith("\t"):
                for number, part in enumerate(line[1:].split("\t")):
                    opened = _OpenCell(self.number, [(self.number, part)])
                    table.cells.append(opened)
                    table.blanks_before.append(gap if number == 0 else 0)
                gap = 0
            elif not clean(line):
                gap += 1
            elif self._belongs_to_cell(table, gap):
                table.cells[-1].lines.append((self.number, line))
                gap = 0
            else:
                break
            self.position += 1
        trailing = self._trailing(table)
        if table.cells:
            self.blocks.append(self._build(table))
        if trailing.cells:
            self.blocks.append(self._build(trailing))
        self.blanks = 1

    @staticmethod
    def _trailing(table: _OpenTable) -> _OpenTable:
        """Empty cells that a gap parts from the table before: an empty table of their own."""
        empty = _OpenTable()
        while (
            table.cells
            and table.blanks_before[-1] >= _GAP_THAT_ENDS_A_TABLE
            and not any(clean(text) for _line, text in table.cells[-1].lines)
        ):
            empty.cells.insert(0, table.cells.pop())
            empty.blanks_before.insert(0, table.blanks_before.pop())
        return empty

    def _belongs_to_cell(self, table: _OpenTable, gap: int) -> bool:
        line = self.lines[self.position]
        if gap >= _GAP_THAT_ENDS_A_TABLE or self._begins_note(line):
            return False
        if number_alone(line.strip()) or _NUMBERED.match(line):
            return False
        in_list = _BULLET.match(line) and _BULLET.match(table.cells[-1].lines[0][1])
        return gap == 0 or bool(in_list) or self._a_cell_follows()

    def _a_cell_follows(self) -> bool:
        following = self.position
        while following < len(self.lines) and clean(self.lines[following]):
            if self.lines[following].startswith("\t"):
                return True
            following += 1
        return False

    def _build(self, table: _OpenTable) -> Table:
        width = self._width(table)
        rows = []
        for start in range(0, len(table.cells), width):
            cells = tuple(
                Cell(tuple(self._new(text, line) for line, text in opened.lines), column)
                for column, opened in enumerate(table.cells[start : start + width])
            )
            rows.append(Row(cells, Place("line", table.cells[start].line)))
        return Table(tuple(rows), Place("line", table.cells[0].line))

    @staticmethod
    def _width(table: _OpenTable) -> int:
        """The columns of a table: the cells of its first row, which an empty line ends.

        Where a line has several cells, that line is the row.
        """
        in_line = sum(cell.line == table.cells[0].line for cell in table.cells)
        if in_line > 1:
            return in_line
        first_row = 1
        while first_row < len(table.cells) and table.blanks_before[first_row] == 0:
            first_row += 1
        return first_row if first_row >= _FEWEST_COLUMNS else 1
