"""Tokens: the words and numbers of a text, with their places in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# A number keeps its dots and slashes (1.4.10, 2024/1712); a letter keeps its combining marks.
TOKEN = re.compile(r"\d+(?:[./]\d+)+|(?:[^\W_][\u0300-\u036f]*)+")
# FURS-u, FURS-om: the case ending of an abbreviation.
_CASE_ENDING = re.compile(
    r"[-‑](?:a|u|e|i|o|ja|ju|je|ji|jem|om|em|ih|im|[oe]v(?:a|e|i|o|ih|im|em|ega|emu)?)(?![\w-])",
    re.IGNORECASE,
)
# What may stand between the groups of one number: 080 17 22, 080-17-22.
_BETWEEN_GROUPS = re.compile(r"[-‑ \u00a0\u202f]")
_GROUP = re.compile(r"[\d/]+")
_MOST_GROUPS = 6
_LEAST_DIGITS = 5
_MOST_DIGITS = 15


class Token(NamedTuple):
    """A word or number as it is written, at `text[start:end]`."""

    text: str
    start: int
    end: int


def tokenise(text: str) -> list[Token]:
    """The tokens of `text` in order. `FURS-u` gives `FURS`."""
    tokens: list[Token] = []
    position = 0
    while found := TOKEN.search(text, position):
        tokens.append(Token(found[0], found.start(), found.end()))
        ending = _CASE_ENDING.match(text, found.end())
        position = ending.end() if ending else found.end()
    return tokens


def joined_groups(text: str, tokens: list[Token]) -> Iterator[tuple[range, str]]:
    """Numbers written in groups: `080 17 22` gives `08017`, `1722` and `0801722`.

    Yields the places of the groups in `tokens` and the digits without what stands between them.
    """
    for first, token in enumerate(tokens):
        if not token.text[0].isdigit():
            continue
        digits = ""
        for last in range(first, min(first + _MOST_GROUPS, len(tokens))):
            group = tokens[last]
            adjoins = last == first or _adjoins(text, tokens, last)
            if not (adjoins and _GROUP.fullmatch(group.text)):
                break
            digits += group.text.replace("/", "")
            if digits != token.text and _LEAST_DIGITS <= len(digits) <= _MOST_DIGITS:
                yield range(first, last + 1), digits


def _adjoins(text: str, tokens: list[Token], place: int) -> bool:
    between = text[tokens[place - 1].end : tokens[place].start]
    return bool(_BETWEEN_GROUPS.fullmatch(between))
