"""A document's blocks told as events: headings, labels, objectives, text and tables of funding."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content_types.plan.importing.document import Block, Document, Paragraph, Table
from content_types.plan.importing.event_types import (
    AppendixEvent,
    ColumnEvent,
    ContentsEvent,
    Event,
    FundingEvent,
    HeadingEvent,
    IntroductionEvent,
)
from content_types.plan.importing.funding_header import is_funding_table
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
from content_types.plan.importing.labelled import labelled_events
from content_types.plan.importing.measure_tables import Columns, Unfolded, unfolded
from content_types.plan.importing.table_events import table_events

_CONTENTS_HEADING = re.compile(
    r"^(?:kazalo|kazalo vsebine|vsebina|contents|table of contents)\s*:?$", re.IGNORECASE
)
_PAGE_NUMBER = re.compile(r"\s\d{1,3}$")


def events(document: Document) -> Iterator[Event]:
    """The events of a document in its order; paragraphs without text are passed over."""
    filled = [block for block in document.blocks if isinstance(block, Table) or block.text]
    listed, blocks = _without_contents(filled)
    yield from map(ContentsEvent, listed)
    numbers = _possible_numbers(unfolded(blocks))
    if not any(numbers):
        blocks = count_headings(blocks)
    yield from _events(unfolded(blocks), numbers)


def _events(blocks: list[Unfolded], numbers: list[Number | None]) -> Iterator[Event]:
    section = 0
    skip = 0
    ahead = _numbers_ahead(numbers)
    for position, block in enumerate(blocks):
        if skip:
            skip -= 1
        elif isinstance(block, Columns):
            yield from (ColumnEvent(each) for each in block.paragraphs if each.text)
        elif isinstance(block, Table):
            funding = is_funding_table(block)
            yield from [FundingEvent(block)] if funding else table_events(block, position)
        else:
            following = _paragraph_at(blocks, position + 1)
            heading = read_heading(block, following, section, ahead[position])
            if heading is None:
                yield from _paragraph_events(block, section)
                continue
            section = heading.number[0]
            skip = heading.used - 1
            used = (block, following) if following and skip else (block,)
            yield from _heading_events(heading, used)


def _without_contents(blocks: list[Block]) -> tuple[list[Paragraph], list[Block]]:
    """The lines of a typed table of contents, each with its page, and all other blocks."""
    listed: list[Paragraph] = []
    rest: list[Block] = []
    inside = False
    for block in blocks:
        text = "" if isinstance(block, Table) else block.text
        inside = bool(_CONTENTS_HEADING.match(text) or (inside and _PAGE_NUMBER.search(text)))
        if inside and isinstance(block, Paragraph):
            listed.append(block)
        else:
            rest.append(block)
    return listed, rest


def _possible_numbers(blocks: list[Unfolded]) -> list[Number | None]:
    return [
        possible_number(block, _paragraph_at(blocks, after))
        if isinstance(block, Paragraph)
        else None
        for after, block in enumerate(blocks, start=1)
    ]


def _numbers_ahead(numbers: list[Number | None]) -> list[Number]:
    """For each block the next number below it, empty where there is none."""
    ahead: list[Number] = []
    following: Number = ()
    for number in reversed(numbers):
        ahead.append(following)
        following = number or following
    return ahead[::-1]


def _heading_events(heading: Heading, used: tuple[Paragraph, ...]) -> Iterator[Event]:
    """A heading; the introduction and the appendix may be numbered like sections."""
    titled = replace(used[-1], text=heading.title, level=used[-1].level or 1)
    if len(heading.number) > 1 or not (is_introduction(titled) or is_appendix(titled)):
        yield HeadingEvent(heading, used)
        return
    number = heading.number[0]
    yield from (IntroductionEvent(each, number) for each in used[:-1])
    if is_introduction(titled):
        yield IntroductionEvent(used[-1], number)
    else:
        yield AppendixEvent(used[-1])


def _paragraph_at(blocks: list[Unfolded], position: int) -> Paragraph | None:
    block = blocks[position] if position < len(blocks) else None
    return block if isinstance(block, Paragraph) else None


def _paragraph_events(paragraph: Paragraph, section: int) -> Iterator[Event]:
    if is_contents(paragraph):
        yield ContentsEvent(paragraph)
    elif section == 0 and is_introduction(paragraph):
        yield IntroductionEvent(paragraph)
    elif section > 0 and is_appendix(paragraph):
        yield AppendixEvent(paragraph)
    else:
        yield from labelled_events(paragraph, None)
