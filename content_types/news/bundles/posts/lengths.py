"""How long a text is, as the network counts it.

X and Mastodon count every address as 23 characters; a sign that ends the sentence is no part of it.
X takes `www.` for the beginning of an address, too, and counts signs outside the scripts of Europe
(emoji, Chinese) as two. Bluesky and Mastodon count what a reader sees as one sign; here every code
point counts, which is never less, so that no text that is passed turns out too long.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from content_types.campaigns.enums import Network

_REST = r"[^\s<>\"]*[^\s<>\".,:;!?…)\]»«”“’]"
_ADDRESS = re.compile(r"https?://" + _REST)
_ADDRESS_ON_X = re.compile(r"(?:https?://|\bwww\.)" + _REST)
_ADDRESS_LENGTH = 23
# Code points that X counts as one; all others count as two.
_LIGHT = ((0x0000, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))


@dataclass(frozen=True, slots=True)
class Limit:
    """The longest text that a network takes, and how it counts."""

    longest: int
    count: Callable[[str], int]


def _plain(text: str) -> int:
    return len(unicodedata.normalize("NFC", text))


def _short_addresses(text: str) -> int:
    rest, addresses = _ADDRESS.subn("", text)
    return _plain(rest) + _ADDRESS_LENGTH * addresses


def _weighted(text: str) -> int:
    rest, addresses = _ADDRESS_ON_X.subn("", unicodedata.normalize("NFC", text))
    weights = (1 if _is_light(ord(sign)) else 2 for sign in rest)
    return sum(weights) + _ADDRESS_LENGTH * addresses


def _is_light(point: int) -> bool:
    return any(first <= point <= last for first, last in _LIGHT)


LIMITS = {
    Network.X: Limit(280, _weighted),
    Network.FACEBOOK: Limit(63_206, _plain),
    Network.INSTAGRAM: Limit(2_200, _plain),
    Network.LINKEDIN: Limit(3_000, _plain),
    Network.BLUESKY: Limit(300, _plain),
    Network.MASTODON: Limit(500, _short_addresses),
}


def length(text: str, network: str) -> int:
    """How long `text` is for the network."""
    return LIMITS[Network(network)].count(text)


def longest(network: str) -> int:
    """The longest text that the network takes."""
    return LIMITS[Network(network)].longest
