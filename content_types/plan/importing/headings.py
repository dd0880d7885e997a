"""The numbered headings of a plan: by style, by automatic number or by a typed one."""

import re
from dataclasses import dataclass

from content_types.plan.importing.document import Paragraph

Number = tuple[int, ...]

_ALONE = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,2})\.?$")
_TYPED = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,2})(\.?)[\s\u2013-]+(\D.*)$", re.DOTALL)
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


def read_heading(paragraph: Paragraph, following: Paragraph | None, section: int) -> Heading | None:
    """The heading that starts with a paragraph; `section` is the number of the one before."""
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
    if typed and _is_title(paragraph, typed, section):
        return Heading(_number(typed[1]), typed[3].strip(), 1, typed[1] + typed[2])
    return None


def _number_alone(shown: str, written: str, following: Paragraph | None) -> Heading | None:
    if following is None or not following.text or _ALONE.match(following.text):
        return None
    return Heading(_number(written), following.text, 2, shown)


def _is_title(paragraph: Paragraph, typed: re.Match[str], section: int) -> bool:
    number, title = _number(typed[1]), typed[3].strip()
    if paragraph.level is not None:
        return True
    if len(title) > _LONGEST_TITLE or title.endswith((".", ";", ",")) or paragraph.list_item:
        return False
    if len(number) == 1:
        return bool(typed[2]) and number[0] == section + 1 and title[:1].isupper()
    return title[:1].isupper() and number[0] in (section, section + 1)


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
