"""The numbered headings of a plan: by style, by automatic number or by a typed one."""

import re
from dataclasses import dataclass, replace

from content_types.plan.importing.document import Block, Paragraph
from content_types.plan.importing.numbering import (
    Number,
    TypedNumber,
    automatic_number,
    number_alone,
    typed_number,
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
_LEADERS = re.compile(r"(?:\.{4,}|…{2,}|(?:\s\.){4,})\s*\d+$")
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
    paragraph: Paragraph, following: Paragraph | None, section: int, ahead: Number = ()
) -> Heading | None:
    """The heading that starts with a paragraph.

    `section` is the number of the section before, `ahead` the next one that may be a heading: a
    section's number that is only typed could be an item of a list, and counts as a heading where
    the next number belongs to it.
    """
    if is_contents(paragraph):
        return None
    automatic = automatic_number(paragraph.number)
    if automatic and paragraph.text and _counts(automatic, paragraph):
        return Heading(automatic, paragraph.text, 1)
    alone = number_alone(paragraph.text)
    if alone:
        return _number_alone(paragraph.text, alone, following, section)
    typed = typed_number(paragraph.text)
    if typed and _is_title(paragraph, typed, section, ahead):
        return Heading(typed.number, typed.title, 1, typed.written)
    return None


def possible_number(paragraph: Paragraph, following: Paragraph | None) -> Number | None:
    """The number that a paragraph would have if it were a heading."""
    if is_contents(paragraph) or not paragraph.text:
        return None
    automatic = automatic_number(paragraph.number)
    if automatic and _counts(automatic, paragraph):
        return automatic
    alone = number_alone(paragraph.text)
    if alone:
        return alone if following is not None else None
    typed = typed_number(paragraph.text)
    if typed and (paragraph.level is not None or _looks_like_title(paragraph, typed)):
        return typed.number
    return None


def _counts(automatic: Number, paragraph: Paragraph) -> bool:
    """Whether an automatic number makes a heading; a plain '1.' may number the items of a list."""
    return paragraph.level is not None or len(automatic) > 1


def _number_alone(
    shown: str, number: Number, following: Paragraph | None, section: int
) -> Heading | None:
    """A number whose title is the next paragraph; '15. 10.' may as well be a date."""
    if following is None or not following.text or number_alone(following.text):
        return None
    if " " in shown and number[0] not in (section, section + 1):
        return None
    return Heading(number, following.text, 2, shown)


def _is_title(paragraph: Paragraph, typed: TypedNumber, section: int, ahead: Number) -> bool:
    if paragraph.level is not None:
        return True
    if not _looks_like_title(paragraph, typed):
        return False
    number = typed.number
    if len(number) == 1:
        return number[0] == section + 1 and ahead[:1] == number
    return number[0] in (section, section + 1)


def _looks_like_title(paragraph: Paragraph, typed: TypedNumber) -> bool:
    ends_as_text = typed.title.endswith((".", ";", ",", ":"))
    return (
        typed.starts_a_title
        and len(typed.title) <= _LONGEST_TITLE
        and not ends_as_text
        and not paragraph.list_item
    )


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
