"""How long a text is, as the network counts it.

X and Mastodon count every address as 23 characters; a sign that ends the sentence is no part of it.
X takes `www.` and every name of a site for an address, too, and counts signs outside the scripts
of Europe (emoji, Chinese) as two, whatever an emoji is put together from: a flag, a family, a heart
in its colour. For Bluesky and Mastodon, too, such an emoji is one sign. Of all else every code
point counts, which is never less than they count, so that no text that is passed turns out too
long.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from content_types.campaigns.enums import Network

_REST = r"[^\s<>\"]*[^\s<>\".,:;!?…)\]»«”“’]"
_ADDRESS = re.compile(r"https?://" + _REST)
# A name of a site alone is an address there, too: `gov.si/boj`.
_SITE = r"\b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}\b(?:/(?:" + _REST + ")?)?"
_ADDRESS_ON_X = re.compile(r"(?:https?://|\bwww\.)" + _REST + "|" + _SITE, re.IGNORECASE)
_ADDRESS_LENGTH = 23
# Two letters of a flag; a picture with its colour, and others joined to it; a sign on a key.
_PICTURE = "[\u203c-\u32ff\U0001f000-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]?"
_EMOJI = re.compile(
    f"[\U0001f1e6-\U0001f1ff]{{2}}|{_PICTURE}(?:\u200d{_PICTURE})*|[0-9#*]\ufe0f?\u20e3"
)
_ONE_EMOJI = "\U0001f499"
# Code points that X counts as one; all others count as two.
_LIGHT = ((0x0000, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))


@dataclass(frozen=True, slots=True)
class Limit:
    """The longest text that a network takes, and how it counts."""

    longest: int
    count: Callable[[str], int]


def _plain(text: str) -> int:
    return len(unicodedata.normalize("NFC", text))


def _signs(text: str) -> int:
    return _plain(_EMOJI.sub(_ONE_EMOJI, text))


def _short_addresses(text: str) -> int:
    rest, addresses = _ADDRESS.subn("", text)
    return _signs(rest) + _ADDRESS_LENGTH * addresses


def _weighted(text: str) -> int:
    rest, addresses = _ADDRESS_ON_X.subn("", unicodedata.normalize("NFC", text))
    rest = _EMOJI.sub(_ONE_EMOJI, rest)
    weights = (1 if _is_light(ord(sign)) else 2 for sign in rest)
    return sum(weights) + _ADDRESS_LENGTH * addresses


def _is_light(point: int) -> bool:
    return any(first <= point <= last for first, last in _LIGHT)


LIMITS = {
    Network.X: Limit(280, _weighted),
    Network.FACEBOOK: Limit(63_206, _plain),
    Network.INSTAGRAM: Limit(2_200, _plain),
    Network.LINKEDIN: Limit(3_000, _plain),
    Network.BLUESKY: Limit(300, _signs),
    Network.MASTODON: Limit(500, _short_addresses),
}


def length(text: str, network: str) -> int:
    """How long `text` is for the network."""
    return LIMITS[Network(network)].count(text)


def longest(network: str) -> int:
    """The longest text that the network takes."""
    return LIMITS[Network(network)].longest
