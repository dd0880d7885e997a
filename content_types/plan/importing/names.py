"""Names of institutions made comparable: without case, punctuation, articles and endings."""

import re
import unicodedata
from functools import lru_cache

_STATE = re.compile(
    r"\b(?:of the republic of slovenia|of the government of the republic of slovenia"
    r"|republike slovenije|republiki sloveniji|republiko slovenijo|v republiki sloveniji"
    r"|of slovenia|rs)\b"
)
_NOISE = frozenset({"the", "a", "an"})
_SPELLINGS = (
    (re.compile(r"iz(e|ed|es|ing|ation|ations)\b"), r"is\1"),
    (re.compile(r"\bcenter\b"), "centre"),
    (re.compile(r"\blabor\b"), "labour"),
    (re.compile(r"\bdefense\b"), "defence"),
)
# Endings of Slovenian nouns and adjectives, longest first; what is left after them is compared.
_ENDINGS_BY_LENGTH = "ega emu imi ami oma ema ih im em om oma ah eh mi ov ev a e i o u"
_ENDINGS = tuple(_ENDINGS_BY_LENGTH.split())
_SHORTEST_STEM = 3
_FLEETING = re.compile(r"(?<=[^aeiou])e(?=[rlnkc]$)")


@lru_cache(maxsize=8192)
def normal(text: str) -> str:
    """The name in lower case with plain letters, single spaces and without articles and state."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("đ", "dj"))
    plain = "".join(each for each in folded if not unicodedata.combining(each))
    plain = re.sub(r"['’ʼ`´]", "", plain)
    plain = " ".join(re.sub(r"[^\w]+", " ", plain).split())
    for pattern, spelling in _SPELLINGS:
        plain = pattern.sub(spelling, plain)
    without_state = " ".join(_STATE.sub(" ", plain).split())
    words = [word for word in (without_state or plain).split() if word not in _NOISE]
    return " ".join(words)


@lru_cache(maxsize=8192)
def stems(text: str) -> tuple[str, ...]:
    """The words of a name without the endings that Slovenian declines."""
    return tuple(_stem(word) for word in normal(text).split())


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word.removesuffix(ending)
            break
    return _FLEETING.sub("", word)


_CONNECTING_WORDS = "of for and on in at to za in na pri proti s z v"
_CONNECTING = frozenset(_CONNECTING_WORDS.split())


@lru_cache(maxsize=8192)
def content_words(text: str) -> frozenset[str]:
    """The words that carry the meaning of a name, as stems."""
    return frozenset(_stem(word) for word in normal(text).split() if word not in _CONNECTING)
