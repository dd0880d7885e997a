"""The lines of a text as its author wrote them: without page numbers, unwrapped.

A text that was printed into a file has its paragraphs broken at a fixed width and the number of
each page between them; one that was converted has a paragraph in each line.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from content_types.plan.importing.labels import read_label, read_objective
from content_types.plan.importing.numbering import number_alone, typed_number

_LINE_END = re.compile(r"\r\n|[\r\n\x0b\x0c\x1e\x85\u2028\u2029]")
_PAGE = re.compile(
    r"^\s*(?:(?:stran|page)\s+(?P<named>\d{1,3})(?:\s*(?:od|of|/)\s*\d{1,3})?"
    r"|[–-]?\s*(?P<bare>\d{1,3})\s*[–-]?|(?P<of>\d{1,3})\s*/\s*\d{1,3})\s*$",
    re.IGNORECASE,
)
_FEWEST_PAGES = 2
_FEWEST_TABS = 2
_BULLET = re.compile(r"^\s*[·•▪‣●○◦\uf0b7*–-]\s+")
_WIDEST = 132
_FEWEST_BREAKS = 4
_MOSTLY = 0.6
_SENTENCE_ENDS = (".", ":", ";", "!", "?")


@dataclass(frozen=True)
class Line:
    """A line and its number in the file, from 1."""

    number: int
    text: str


def lines_of(text: str) -> list[Line]:
    """The lines, with the number of the first one where several were joined."""
    lines = [Line(number, each) for number, each in enumerate(_LINE_END.split(text), start=1)]
    return _unwrapped(_without_pages(_with_rows(lines)))


def _with_rows(lines: list[Line]) -> list[Line]:
    """The lines with a tab before each row of a table whose cells are parted by tabs."""
    tabs = [0 if line.text.startswith("\t") else line.text.count("\t") for line in lines]
    return [
        Line(line.number, f"\t{line.text}") if _is_row(tabs, place) else line
        for place, line in enumerate(lines)
    ]


def _is_row(tabs: list[int], place: int) -> bool:
    """Whether a line has at least three cells, and as many as a line beside it."""
    beside = tabs[max(0, place - 1) : place] + tabs[place + 1 : place + 2]
    return tabs[place] >= _FEWEST_TABS and tabs[place] in beside


def _without_pages(lines: list[Line]) -> list[Line]:
    """The lines without the numbers of pages, and without the gaps around them."""
    pages = _pages(lines)
    if not pages:
        return lines
    kept: list[Line] = []
    for place, line in enumerate(lines):
        if place not in pages:
            kept.append(line)
            continue
        while kept and not kept[-1].text.strip():
            kept.pop()
        # One gap stays; a sentence that goes on over the page is joined across it.
        kept.append(Line(line.number, ""))
    return _joined_over_pages(kept, {lines[place].number for place in pages})


def _joined_over_pages(lines: list[Line], gaps: set[int]) -> list[Line]:
    kept: list[Line] = []
    for line in lines:
        if not line.text.strip() and kept and kept[-1].number in gaps:
            continue
        starts_small = line.text.lstrip()[:1].islower()
        if kept and kept[-1].number in gaps and starts_small and _is_open(kept):
            kept.pop()
        kept.append(line)
    return kept


def _is_open(lines: list[Line]) -> bool:
    """Whether the last line before a gap does not end a sentence."""
    return len(lines) > 1 and not lines[-2].text.rstrip().endswith(_SENTENCE_ENDS)


def _pages(lines: list[Line]) -> set[int]:
    """The places of lines that number the pages: between gaps, each one higher than the last."""
    found: list[tuple[int, int]] = []
    for place, line in enumerate(lines):
        match = _PAGE.match(line.text)
        if match is None or not _is_apart(lines, place):
            continue
        number = int(match["named"] or match["bare"] or match["of"])
        if not found or number == found[-1][1] + 1:
            found.append((place, number))
        elif match["named"]:
            found = [*found, (place, number)]
    if len(found) < _FEWEST_PAGES or all(_is_section(lines, *each) for each in found):
        return set()
    return {place for place, _number in found}


def _is_section(lines: list[Line], place: int, number: int) -> bool:
    """Whether a number alone is that of a section: the next heading is its first one."""
    numbers = (typed_number(line.text.strip()) for line in lines[place + 1 :])
    alone = (number_alone(line.text.strip()) for line in lines[place + 1 :])
    for typed, own in zip(numbers, alone, strict=True):
        found = own or (typed.number if typed else ())
        if len(found) > 1:
            return found == (number, 1)
    return False


def _is_apart(lines: list[Line], place: int) -> bool:
    before = lines[place - 1].text if place else ""
    after = lines[place + 1].text if place + 1 < len(lines) else ""
    return not before.strip() and not after.strip()


def _unwrapped(lines: list[Line]) -> list[Line]:
    """The paragraphs in one line each, where the lines were broken at a fixed width."""
    width = max((len(line.text) for line in lines), default=0)
    breaks = [_is_break(first, second, width) for first, second in pairwise(lines)]
    small = sum(
        second.text.lstrip()[:1].islower()
        for (_first, second), broken in zip(pairwise(lines), breaks, strict=True)
        if broken
    )
    count = sum(breaks)
    if width > _WIDEST or count < _FEWEST_BREAKS or small < count * _MOSTLY:
        return lines
    joined = lines[:1]
    for line, broken in zip(lines[1:], breaks, strict=True):
        if broken:
            joined[-1] = Line(joined[-1].number, f"{joined[-1].text.rstrip()} {line.text.lstrip()}")
        else:
            joined.append(line)
    return joined


def _is_break(first: Line, second: Line, width: int) -> bool:
    """Whether a line goes on in the next one, whose first word found no place in it."""
    before, after = first.text.rstrip(), second.text.strip()
    if not before or not after or first.text.startswith("\t") or second.text.startswith("\t"):
        return False
    if len(before) + 1 + len(after.split()[0]) <= width:
        return False
    return not _begins_something(after)


def _begins_something(text: str) -> bool:
    typed = typed_number(text)
    if typed is not None and typed.starts_a_title:
        return True
    return bool(
        _BULLET.match(text) or number_alone(text) or read_label(text) or read_objective(text)
    )
