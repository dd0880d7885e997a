"""The numbered headings of a plan: by style, by automatic number or by a typed one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from content_types.plan.importing.document import Block, Paragraph

Number = tuple[int, ...]

_ALONE = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,2})\.?$")
_TYPED = re.compile(
    r"^(?:(?:ukrep|measure|razdelek|section|poglavje|chapter|sklop)\s+)?"
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})(?P<sign>[.:)]?)[\s\u2013-]+(?P<title>\D.*)$",
    re.DOTALL | re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"^(?:(?:appendix|annex|priloga|dodatek)(?:\s+(?:\d{1,2}|[A-Z]))?\s*[.:]?"
    r"|(?:APPENDIX|ANNEX|PRILOGA|DODATEK)\b.{0,120}"
    r"|(?:Appendix|Annex|Priloga|Dodatek)(?:\s+\d{1,2})?\s*[:–].{0,120})$",
    re.IGNORECASE | re.DOTALL,
)
_APPENDIX_WORD = re.compile(r"^(?:appendix|annex|priloga|dodatek)\b", re.IGNORECASE)
_INTRODUCTION = re.compile(r"^(?:introduction|uvod|uvodna beseda|uvodno pojasnilo)\s*[.:]?$", re.I)
_CONTENTS = re.compile(r"^(?:toc|kazalo|contents)\b", re.IGNORECASE)
_LEADERS = re.compile(r"\.{4,}\s*\d+$")
_LONGEST_TITLE = 400


@dataclass(frozen=True)
class Heading:
    """A numbered heading; `used` is how many paragraphs it takes (a number may stand alone).

    `written` is the number as typed, empty for an automatic one.
    """

    number: Number
    title: str
    used: int
    written: str = ""

    @property
    def dotted(self) -> str:
        return ".".join(map(str, self.number))


def read_heading(
    paragraph: Paragraph, following: Paragraph | None, section: int, ahead: Iterable[Number] = ()
) -> Heading | None:
    """The heading that starts with a paragraph.

    `section` is the number of the section before, `ahead` the numbers that may be headings below:
    a section's number that is only typed could be an item of a list, and counts as a heading where
    the next number belongs to it.
    """
    if is_contents(paragraph):
        return None
    automatic = _ALONE.match(paragraph.number.strip())
    if automatic and paragraph.text:
        number = _number(automatic[1])
        if paragraph.level is not None or len(number) > 1:
            return Heading(number, paragraph.text, 1)
    alone = _ALONE.match(paragraph.text)
    if alone:
        return _number_alone(paragraph.text, alone[1], following)
    typed = _TYPED.match(paragraph.text)
    if typed and _is_title(paragraph, typed, section, ahead):
        written = typed["number"] + ("." if typed["sign"] == "." else "")
        return Heading(_number(typed["number"]), typed["title"].strip(), 1, written)
    return None


def possible_number(paragraph: Paragraph, following: Paragraph | None) -> Number | None:
    """The number that a paragraph would have if it were a heading."""
    if is_contents(paragraph) or not paragraph.text:
        return None
    automatic = _ALONE.match(paragraph.number.strip())
    if automatic and (paragraph.level is not None or "." in automatic[1]):
        return _number(automatic[1])
    alone = _ALONE.match(paragraph.text)
    if alone:
        return _number(alone[1]) if following is not None else None
    typed = _TYPED.match(paragraph.text)
    if typed and (paragraph.level is not None or _looks_like_title(paragraph, typed)):
        return _number(typed["number"])
    return None


def _number_alone(shown: str, written: str, following: Paragraph | None) -> Heading | None:
    if following is None or not following.text or _ALONE.match(following.text):
        return None
    return Heading(_number(written), following.text, 2, shown)


def _is_title(
    paragraph: Paragraph, typed: re.Match[str], section: int, ahead: Iterable[Number]
) -> bool:
    number = _number(typed["number"])
    if paragraph.level is not None:
        return True
    if not _looks_like_title(paragraph, typed):
        return False
    if len(number) == 1:
        return number[0] == section + 1 and next(iter(ahead), ())[:1] == number
    return number[0] in (section, section + 1)


def _looks_like_title(paragraph: Paragraph, typed: re.Match[str]) -> bool:
    title = typed["title"].strip()
    ends_as_text = title.endswith((".", ";", ",", ":"))
    return (
        title[:1].isupper()
        and len(title) <= _LONGEST_TITLE
        and not ends_as_text
        and not paragraph.list_item
    )


def _number(written: str) -> Number:
    return tuple(int(part) for part in written.split("."))


def is_contents(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a line of the table of contents."""
    return bool(_CONTENTS.match(paragraph.style) or _LEADERS.search(paragraph.text))


def is_appendix(paragraph: Paragraph) -> bool:
    """Whether a paragraph is the heading of the appendix."""
    text = paragraph.text
    if paragraph.level is not None and _APPENDIX_WORD.match(text):
        return True
    shouted = text.split(" ")[0].isupper() or len(text.split()) <= 2 or ":" in text or "–" in text
    return bool(shouted and _APPENDIX.match(text) and not text.endswith((".", ";")))


def is_introduction(paragraph: Paragraph) -> bool:
    return bool(_INTRODUCTION.match(paragraph.text))


def count_headings(blocks: list[Block]) -> list[Block]:
    """The blocks with numbers for headings that have a style and no number anywhere."""
    counters: dict[int, int] = {}
    counted: list[Block] = []
    for block in blocks:
        if not isinstance(block, Paragraph) or block.level is None or not block.text:
            counted.append(block)
            continue
        if is_appendix(block) or is_introduction(block) or is_contents(block):
            counted.append(block)
            continue
        counters = {level: count for level, count in counters.items() if level <= block.level}
        counters[block.level] = counters.get(block.level, 0) + 1
        number = ".".join(str(counters[level]) for level in sorted(counters))
        counted.append(replace(block, number=number))
    return counted
