"""A .docx read into paragraphs, tables, footnotes and tracked changes."""

import re

from docx.oxml.ns import qn

from content_types.plan.importing.document import (
    Block,
    Document,
    Footnote,
    Mark,
    Paragraph,
    Place,
    Row,
    Table,
    TrackedChange,
)
from content_types.plan.importing.docx_package import DocxPackage
from content_types.plan.importing.docx_styles import Numbering, Styles
from content_types.plan.importing.docx_tables import read_rows
from content_types.plan.importing.docx_text import (
    ParagraphText,
    mark_is_deleted,
    paragraph_text,
)
from content_types.plan.importing.docx_xml import Element, child, local, number, value
from content_types.plan.importing.errors import refuse_too_long
from content_types.plan.importing.numbering import is_numbered
from content_types.plan.importing.text_reader import clean

_BULLET = re.compile(r"^\s*[·•▪‣●○◦\uf0b7-]\s+")
_URL = re.compile(r"https?://[^\s\"<>]+[^\s\"<>.,;)]")
_LONGEST_HEADING = 200
_WRAPPERS = frozenset({"ins", "moveTo", "customXml", "sdtContent", "smartTag"})
_DEEPEST = 40


def read_docx(data: bytes, name: str) -> Document:
    """The document of a .docx.

    Raises the ImportingErrors of the package: damaged, encrypted, unsafe, another format.
    """
    return _DocxReader(DocxPackage(data, name)).read()


