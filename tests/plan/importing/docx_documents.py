"""The invented plan as .docx, in the layouts that a ministry's files have."""

import io
import zipfile
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.plan.importing.slovenian_plan import Item, items, runs

_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_LEVEL = """<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="{text}"/></w:lvl>"""
_LEVELS = "".join(
    _LEVEL.format(level=level, text=text) for level, text in enumerate(("%1", "%1.%2", "%1.%2.%3"))
)
_NUMBERING = f"""<w:abstractNum {nsdecls("w")} w:abstractNumId="77">
<w:multiLevelType w:val="multilevel"/>{_LEVELS}</w:abstractNum>"""


@dataclass(frozen=True)
class Layout:
    """`headings`: auto, styled, typed, apart; `labels`: columns, stacked, merged, paragraphs,
    controls, nested; `tracked`, `soft_breaks`, `split_table` and `decorated` add what they say."""

    headings: str = "styled"
    labels: str = "columns"
    soft_breaks: bool = False
    tracked: bool = False
    split_table: str = ""
    decorated: bool = False


LAYOUTS = {
    "styles and two columns": Layout(),
    "automatic numbers and stacked cells": Layout("auto", "stacked"),
    "typed numbers and merged cells": Layout("typed", "merged"),
    "numbers apart and paragraphs": Layout("apart", "paragraphs"),
    "soft breaks and content controls": Layout("styled", "controls", soft_breaks=True),
    "tracked changes": Layout("auto", "columns", tracked=True),
    "a split table with its header again": Layout(split_table="header"),
    "a split table without header": Layout(split_table="plain"),
    "nested tables": Layout("typed", "nested"),
    "non-breaking spaces and soft hyphens": Layout(decorated=True),
    "everything at once": Layout(
        "auto", "merged", soft_breaks=True, tracked=True, split_table="header", decorated=True
    ),
}


def docx_document(layout: Layout, notation: list[Item] | None = None) -> bytes:
    return _Writer(layout).write(notation or items())


