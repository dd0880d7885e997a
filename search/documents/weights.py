"""How much each term of a document counts."""

from collections import Counter
from math import log2

from cms.pages import languages
from search import analysis

from .document import Document
from .vocabulary import INTENT_WORDS, KIND_WORDS
from search.kinds import Kind

# A number in full stands above everything, what a title says above every text. A field further
# down can never add up to the field above it.
NUMBER = 100.0
INTENT = 60.0
NUMBER_ABOVE = 30.0
TITLE = 11.0
TITLE_WHOLE = 5.0
MENTION = 6.0
SUMMARY = 4.0
BODY = 1.0
KIND = 0.5


def term_weights(document: Document) -> dict[str, float]:
    """The weight of every term by which `document` is found."""
    weights: Counter[str] = Counter()
    own = [document.text_language]
    everywhere = languages.codes()
    _add_title(weights, document.title, own)
    for name in document.names:
        _raise(weights, name, everywhere, TITLE)
    mentioned: Counter[str] = Counter()
    for name in document.mentions:
        _raise(mentioned, name, everywhere, MENTION)
    weights.update(mentioned)
    weights.update(dict.fromkeys(_count(document.summary, own), SUMMARY))
    for term, count in _count(document.body, own).items():
        weights[term] += BODY + min(log2(count), 2) / 2
    _add_number(weights, document.number)
    for code in everywhere:
        _raise(weights, KIND_WORDS.get(document.kind, {}).get(code, ""), [code], KIND)
        if document.kind == Kind.HELP:
            _raise(weights, INTENT_WORDS.get(code, ""), [code], INTENT)
    return dict(weights)


def _add_title(weights: Counter[str], title: str, own: list[str]) -> None:
    terms = _count(title, own)
    for term in terms:
        # The fewer words a title has, the more of it was asked for.
        weights[term] += TITLE + TITLE_WHOLE / len(terms)


def _add_number(weights: Counter[str], number: str) -> None:
    """The number itself, and the numbers of what it lies below: 1.4.10 → 1.4, 1."""
    if not number:
        return
    weights[number] += NUMBER
    parts = number.split(".")
    for length in range(1, len(parts)):
        weights[".".join(parts[:length])] += NUMBER_ABOVE


def _raise(weights: Counter[str], text: str, codes: list[str], least: float) -> None:
    """Let every term of `text` count for `least`, however often it is named."""
    for term in _count(text, codes):
        weights[term] = max(weights[term], least)


def _count(text: str, codes: list[str]) -> Counter[str]:
    return Counter(term for word in analysis.analyse(text, codes) for term in word.terms)
