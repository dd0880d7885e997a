"""Tokens: the words and numbers of a text, with their places in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# A number keeps its dots and slashes (1.4.10, 2024/1712), but a year stands apart from its day
# (18.10.2024); a letter keeps its combining marks.
TOKEN = re.compile(
    r"(?<![\d./])\d{1,2}[./]\d{1,2}(?=[./]\d{4}(?![./]?\d))"
    r"|\d+(?:[./]\d+)+|(?:[^\W_][\u0300-\u036f]*)+"
)
# FURS-u, FURS-om: the case ending of an abbreviation.
_CASE_ENDING = re.compile(
    r"[-‑](?:a|u|e|i|o|ja|ju|je|ji|jem|om|em|ih|im|[oe]v(?:a|e|i|o|ih|im|em|ega|emu)?)(?![\w-])",
    re.IGNORECASE,
)
# What may stand between the groups of one number: 080 17 22, 080-17-22.
_BETWEEN_GROUPS = re.compile(r"[-‑ \u00a0\u202f]")
_GROUP = re.compile(r"[\d/]+")
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_LEADING, _THOUSANDS = re.compile(r"\d{1,3}"), re.compile(r"\d{3}")
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

    So do amounts: `30.000` and `30,000` give `30000`.
    Yields the places of the groups in `tokens` and the digits without what stands between them.
    """
    yield from _thousands(text, tokens)
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


def _thousands(text: str, tokens: list[Token]) -> Iterator[tuple[range, str]]:
    for first, token in enumerate(tokens):
        if _POINTED.fullmatch(token.text):
            yield range(first, first + 1), token.text.replace(".", "")
        after_comma = text[max(0, token.start - 1) : token.start] == ","
        if after_comma or not _LEADING.fullmatch(token.text):
            continue
        end = first + 1
        while end < len(tokens) and _is_next_thousands(text, tokens, end):
            end += 1
        if end > first + 1:
            yield range(first, end), "".join(each.text for each in tokens[first:end])


def _is_next_thousands(text: str, tokens: list[Token], place: int) -> bool:
    between = text[tokens[place - 1].end : tokens[place].start]
    return between == "," and bool(_THOUSANDS.fullmatch(tokens[place].text))


def _adjoins(text: str, tokens: list[Token], place: int) -> bool:
    between = text[tokens[place - 1].end : tokens[place].start]
    return bool(_BETWEEN_GROUPS.fullmatch(between))
