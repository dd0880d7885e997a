"""The rows of a table of a .docx, with merged cells."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from docx.oxml.ns import qn

from content_types.plan.importing.document import Block, Cell, Paragraph, Place, Row
from content_types.plan.importing.docx_xml import (
    Element,
    child,
    number,
    value,
    wrapped,
)

ReadParagraph = Callable[[Element, Place, int], list[Block]]
_MOST_COLUMNS = 63


@dataclass(frozen=True)
class ReadRow:
    """A row (None where it has no cell), the tables inside its cells, and what tracking deletes."""

    row: Row | None
    nested: list[Element]
    removed: str
    place: Place


def read_rows(
    table: Element, place: Place, read_paragraph: ReadParagraph, depth: int
) -> Iterator[ReadRow]:
    """Each row in order; rows and cells that tracking deletes leave only their text."""
    for position, element in enumerate(wrapped(table, frozenset({"tr"})), start=1):
        row_place = replace(place, row=position)
        if child(element, "trPr/del") is not None:
            yield ReadRow(None, [], _all_text(element), row_place)
            continue
        cells: list[Cell] = []
        nested: list[Element] = []
        removed: list[str] = []
        column = min(number(value(element, "trPr/gridBefore")) or 0, _MOST_COLUMNS)
        for cell in wrapped(element, frozenset({"tc"})):
            span = min(max(1, number(value(cell, "tcPr/gridSpan")) or 1), _MOST_COLUMNS)
            if child(cell, "tcPr/cellDel") is not None:
                removed.append(_all_text(cell))
                continue
            paragraphs = _paragraphs(cell, row_place, read_paragraph, depth)
            cells.append(Cell(paragraphs, column, span, _is_continued(cell)))
            nested += wrapped(cell, frozenset({"tbl"}))
            column += span
        row = Row(tuple(cells), row_place) if cells else None
        yield ReadRow(row, nested, " ".join(removed), row_place)


def _all_text(element: Element) -> str:
    text = " ".join(each.text or "" for each in element.iter(qn("w:t"), qn("w:delText")))
    return " ".join(text.split())


def _paragraphs(
    cell: Element, place: Place, read_paragraph: ReadParagraph, depth: int
) -> tuple[Paragraph, ...]:
    """The paragraphs of a cell; those inside text boxes too, tables inside them left aside."""
    return tuple(
        block
        for element in wrapped(cell, frozenset({"p"}))
        for block in read_paragraph(element, place, depth)
        if isinstance(block, Paragraph)
    )


def _is_continued(cell: Element) -> bool:
    merge = child(cell, "tcPr/vMerge")
    return merge is not None and value(merge) != "restart"
