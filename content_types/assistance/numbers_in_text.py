"""Phone numbers that stand in words: only those that a verified contact has may be published."""

import html
import re
from collections.abc import Set as AbstractSet
from urllib.parse import unquote

from .channel_values import display_of
from .enums import NUMBER_KINDS
from .models import Channel

_LINK = re.compile(r"""\btel:([^"'\s<>]*\d[^"'<>]*)""", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_ADDRESS = re.compile(r"\b(?:https?://|www\.|starter:|measure:|institution:)\S+")
# What the government's offices call their cases: '01203-9/2019/6'.
_CASE = re.compile(r"(?<![\d./,-])\d{3,5}-\d{1,4}/(?:19|20)\d\d(?:/\d{1,4})?(?![\d-]|[.,/]\d)")
# A number with an area code or a country's, or a harmonised one such as 116 111. What goes on with
# a point, a comma or a slash is an amount, a date or the number of a law.
_NUMBER = re.compile(
    r"(?<![\d./,-])(?:(?:\+|00?)[1-9][\d \u00a0/()-]{4,}\d|116[ \u00a0]?\d{3})(?![\d%]|[.,/-]\d)"
)
# Three digits are a number to call only where somebody is told to call them.
_SHORT = re.compile(
    r"(?i:\b(?:pokli\w*|klic\w*|telefon\w*|tel\.|številk\w*|call\w*|phone|dial|numbers?)\s+)"
    r"(?:(?i:na|številko|the|number)\s+)*(11\d)(?![\d%]|[ \u00a0]\d{3}|[.,/-]\d)"
)


def numbers_in(text: str) -> list[str]:
    """The phone numbers in plain or formatted text, as they stand there; also of links to call."""
    called = [unquote(number) for tag in _TAG.findall(text) for number in _LINK.findall(tag)]
    words = _CASE.sub(" ", html.unescape(_ADDRESS.sub(" ", _TAG.sub(" ", text))))
    found = [*_NUMBER.findall(words), *_SHORT.findall(words), *called]
    return list(dict.fromkeys(" ".join(match.split()) for match in found))


def unverified_numbers(text: str, known: AbstractSet[str]) -> list[str]:
    """Those of the numbers in `text` that are not among `known`, which holds digits alone."""
    return [number for number in numbers_in(text) if digits_of(number) not in known]


def verified_numbers() -> frozenset[str]:
    """The digits of every number that the public may see now."""
    shown = Channel.objects.shown().filter(kind__in=NUMBER_KINDS).values_list("kind", "value")
    return frozenset(digits_of(display_of(kind, value)) for kind, value in shown)


def digits_of(number: str) -> str:
    """The digits to dial within Slovenia: `+386 1 234 56 78` → `012345678`."""
    digits = re.sub(r"\D", "", number.replace("(0)", ""))
    return re.sub(r"\A(?:00)?386(?=\d{6,8}\Z)", "0", digits)
