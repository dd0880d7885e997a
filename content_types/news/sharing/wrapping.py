"""Fitting a title into a box: the largest size in which it has room, whole words to a line."""

import re
from collections.abc import Sequence

from .letters import Letters

ELLIPSIS = "…"
TITLE_WEIGHT = 700
# A word ends at a space, but not at one that binds, nor after a single letter: »z ljudmi«.
_WORD = re.compile(r"(?:(?<!\S)\w[ \t\r\n]+)?\S(?:\xa0|\S)*")


def fit(
    title: str, sizes: Sequence[int], width: int, height: int, most_lines: int, leading: float
) -> tuple[int, list[str]]:
    """The size and the lines of `title` in a box of `width` × `height` pixels.

    `sizes` are tried from the first to the last; a title that is too long for all of them ends
    with an ellipsis in the last one.
    """
    lines: list[str] = []
    for size in sizes:
        letters = Letters(size, TITLE_WEIGHT)
        lines = wrap(title, letters, width)
        room = min(most_lines, int(height // (size * leading)))
        if len(lines) <= room and all(letters.length(line) <= width for line in lines):
            return size, lines
    return size, shorten(lines[:room], letters, width)


def wrap(text: str, letters: Letters, width: int) -> list[str]:
    """`text` in lines of at most `width` pixels; a word that is longer is broken."""
    lines: list[str] = []
    line = ""
    for word in _words(text):
        longer = f"{line} {word}" if line else word
        if letters.length(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _pieces(word, letters, width)
        lines += whole
    return [*lines, line] if line else lines


def _words(text: str) -> list[str]:
    return [" ".join(word.split()) for word in _WORD.findall(text)]


def shorten(lines: list[str], letters: Letters, width: int) -> list[str]:
    """The lines with an ellipsis at the end of the last one, where there is room for it."""
    last = lines[-1].rstrip(" .,:;–")
    while last and letters.length(last + ELLIPSIS) > width:
        last = last[:-1].rstrip()
    return [*lines[:-1], last + ELLIPSIS]


def _pieces(word: str, letters: Letters, width: int) -> list[str]:
    pieces, piece = [], ""
    for letter in word:
        if piece and letters.length(piece + letter) > width:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]