class _DocxReader:
    def __init__(self, package: DocxPackage) -> None:
        self.package = package
        self.styles = Styles(package.xml("word/styles.xml"))
        self.numbering = Numbering(package.xml("word/numbering.xml"), self.styles)
        self.blocks: list[Block] = []
        self.changes: list[TrackedChange] = []
        self.note_numbers: dict[tuple[str, str], int] = {}
        self.index = self.paragraphs = self.tables = 0
        self.heading = self.title = ""
        self.carried = ""

    def read(self) -> Document:
        body = child(self.package.document(), "body")
        if body is not None:
            refuse_too_long(sum(1 for _each in body.iter(qn("w:p"))), self.package.name)
            self._container(body, 0)
        footnotes = self._footnotes()
        return Document(tuple(self.blocks), footnotes, tuple(self.changes), title=self.title)

    def next_index(self) -> int:
        self.index += 1
        return self.index

    def _container(self, element: Element, depth: int) -> None:
        if depth > _DEEPEST:
            return
        for each in element:
            name = local(each)
            if name == "p":
                self.paragraphs += 1
                place = Place("paragraph", self.paragraphs, heading=self.heading)
                self.blocks += self.paragraph(each, place, depth)
            elif name == "tbl":
                self._table(each, depth)
            elif name in _WRAPPERS:
                self._container(each, depth + 1)
            elif name == "sdt":
                content = child(each, "sdtContent")
                if content is not None:
                    self._container(content, depth + 1)

    def paragraph(self, element: Element, place: Place, depth: int) -> list[Block]:
        """The lines of a paragraph, and after them what stands in its text boxes."""
        found = paragraph_text(element)
        self._track(found, place)
        if mark_is_deleted(element):
            self.carried += found.text
            return []
        properties = child(element, "pPr")
        style_id = value(properties, "pStyle") or ""
        label, bullet = self.numbering.take(properties, style_id)
        text, self.carried = self.carried + found.text, ""
        shift = len(text) - len(found.text)
        notes = [(offset + shift, kind, key) for offset, kind, key in found.notes]
        level = self._level(properties, style_id)
        blocks: list[Block] = []
        start = 0
        for line in [text.replace("\n", " ")] if level is not None else text.split("\n"):
            marks = tuple(
                Mark(len(clean(line[: offset - start])), self._note(kind, key))
                for offset, kind, key in notes
                if start <= offset <= start + len(line)
            )
            typed = _BULLET.match(line)
            blocks.append(
                Paragraph(
                    text=clean(line[typed.end() :] if typed else line),
                    index=self.next_index(),
                    place=place,
                    number="" if blocks else label,
                    level=level,
                    style=self.styles.name(style_id),
                    list_item=bullet or bool(typed),
                    marks=marks,
                )
            )
            start += len(line) + 1
        self._remember(blocks)
        return blocks + self._boxes(found, place, depth)

    def _boxes(self, found: ParagraphText, place: Place, depth: int) -> list[Block]:
        inside: list[Block] = []
        for box in found.boxes if depth < _DEEPEST else ():
            for each in box:
                if local(each) == "p":
                    inside += self.paragraph(each, place, depth + 1)
                elif local(each) == "tbl":
                    inside += self.table(each, depth + 1)
        return inside

    def _level(self, properties: Element | None, style_id: str) -> int | None:
        outline = number(value(properties, "outlineLvl"))
        if outline is not None and 0 <= outline < 9:
            return outline + 1
        return self.styles.level(style_id)

    def _remember(self, blocks: list[Block]) -> None:
        """Keep the last heading, which names the place of what follows, and the title."""
        first = blocks[0] if blocks else None
        if not isinstance(first, Paragraph) or not first.text:
            return
        shown = f"{first.number} {first.text}".strip()
        if first.style == "title":
            self.title = f"{self.title} {first.text}".strip()
        elif first.level is not None or is_numbered(
            shown, 1 if first.place.kind == "paragraph" else 2
        ):
            self.heading = shown[:_LONGEST_HEADING]

    def _track(self, found: ParagraphText, place: Place) -> None:
        self.changes += [TrackedChange("inserted", text, place) for text in found.added]
        self.changes += [TrackedChange("deleted", text, place) for text in found.removed]

    def _note(self, kind: str, key: str) -> int:
        return self.note_numbers.setdefault((kind, key), len(self.note_numbers) + 1)

    def _table(self, element: Element, depth: int) -> None:
        found = self.table(element, depth)
        previous = self._table_before()
        first = found[0] if found else None
        if previous is not None and isinstance(first, Table) and _same_columns(previous, first):
            joined = Table((*previous.rows, *first.rows), previous.place)
            self.blocks[self.blocks.index(previous)] = joined
            found = found[1:]
        self.blocks += found

    def _table_before(self) -> Table | None:
        """The table that only empty paragraphs part from here: a page break has split it."""
        for block in reversed(self.blocks):
            if isinstance(block, Table):
                return block
            if block.text:
                return None
        return None

    def table(self, element: Element, depth: int) -> list[Block]:
        """A table, parted where other tables stand in its cells, with them in their places."""
        self.tables += 1
        place = Place("table", self.tables, 1, self.heading)
        found: list[Block] = []
        rows: list[Row] = []
        for each in read_rows(element, place, self.paragraph, depth):
            self.changes += [TrackedChange("deleted", each.removed, each.place)] * bool(
                each.removed
            )
            rows += [each.row] if each.row is not None else []
            if not each.nested or depth >= _DEEPEST:
                continue
            # A part without text only lays out the tables inside it.
            found += _parts(rows) if any(row_has_text(row) for row in rows) else []
            rows = []
            for table in each.nested:
                found += self.table(table, depth + 1)
        if rows and (not found or any(row_has_text(row) for row in rows)):
            found += _parts(rows)
        return found

    def _footnotes(self) -> tuple[Footnote, ...]:
        found: dict[tuple[str, str], Element] = {}
        links: dict[str, dict[str, tuple[str, str]]] = {}
        for kind in ("footnote", "endnote"):
            root = self.package.xml(f"word/{kind}s.xml")
            links[kind] = self.package.relationships(f"word/{kind}s.xml")
            for element in root.iter(qn(f"w:{kind}")) if root is not None else ():
                if value(element, attribute="type") in (None, "normal"):
                    found[kind, value(element, attribute="id") or ""] = element
        for key in found:
            self._note(*key)
        return tuple(
            self._footnote(count, found[key], links[key[0]])
            for key, count in sorted(self.note_numbers.items(), key=lambda item: item[1])
            if key in found
        )

    def _footnote(
        self, count: int, element: Element, links: dict[str, tuple[str, str]]
    ) -> Footnote:
        place = Place("footnote", count)
        parts = [paragraph_text(each) for each in element.iter(qn("w:p"))]
        for part in parts:
            self._track(part, place)
        text = clean(" ".join(part.text for part in parts))
        targets = [links[key][0] for part in parts for key in part.links if key in links]
        urls = tuple(dict.fromkeys([*targets, *_URL.findall(text)]))
        return Footnote(count, text, self.next_index(), place, urls)


def _parts(rows: list[Row]) -> list[Block]:
    return [Table(tuple(rows), rows[0].place)]


def row_has_text(row: Row) -> bool:
    return any(cell.text for cell in row.cells)


def _same_columns(first: Table, second: Table) -> bool:
    """Whether two tables may be halves of one: as many columns, and more than one."""
    widths = {max(row.width for row in table.rows) for table in (first, second)}
    return len(widths) == 1 and widths.pop() > 1
