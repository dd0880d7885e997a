"""A document's blocks told as events: headings, labels, objectives, text and tables of funding."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from content_types.plan.importing.appendix import is_funding_table
from content_types.plan.importing.document import Block, Document, Paragraph, Row, Table
from content_types.plan.importing.headings import (
    Heading,
    Number,
    count_headings,
    is_appendix,
    is_contents,
    is_introduction,
    possible_number,
    read_heading,
)
from content_types.plan.importing.labels import Label, ObjectiveLabel, read_label, read_objective


@dataclass(frozen=True)
class HeadingEvent:
    heading: Heading
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class IntroductionEvent:
    paragraph: Paragraph


@dataclass(frozen=True)
class ContentsEvent:
    paragraph: Paragraph


@dataclass(frozen=True)
class AppendixEvent:
    paragraph: Paragraph


@dataclass(frozen=True)
class ObjectiveEvent:
    label: ObjectiveLabel
    paragraph: Paragraph
    table: int | None


@dataclass(frozen=True)
class LabelEvent:
    label: Label
    paragraph: Paragraph
    table: int | None


@dataclass(frozen=True)
class TextEvent:
    """A paragraph of text; `table` tells the table that it stands in, None for the running text."""

    paragraph: Paragraph
    table: int | None


@dataclass(frozen=True)
class FundingEvent:
    table: Table


@dataclass(frozen=True)
class EmptyTableEvent:
    table: Table


Event = (
    HeadingEvent
    | IntroductionEvent
    | ContentsEvent
    | AppendixEvent
    | ObjectiveEvent
    | LabelEvent
    | TextEvent
    | FundingEvent
    | EmptyTableEvent
)


def events(document: Document) -> Iterator[Event]:
    """The events of a document in its order; paragraphs without text are passed over."""
    blocks = [block for block in document.blocks if isinstance(block, Table) or block.text]
    numbers = _possible_numbers(blocks)
    if not any(numbers):
        blocks = count_headings(blocks)
    section = 0
    skip = 0
    for position, block in enumerate(blocks):
        if skip:
            skip -= 1
        elif isinstance(block, Table):
            yield from _table_events(block, position)
        else:
            following = _paragraph_at(blocks, position + 1)
            ahead = (number for number in islice(numbers, position + 1, None) if number)
            heading = read_heading(block, following, section, ahead)
            if heading is None:
                yield _paragraph_event(block, section)
                continue
            section = heading.number[0]
            skip = heading.used - 1
            used = (block, following) if following and skip else (block,)
            yield from _heading_events(heading, used)


def _possible_numbers(blocks: list[Block]) -> list[Number | None]:
    return [
        None if isinstance(block, Table) else possible_number(block, _paragraph_at(blocks, after))
        for after, block in enumerate(blocks, start=1)
    ]


def _heading_events(heading: Heading, used: tuple[Paragraph, ...]) -> Iterator[Event]:
    """A heading; the introduction and the appendix may be numbered like sections."""
    titled = replace(used[-1], text=heading.title, level=used[-1].level or 1)
    if len(heading.number) > 1 or not (is_introduction(titled) or is_appendix(titled)):
        yield HeadingEvent(heading, used)
        return
    yield from map(IntroductionEvent, used[:-1])
    yield IntroductionEvent(used[-1]) if is_introduction(titled) else AppendixEvent(used[-1])


def _paragraph_at(blocks: list[Block], position: int) -> Paragraph | None:
    block = blocks[position] if position < len(blocks) else None
    return block if isinstance(block, Paragraph) else None


def _paragraph_event(paragraph: Paragraph, section: int) -> Event:
    if is_contents(paragraph):
        return ContentsEvent(paragraph)
    if section == 0 and is_introduction(paragraph):
        return IntroductionEvent(paragraph)
    if section > 0 and is_appendix(paragraph):
        return AppendixEvent(paragraph)
    return _labelled(paragraph, None)


def _labelled(paragraph: Paragraph, table: int | None) -> Event:
    shown = shown_text(paragraph)
    objective = read_objective(shown)
    if objective:
        return ObjectiveEvent(objective, paragraph, table)
    label = read_label(shown)
    if label:
        return LabelEvent(label, paragraph, table)
    return TextEvent(paragraph, table)


def shown_text(paragraph: Paragraph) -> str:
    """The text with its automatic number or label, as a reader sees it."""
    if paragraph.number and not paragraph.list_item:
        return f"{paragraph.number} {paragraph.text}"
    return paragraph.text


def _table_events(table: Table, position: int) -> Iterator[Event]:
    if is_funding_table(table):
        yield FundingEvent(table)
        return
    filled = [paragraph for paragraph in _in_order(table) if paragraph.text]
    if not filled:
        yield EmptyTableEvent(table)
    for paragraph in filled:
        yield _labelled(paragraph, position)


def _in_order(table: Table) -> Iterator[Paragraph]:
    """The paragraphs row by row; below a row of nothing but labels, column by column."""
    rows = list(table.rows)
    while rows:
        row = rows.pop(0)
        values: list[Row] = []
        while _is_label_row(row) and rows and not _is_label_row(rows[0]):
            values.append(rows.pop(0))
        columns = {cell.column for each in (row, *values) for cell in each.cells}
        for column in sorted(columns) if values else ():
            yield from (
                paragraph
                for each in (row, *values)
                for cell in each.cells
                if cell.column == column
                for paragraph in cell.paragraphs
            )
        for cell in () if values else row.cells:
            yield from cell.paragraphs


def _is_label_row(row: Row) -> bool:
    texts = [cell.text for cell in row.cells if cell.text]
    labels = [read_label(text) for text in texts]
    return len(texts) > 1 and all(label is not None and not label.rest for label in labels)
