"""Numbers of headings as people type them: '1.4.10', '1. 4. 10 –', 'Ukrep 1.4:', 'IV.'."""

import re
from dataclasses import dataclass

Number = tuple[int, ...]

_TIGHT = r"\d{1,2}(?:\.\d{1,2}){0,2}"
_SPACED = r"\d{1,2}(?:\.\s\d{1,2}){1,2}"
_KIND = (
    r"(?:(?:ukrep|measure|razdelek|section|poglavje|chapter|sklop)\s+"
    r"(?:(?:št\.|številka|no\.|number)\s*)?)?"
)
_GAP = r"[\s\u2013\u2014-]+"
_ALONE = re.compile(rf"^({_SPACED}|{_TIGHT})\.?$")
_AUTOMATIC = re.compile(rf"^{_KIND}({_SPACED}|{_TIGHT})\s*[.:\u2013-]?$", re.IGNORECASE)
# '1. 4. 10 Title', which word processors in Slovenian make of '1.4.10'.
_TYPED_SPACED = re.compile(
    rf"^{_KIND}(?P<number>{_SPACED})(?P<sign>[.:)]?){_GAP}(?P<title>[^\W\d].*)$", re.S | re.I
)
_TYPED = (
    re.compile(rf"^{_KIND}(?P<number>{_TIGHT})(?P<sign>[.:)]?){_GAP}(?P<title>\S.*)$", re.S | re.I),
    re.compile(rf"^{_KIND}(?P<number>{_TIGHT})(?P<sign>[.:)])(?P<title>[^\W\d].*)$", re.S | re.I),
)
_ROMAN = re.compile(
    r"^(?:(?i:razdelek|section|poglavje|chapter|sklop)\s+)?"
    r"(?P<number>I{1,3}|IV|VI{0,3}|IX|X)(?P<sign>[.:)])\s*(?P<title>[^\W\d].*)$",
    re.DOTALL,
)
# 'I.1', 'Ukrep II/3': the section's number in Roman figures.
_ROMAN_AND_MORE = re.compile(
    rf"^(?P<before>(?i:{_KIND}))(?P<roman>I{{1,3}}|IV|VI{{0,3}}|IX|X)[./]\s?(?=\d{{1,2}}(?![\d%]))"
)
_ROMAN_NUMBERS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
# '18. oktober', '24-urna': what a title may start with although it is no word.
_DIGITS_OF_A_TITLE = re.compile(r"\d{1,2}(?:\.\s?[^\W\d]{3}|-[^\W\d])")


@dataclass(frozen=True)
class TypedNumber:
    """A number with the title in the same paragraph; `written` is the number as typed."""

    number: Number
    written: str
    title: str

    @property
    def starts_a_title(self) -> bool:
        return self.title[:1].isupper() or bool(_DIGITS_OF_A_TITLE.match(self.title))


def number_alone(text: str) -> Number | None:
    """The number that a text consists of."""
    match = _ALONE.match(_arabic(text))
    return _number(match[1]) if match else None


def automatic_number(label: str) -> Number | None:
    """The number in the label that a word processor puts before a paragraph."""
    match = _AUTOMATIC.match(_arabic(label.strip()))
    if match:
        return _number(match[1])
    roman = label.strip().rstrip(".")
    return (_ROMAN_NUMBERS.index(roman),) if roman and roman in _ROMAN_NUMBERS else None


def typed_number(text: str) -> TypedNumber | None:
    """The number that a text starts with, and what follows it."""
    text = _arabic(text)
    spaced = _TYPED_SPACED.match(text)
    if spaced and spaced["title"][:1].isupper():  # otherwise it may be '1. 18. oktober'
        return _typed(spaced, _number(spaced["number"]))
    for pattern in _TYPED:
        if match := pattern.match(text):
            return _typed(match, _number(match["number"]))
    if match := _ROMAN.match(text):
        return _typed(match, (_ROMAN_NUMBERS.index(match["number"]),))
    return None


def is_numbered(text: str, fewest: int) -> bool:
    """Whether a text looks like a heading with a number of at least `fewest` parts."""
    typed = typed_number(text)
    number = typed.number if typed and typed.starts_a_title else number_alone(text) or ()
    return len(number) >= fewest


def _arabic(text: str) -> str:
    """The text with the section's number in Arabic figures: 'II.3' is '2.3'."""
    return _ROMAN_AND_MORE.sub(
        lambda match: f"{match['before']}{_ROMAN_NUMBERS.index(match['roman'])}.", text
    )


def _typed(match: re.Match[str], number: Number) -> TypedNumber:
    written = match["number"] + ("." if match["sign"] == "." else "")
    return TypedNumber(number, written, match["title"].strip())


def _number(written: str) -> Number:
    return tuple(int(part) for part in written.split("."))
