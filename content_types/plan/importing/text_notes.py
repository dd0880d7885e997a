"""Footnotes as word processors write them into plain text: '[1]' where one is marked, and below."""

import re
from collections.abc import Iterable

from content_types.plan.importing.document import Mark

_NOTE = re.compile(r"^\s*\[(\d{1,3})\]\s*(?=\S)")
_MARKER = re.compile(r"(?<=\S)\s?\[(\d{1,3})\](?!\()")


def bracketed_notes(lines: Iterable[str]) -> frozenset[int]:
    """The numbers that a line begins with and a line above it has a marker of."""
    marked: set[int] = set()
    noted: set[int] = set()
    for line in lines:
        note = _NOTE.match(line)
        if note and int(note[1]) in marked:
            noted.add(int(note[1]))
        marked.update(int(each) for each in _MARKER.findall(line))
    return frozenset(noted)


def begun_note(line: str, notes: frozenset[int]) -> tuple[int, str] | None:
    """The number of the footnote that a line begins, with the rest of the line."""
    match = _NOTE.match(line)
    if match is None or int(match[1]) not in notes:
        return None
    return int(match[1]), line[match.end() :]


def without_markers(text: str, notes: frozenset[int]) -> tuple[str, tuple[Mark, ...]]:
    """A text without the markers of these footnotes, and where they stood."""
    kept, position = "", 0
    marks: list[Mark] = []
    for match in _MARKER.finditer(text):
        if int(match[1]) in notes:
            kept += text[position : match.start()]
            position = match.end()
            marks.append(Mark(len(kept), int(match[1])))
    return kept + text[position:], tuple(marks)
