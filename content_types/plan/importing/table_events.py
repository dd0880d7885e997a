"""A table of labels and values told as events."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content_types.plan.importing.document import Cell, Paragraph, Row, Table
from content_types.plan.importing.event_types import (
    ColumnEvent,
    EmptyTableEvent,
    Event,
    NoteEvent,
    TextEvent,
)
from content_types.plan.importing.labelled import labelled_events
from content_types.plan.importing.labels import (
    NoteLabel,
    read_label,
    read_note,
    read_objective,
)

_LONGEST_UNKNOWN_LABEL = 80
_ITEM = re.compile(r"(\d{1,2}|[a-zčšž])[.)]")
_NUMBER_COLUMNS = frozenset(
    {"št.", "št", "zap. št.", "zap.št.", "št. cilja", "zaporedna številka", "no.", "no", "#"}
    | {"number", "objective no.", "no. of objective"}
)


def table_events(table: Table, position: int) -> Iterator[Event]:
    """The events row by row; below a row of nothing but labels, column by column."""
    if not any(paragraph.text for paragraph in table.paragraphs()):
        yield EmptyTableEvent(table)
    labels_at = _column_of_labels(table)
    rows = list(table.rows)
    while rows:
        if (counted := _column_of_numbers(rows[0])) is not None:
            yield from map(ColumnEvent, _paragraphs_at(counted, rows))
            rows = [_without(counted, each) for each in rows]
        row, items = _with_items(rows.pop(0))
        yield from map(ColumnEvent, items)
        values: list[Row] = []
        while _is_label_row(row) and rows and not _is_label_row(rows[0]):
            values.append(rows.pop(0))
        for group in _groups(row, values):
            yield from _by_column([row, *group], position)
        if not values:
            yield from _row_events(row, position, labels_at)


def _column_of_numbers(header: Row) -> int | None:
    """The column of 'Št. cilja' in a row that otherwise has labels alone: it counts its rows."""
    names = [cell for cell in header.cells if _folded(cell.text) in _NUMBER_COLUMNS]
    others = [cell for cell in header.cells if cell not in names and cell.text]
    if len(names) != 1 or len(others) < 2 or not all(_is_bare_label(cell.text) for cell in others):
        return None
    return names[0].column


def _paragraphs_at(column: int, rows: list[Row]) -> list[Paragraph]:
    cells = [cell for row in rows for cell in row.cells if cell.column == column]
    return [each for cell in cells for each in cell.paragraphs if each.text]


def _with_items(row: Row) -> tuple[Row, list[Paragraph]]:
    """The row with the numbers of items that have cells of their own before the items' texts."""
    cells: list[Cell] = []
    numbers: list[Paragraph] = []
    for cell in row.cells:
        before = cells[-1] if cells else None
        if before is None or not before.column or not cell.text or not _ITEM.fullmatch(before.text):
            cells.append(cell)
            continue
        numbers += [each for each in before.paragraphs if each.text]
        cells[-1] = replace(cell, paragraphs=_numbered(cell, before.text))
    return Row(tuple(cells), row.place), numbers


def _numbered(cell: Cell, number: str) -> tuple[Paragraph, ...]:
    first = next(place for place, each in enumerate(cell.paragraphs) if each.text)
    return tuple(
        replace(each, text=f"{number} {each.text}") if place == first else each
        for place, each in enumerate(cell.paragraphs)
    )


def _without(column: int, row: Row) -> Row:
    return Row(tuple(cell for cell in row.cells if cell.column != column), row.place)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" :")


def _groups(header: Row, values: list[Row]) -> list[list[Row]]:
    """The rows below a row of labels: together, or apart where each has an objective of its own."""
    at = next((cell.column for cell in header.cells if _is_bare_objective(cell.text)), None)
    groups: list[list[Row]] = []
    for row in values:
        begins = at is not None and any(cell.column == at and cell.text for cell in row.cells)
        if begins or not groups:
            groups.append([row])
        else:
            groups[-1].append(row)
    return groups


def _by_column(rows: list[Row], position: int) -> Iterator[Event]:
    for column in sorted({cell.column for row in rows for cell in row.cells}):
        for row in rows:
            for cell in row.cells:
                if cell.column == column:
                    yield from _cell_events(cell, position)


def _row_events(row: Row, position: int, labels_at: int | None) -> Iterator[Event]:
    unknown = _unknown_label(row, labels_at)
    alone = labels_at is not None and len(row.cells) == 1 and row.cells[0].span > 1
    if alone and not _starts_with_label(row.cells[0].text):
        # A row across the whole table is the value of no label.
        yield from (TextEvent(each, None) for each in row.cells[0].paragraphs if each.text)
        return
    for cell in row.cells:
        if unknown is not None and cell is unknown[0]:
            yield NoteEvent(NoteLabel(cell.text, "", known=False), unknown[1], position)
        else:
            yield from _cell_events(cell, position)


def _cell_events(cell: Cell, position: int) -> Iterator[Event]:
    for paragraph in cell.paragraphs:
        if paragraph.text:
            yield from labelled_events(paragraph, position)


def _unknown_label(row: Row, labels_at: int | None) -> tuple[Cell, Paragraph] | None:
    """The cell that stands where the labels stand and is none of those that are known."""
    filled = [cell for cell in row.cells if cell.text]
    if labels_at is None or len(filled) < 2 or filled[0].column != labels_at:
        return None
    paragraphs = [each for each in filled[0].paragraphs if each.text]
    text = filled[0].text
    if len(paragraphs) > 1 or len(text) > _LONGEST_UNKNOWN_LABEL or text.endswith((".", "!", "?")):
        return None
    return None if _is_bare_label(text) or _starts_with_label(text) else (filled[0], paragraphs[0])


def _column_of_labels(table: Table) -> int | None:
    """The column whose cells are labels with their values beside them."""
    for row in table.rows:
        filled = [cell for cell in row.cells if cell.text]
        if len(filled) > 1 and _is_bare_label(filled[0].text) and not _is_label_row(row):
            return filled[0].column
    return None


def _is_label_row(row: Row) -> bool:
    texts = [cell.text for cell in row.cells if cell.text]
    return len(texts) > 1 and all(_is_bare_label(text) for text in texts)


def _is_bare_objective(text: str) -> bool:
    found = read_objective(text)
    return found is not None and not found.rest


def _is_bare_label(text: str) -> bool:
    """Whether a text is a label and nothing else."""
    found = (read_objective(text), read_label(text), read_note(text))
    return any(each is not None and not each.rest for each in found)


def _starts_with_label(text: str) -> bool:
    return bool(read_objective(text) or read_label(text) or read_note(text))
