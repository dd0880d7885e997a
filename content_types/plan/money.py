"""Amounts in euros: read from any notation met in plans, kept as whole cents, written per language.

The rules for a number whose separators may mean two things:

1. Spaces (also non-breaking and narrow ones) and apostrophes only ever group thousands.
2. Where both ``.`` and ``,`` occur, the last one is the decimal separator.
3. A separator that occurs more than once groups thousands.
4. A separator that occurs once and is followed by exactly three digits groups thousands
   (``56,250`` is fifty-six thousand), because cents have two digits.
5. A separator that occurs once and is followed by one or two digits is decimal (``1,5`` is 1.50).
6. A product (``2 x 5.000``) is multiplied.
7. Anything else is refused, also a range in a table: an amount is never guessed.
"""

import re
from dataclasses import dataclass

from django.utils.translation import gettext

SPACES = "\u0020\u00a0\u2000-\u200a\u202f\u2060\ufeff\t"
_CURRENCY = r"(?:EUR|€|eurov?|euros?|evr(?:ov|oma|om|ih|i|a|o)?)"
_GROUPED = rf"\d{{1,3}}(?:[{SPACES}.,'’]\d{{3}})+(?:[.,]\d{{1,2}})?(?!\d)"
_NUMBER = rf"(?:(?:{_GROUPED}|\d+(?:[.,]\d{{1,2}})?(?!\d))(?:,[–—-]+)?)"
_TIMES = rf"(?:(?<![\w.,])(\d{{1,2}})[{SPACES}]?[x×*][{SPACES}]?)?"
# From one amount up to another: with a dash in between, or with a word.
_TO = rf"(?:[–—-]|[{SPACES}](?:[–—-]|do|to)[{SPACES}])"
_RUNNING = re.compile(
    rf"{_TIMES}(?:\bEUR|€)[{SPACES}]?({_NUMBER})(?:{_TO}(?:EUR[{SPACES}]?|€[{SPACES}]?)?({_GROUPED}))?"
    rf"|{_TIMES}(?<![\d.,])(?:(?!20\d\d\b)({_NUMBER}){_TO})?({_NUMBER})[{SPACES}]?(?:€|{_CURRENCY}\b)",
    re.IGNORECASE,
)
_FORMATTED = re.compile(
    r"\bEUR (?P<amount>\d{1,3}(?:,\d{3})*\.\d\d)\b"
    r"|(?<![\d.,])(?P<slovenian>\d{1,3}(?:\.\d{3})*,\d\d) EUR\b"
)
_NOTHING = re.compile(
    rf"[{SPACES}]*(?:(?:[/\\–—−-]+|n/a|none|ni|brez"
    r"|(?:no|niso|ni|brez)\b(?:\s+(?:dodatnih|dodatna|finančnih|finančna|posebnih|additional"
    r"|extra|potrebnih|potrebna|predvidenih|predvidena|sredstev|sredstva|posledic|stroškov|funds"
    r"|funding|costs?|required|needed))+"
    r"|dodatna (?:finančna )?sredstva niso potrebna"
    r"|(?:v okviru )?redn\w+ (?:del\w*|nalog\w*|dejavnost\w*|sredst\w*)"
    rf"|regular (?:work|activity|funds))\.?[{SPACES}]*)?",
    re.IGNORECASE,
)
_PRODUCT = re.compile(rf"^[{SPACES}]*(\d{{1,2}})[{SPACES}]*[x×*][{SPACES}]*(\S.*)$", re.DOTALL)
_BESIDE_AMOUNTS = re.compile(
    r"\b(?:na leto|letno|skupaj|vsako leto|v letu|v letih|leta|za leto|in|od tega|znaša"
    r"|predvidoma|okvirno|približno|leto|year|annum"
    r"|per year|a year|annually|yearly|in total|total|for|and|about|approximately"
    rf"|{_CURRENCY}|20\d\d)\b|€",
    re.IGNORECASE,
)
_NAME_BEHIND = re.compile(r"\s*(?:\(([^()\d]+)\)|[–—-]\s+([^()\d]+))\s*")
_UP_TO_AMOUNT = re.compile(
    r"(?:[\s(]+(?:v (?:skupni )?višini(?: do)?|v znesku|do|up to|in the amount of"
    r"|amounting to|with)"
    r"|[\s:,(–-]+(?:(?:za|v)?\s*(?:leto|letu|leta)\s+|(?:in|for)\s+)?20\d\d)$",
    re.IGNORECASE,
)
_YEARLY_AFTER = re.compile(
    r"^(?:[^.;:\d]|20\d\d\b){0,25}?(?:/\s?(?:leto|year|annum)"
    r"|\b(?:per (?:year|annum)|annually|(?:a|each|every) year|yearly"
    r"|na leto|letno|vsako leto|za vsako leto|v vsakem letu))\b",
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
    """An amount inside running text: `text[start:end]` holds it, `cents` is its value.

    Of a range (``5.000–10.000 EUR``) it is the upper end, which is marked as approximate.
    """

    text: str
    cents: int
    start: int
    end: int
    yearly: bool = False
    at_least: bool = False
    approximate: bool = False


def parse_amount(text: str) -> int | None:
    """Cents of the amount, None where the text says that there is none.

    That is a slash, a dash, nothing, or words such as ``ni potrebnih dodatnih sredstev``.

    Raises AmountError, naming the text, for everything that is not exactly one amount.
    """
    if _NOTHING.fullmatch(text):
        return None
    times, text_of_one = _factor(text)
    bare = re.sub(
        rf"^[{SPACES}]*{_CURRENCY}|{_CURRENCY}[{SPACES}]*$",
        "",
        text_of_one,
        count=1,
        flags=re.IGNORECASE,
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
    return times * (int("".join(groups)) * 100 + int(decimals.ljust(2, "0") or "0"))


def _factor(text: str) -> tuple[int, str]:
    """The number of times, and what is left: 2 and '5.000' of '2 x 5.000'."""
    match = _PRODUCT.match(text)
    return (int(match[1]), match[2]) if match else (1, text)


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


def in_language(text: str, language: str) -> str:
    """The text with every amount that `format_amount` wrote in any language in this one."""
    return _FORMATTED.sub(
        lambda match: format_amount(
            parse_amount(match["amount"] or match["slovenian"]) or 0, language
        ),
        text,
    )


def find_amounts(text: str) -> list[FoundAmount]:
    """Every amount in euros in a running text, in its order, with what is said about it."""
    found = []
    for match in _RUNNING.finditer(text):
        times, low, high = _read_running(match)
        if low is None:
            continue
        before = text[max(0, match.start() - _CONTEXT) : match.start()]
        after = text[match.end() : match.end() + _CONTEXT]
        found.append(
            FoundAmount(
                text=match.group(),
                cents=times * max(low, high or 0),
                start=match.start(),
                end=match.end(),
                yearly=bool(_YEARLY_AFTER.search(after) or _YEARLY_BEFORE.search(before)),
                at_least=bool(_AT_LEAST.search(before)),
                approximate=high is not None or bool(_ABOUT.search(before)),
            )
        )
    return found


def _read_running(match: re.Match[str]) -> tuple[int, int | None, int | None]:
    """How many times, the amount and the other end of its range; no amount where it is unclear."""
    times = int(match[1] or match[4] or 1)
    written = [each for each in (match[2], match[3], match[5], match[6]) if each]
    try:
        low, *rest = [parse_amount(each) for each in written]
    except AmountError:
        return times, None, None
    return times, low, rest[0] if rest else None


def without_amounts(text: str) -> str:
    """A name without the amount beside it: 'MNZ v višini 5.000 EUR na leto', '5.000 EUR (MNZ)'."""
    match = _RUNNING.search(text)
    if match is None:
        return text
    if not match.start():
        behind = _NAME_BEHIND.fullmatch(text[match.end() :])
        return (behind[1] or behind[2]).strip() if behind else text
    after = _BESIDE_AMOUNTS.sub(" ", text[match.end() :])
    if re.search(r"[^\W\d]", after):
        return text
    return _UP_TO_AMOUNT.sub("", text[: match.start()].rstrip(" :(–-\u00a0"))


def names_nobody(text: str) -> bool:
    """Whether a text tells amounts, or that there are none, and nothing else."""
    if _NOTHING.fullmatch(text):
        return True
    if not _RUNNING.search(text) and not re.fullmatch(rf"{_NUMBER}", text):
        return False
    rest = _BESIDE_AMOUNTS.sub(" ", _RUNNING.sub(" ", text))
    return not any(character.isalpha() for character in rest)
