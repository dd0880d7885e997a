"""Amounts in euros: read from any notation met in plans, kept as whole cents, written per language.

The rules for a number whose separators may mean two things:

1. Spaces (also non-breaking and narrow ones) and apostrophes only ever group thousands.
2. Where both ``.`` and ``,`` occur, the last one is the decimal separator.
3. A separator that occurs more than once groups thousands.
4. A separator that occurs once and is followed by exactly three digits groups thousands
   (``56,250`` is fifty-six thousand), because cents have two digits.
5. A separator that occurs once and is followed by one or two digits is decimal (``1,5`` is 1.50).
6. Anything else is refused: an amount is never guessed.
"""

import re
from dataclasses import dataclass

from django.utils.translation import gettext

SPACES = "\u0020\u00a0\u2000-\u200a\u202f\u2060\ufeff\t"
_CURRENCY = r"(?:EUR|€|eurov?|euros?|evr(?:ov|oma|om|ih|i|a|o)?)"
_GROUPED = rf"\d{{1,3}}(?:[{SPACES}.,'’]\d{{3}})+(?:[.,]\d{{1,2}})?(?!\d)"
_NUMBER = rf"(?:{_GROUPED}|\d+(?:[.,]\d{{1,2}})?(?!\d))"
_RUNNING = re.compile(
    rf"(?:\bEUR|€)[{SPACES}]?(?P<after>{_NUMBER})"
    rf"|(?<![\d.,])(?P<before>{_NUMBER})[{SPACES}]?(?:€|{_CURRENCY}\b)",
    re.IGNORECASE,
)
_NOTHING = re.compile(rf"[{SPACES}]*(?:[/\\–—−-]+[{SPACES}]*)?")
_YEARLY_AFTER = re.compile(
    r"^[^.;:]{0,25}?\b(?:per (?:year|annum)|annually|(?:a|each|every) year|yearly"
    r"|na leto|letno|vsako leto|za vsako leto|v vsakem letu)\b",
    re.IGNORECASE,
)
_YEARLY_BEFORE = re.compile(
    r"\b(?:each year|every year|annual(?:ly)?|yearly|vsako leto|letno|na leto|v vsakem letu)\b"
    r"[^.;:]{0,60}$",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(r"\b(?:at least|minimum of|najmanj|vsaj)\s*$", re.IGNORECASE)
_CONTEXT = 120
_ABOUT = re.compile(
    r"\b(?:approximately|about|around|roughly|indicative budget of"
    r"|približno|okvirno|okoli|okrog|predvidoma)\s*$",
    re.IGNORECASE,
)


class AmountError(ValueError):
    """The text is no amount that can be read exactly; `text` holds it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return gettext("“%(text)s” is not an amount that can be read exactly.") % {
            "text": self.text
        }


@dataclass(frozen=True)
class FoundAmount:
    """An amount inside running text: `text[start:end]` holds it, `cents` is its value."""

    text: str
    cents: int
    start: int
    end: int
    yearly: bool = False
    at_least: bool = False
    approximate: bool = False


def parse_amount(text: str) -> int | None:
    """Cents of the amount, None where the text says that there is none (``/``, a dash, nothing).

    Raises AmountError, naming the text, for everything that is not exactly one amount.
    """
    if _NOTHING.fullmatch(text):
        return None
    bare = re.sub(
        rf"^[{SPACES}]*{_CURRENCY}|{_CURRENCY}[{SPACES}]*$", "", text, count=1, flags=re.IGNORECASE
    )
    bare = re.sub(r",[-–—]$", "", bare.strip())
    bare = re.sub(rf"^[{SPACES}]+|[{SPACES}]+$", "", bare)
    number = re.sub(rf"(?<=\d)[{SPACES}'’](?=\d{{3}}(?!\d))", "_", bare)
    if not re.fullmatch(r"[0-9]+(?:[_.,][0-9]+)*", number):
        raise AmountError(text)
    whole, decimals = _split_decimals(number, text)
    groups = re.split(r"[_.,]", whole)
    if len(groups) > 1 and not _are_thousands(groups):
        raise AmountError(text)
    return int("".join(groups)) * 100 + int(decimals.ljust(2, "0") or "0")


def _split_decimals(number: str, text: str) -> tuple[str, str]:
    separators = re.findall(r"[.,]", number)
    if not separators:
        return number, ""
    last = separators[-1]
    whole, _separator, tail = number.rpartition(last)
    if len(set(separators)) == 2:
        if separators.count(last) > 1 or len(tail) > 2 or "_" in tail:
            raise AmountError(text)
        return whole, tail
    if len(separators) > 1 or len(tail) == 3:
        return number, ""
    if len(tail) <= 2:
        return whole, tail
    raise AmountError(text)


def _are_thousands(groups: list[str]) -> bool:
    first, *rest = groups
    return 1 <= len(first) <= 3 and first.strip("0") != "" and all(len(part) == 3 for part in rest)


def format_amount(cents: int, language: str) -> str:
    """The amount as the language writes it: ``5.000,00 EUR`` (sl) or ``EUR 5,000.00`` (others)."""
    sign = "-" if cents < 0 else ""
    euros, rest = divmod(abs(cents), 100)
    english = f"{sign}{euros:,}.{rest:02d}"
    if language.startswith("sl"):
        swapped = english.translate(str.maketrans(",.", ".,"))
        return f"{swapped} EUR"
    return f"EUR {english}"


def find_amounts(text: str) -> list[FoundAmount]:
    """Every amount in euros in a running text, in its order, with what is said about it."""
    found = []
    for match in _RUNNING.finditer(text):
        try:
            cents = parse_amount(match["after"] or match["before"])
        except AmountError:
            continue
        if cents is None:
            continue
        before = text[max(0, match.start() - _CONTEXT) : match.start()]
        after = text[match.end() : match.end() + _CONTEXT]
        found.append(
            FoundAmount(
                text=match.group(),
                cents=cents,
                start=match.start(),
                end=match.end(),
                yearly=bool(_YEARLY_AFTER.search(after) or _YEARLY_BEFORE.search(before)),
                at_least=bool(_AT_LEAST.search(before)),
                approximate=bool(_ABOUT.search(before)),
            )
        )
    return found