class _Writer:
    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.document: Document = docx.Document()
        self.footnotes: list[str] = []

    def write(self, notation: list[Item]) -> bytes:
        if self.layout.headings == "auto":
            self._number_headings()
        for group in runs(notation):
            self._group(group)
        buffer = io.BytesIO()
        self.document.save(buffer)
        return _with_footnotes(buffer.getvalue(), self.footnotes)

    def _group(self, group: list[Item]) -> None:
        first = group[0]
        if first.sign in ("#", "##", "###"):
            self._heading(first)
        elif first.sign == "?":
            self._objective(first)
        elif first.sign == ":":
            self._labels([(item.parts[0], item.parts[1]) for item in group])
        elif first.sign in ("$", "%"):
            self._funding([item.parts for item in group])
        elif first.sign == "^":
            self.footnotes.append(first.text)
        elif first.sign == "*":
            self.document.add_paragraph(first.text, style="List Bullet")
        else:
            self._paragraph(first.text)

    def _number_headings(self) -> None:
        numbering = self.document.part.numbering_part.element
        numbering.insert(0, parse_xml(_NUMBERING))
        number = parse_xml(
            f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'
        )
        numbering.append(number)

    def _heading(self, item: Item) -> None:
        number, title = item.parts
        level = number.count(".") + 1
        kind = self.layout.headings
        if kind == "apart":
            self.document.add_paragraph(number)
            self.document.add_paragraph(title)
        elif kind == "typed":
            self.document.add_paragraph(f"{number}.\t{title}")
        elif kind == "styled":
            self.document.add_heading(f"{number}\u00a0{title}", level=level)
        else:
            self._automatic_heading(title, level)

    def _automatic_heading(self, title: str, level: int) -> None:
        paragraph = self.document.add_heading(title, level=level)
        properties = paragraph._p.get_or_add_pPr()
        place = f'<w:ilvl w:val="{level - 1}"/><w:numId w:val="77"/>'
        properties.append(parse_xml(f"<w:numPr {nsdecls('w')}>{place}</w:numPr>"))

    def _objective(self, item: Item) -> None:
        label, text = item.parts
        if self.layout.soft_breaks:
            paragraph = self.document.add_paragraph(f"{label}:")
            paragraph.add_run().add_break()
            paragraph.add_run(self._decorated(text))
            return
        self.document.add_paragraph(f"{label}:")
        self._paragraph(text)

    def _decorated(self, text: str) -> str:
        if not self.layout.decorated:
            return text
        return text.replace(" v ", " v\u00a0").replace("ozavešč", "oza\u00advešč")

    def _paragraph(self, text: str) -> None:
        paragraph = self.document.add_paragraph()
        rest = self._decorated(text)
        while "[" in rest:
            before, _bracket, rest = rest.partition("[")
            number, _bracket, rest = rest.partition("]")
            paragraph.add_run(before)
            reference = OxmlElement("w:footnoteReference")
            reference.set(qn("w:id"), number)
            paragraph.add_run()._r.append(reference)
        if self.layout.tracked and len(rest) > 30:
            self._tracked(paragraph, rest)
        else:
            paragraph.add_run(rest)

    @staticmethod
    def _tracked(paragraph: Paragraph, text: str) -> None:
        """The second half was inserted in place of words that the final version has not."""
        cut = text.index(" ", len(text) // 2)
        paragraph.add_run(text[:cut])
        attributes = 'w:id="1" w:author="x" w:date="2025-01-01T00:00:00Z"'
        for name, content in (
            ("del", "<w:r><w:delText>, kar ne velja več</w:delText></w:r>"),
            ("ins", f'<w:r><w:t xml:space="preserve">{text[cut:]}</w:t></w:r>'),
        ):
            paragraph._p.append(
                parse_xml(f"<w:{name} {nsdecls('w')} {attributes}>{content}</w:{name}>")
            )

    def _labels(self, pairs: list[tuple[str, str]]) -> None:
        kind = self.layout.labels
        if kind == "paragraphs":
            for label, value in pairs:
                self.document.add_paragraph(f"{label} : {value}")
            return
        if kind == "nested":
            outer = self.document.add_table(rows=1, cols=1).cell(0, 0)
            self._fill_columns(outer, pairs)
            return
        columns = {"stacked": 1, "merged": 4}.get(kind, 2)
        rows = len(pairs) * (2 if kind == "stacked" else 1)
        table = self.document.add_table(rows=rows, cols=columns)
        for index, (label, value) in enumerate(pairs):
            if kind == "stacked":
                cells = table.cell(2 * index, 0), table.cell(2 * index + 1, 0)
            elif kind == "merged":
                cells = (
                    table.cell(index, 0),
                    table.cell(index, 1).merge(table.cell(index, 3)),
                )
            else:
                cells = table.cell(index, 0), table.cell(index, 1)
            cells[0].text = f"{label}:"
            cells[1].text = self._decorated(value)
        if kind == "controls":
            _wrap_in_control(table._tbl)

    @staticmethod
    def _fill_columns(outer: _Cell, pairs: list[tuple[str, str]]) -> None:
        inner = outer.add_table(rows=len(pairs), cols=2)
        for index, pair in enumerate(pairs):
            inner.cell(index, 0).text, inner.cell(index, 1).text = f"{pair[0]}:", pair[1]

    def _funding(self, rows: list[tuple[str, ...]]) -> None:
        halves = [rows]
        if self.layout.split_table and len(rows) > 4:
            again = [rows[0]] if self.layout.split_table == "header" else []
            halves = [rows[:3], [*again, *rows[3:]]]
        for position, half in enumerate(halves):
            if position:
                self.document.add_page_break()
            self._funding_table(half)

    def _funding_table(self, rows: list[tuple[str, ...]]) -> None:
        table = self.document.add_table(rows=len(rows), cols=len(rows[0]))
        for y, row in enumerate(rows):
            for x, text in enumerate(row):
                table.cell(y, x).text = text
        if self.layout.labels == "merged":
            self._merge_funders(table, rows)

    @staticmethod
    def _merge_funders(table, rows: list[tuple[str, ...]]) -> None:
        for y in range(1, len(rows)):
            if not rows[y][0]:
                merged = table.cell(y - 1, 0).merge(table.cell(y, 0))
                for extra in merged.paragraphs[1:]:
                    extra._p.getparent().remove(extra._p)


def _wrap_in_control(table) -> None:
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    control.append(content)
    table.addprevious(control)
    content.append(table)


def _with_footnotes(data: bytes, texts: list[str]) -> bytes:
    """The package with a part of footnotes, numbered as their markers."""
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
        for number, text in enumerate(texts, start=1)
    )
    part = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {nsdecls("w")}>{notes}</w:footnotes>'
    )
    return rewritten(
        data,
        {
            "word/footnotes.xml": lambda _old: part.encode(),
            "word/_rels/document.xml.rels": lambda old: old.replace(
                b"</Relationships>",
                (
                    f'<Relationship Id="rIdF" Type="{_FOOTNOTES}" Target="footnotes.xml"/>'
                    "</Relationships>"
                ).encode(),
            ),
        },
    )


def rewritten(data: bytes, changes) -> bytes:
    """The package with parts put through functions of their old bytes (empty where new)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", 8) as new:
        for entry in old.infolist():
            content = old.read(entry)
            change = changes.get(entry.filename)
            new.writestr(entry.filename, change(content) if change else content)
        for name, change in changes.items():
            if name not in old.namelist():
                new.writestr(name, change(b""))
    return buffer.getvalue()
