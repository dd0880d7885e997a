"""How much each term of a document counts."""

from collections import defaultdict
from math import log2

from cms.pages import languages
from search import analysis
from search.kinds import Kind

from .document import Document
from .vocabulary import INTENT_WORDS, KIND_WORDS

# A number in full stands above everything, what a title says above every text. A field further
# down can never add up to the field above it.
NUMBER = 100.0
INTENT = 60.0
NUMBER_ABOVE = 30.0
# Whoever types the whole name of a thing means the thing, and not what speaks of it.
WHOLE_NAME = 25.0
TITLE = 11.0
TITLE_WHOLE = 5.0
MENTION = 6.0
SUMMARY = 4.0
BODY = 1.0
KIND = 0.5

Weights = defaultdict[str, float]


def term_weights(document: Document) -> dict[str, float]:
    """The weight of every term by which `document` is found."""
    weights: Weights = defaultdict(float)
    own = [document.text_language]
    everywhere = languages.codes()
    _add_title(weights, document.title, own)
    for name in document.names:
        _raise(weights, name, everywhere, TITLE)
    mentioned: Weights = defaultdict(float)
    for name in document.mentions:
        _raise(mentioned, name, everywhere, MENTION)
    for term, weight in mentioned.items():
        weights[term] += weight
    for term in analysis.count_terms(document.summary, own):
        weights[term] += SUMMARY
    for term, count in analysis.count_terms(document.body, own).items():
        weights[term] += BODY + min(log2(count), 2) / 2
    for name in (document.title, *document.names):
        for term in analysis.whole_terms(name, everywhere if document.names else own):
            weights[term] = WHOLE_NAME
    _add_number(weights, document.number)
    for code in everywhere:
        _raise(weights, KIND_WORDS.get(document.kind, {}).get(code, ""), [code], KIND)
        if document.kind == Kind.HELP:
            _raise(weights, INTENT_WORDS.get(code, ""), [code], INTENT)
    return dict(weights)


def _add_title(weights: Weights, title: str, own: list[str]) -> None:
    terms = analysis.count_terms(title, own)
    for term in terms:
        # The fewer words a title has, the more of it was asked for.
        weights[term] += TITLE + TITLE_WHOLE / len(terms)


def _add_number(weights: Weights, number: str) -> None:
    """The number itself, and the numbers of what it lies below: 1.4.10 → 1.4, 1."""
    if not number:
        return
    weights[number] += NUMBER
    parts = number.split(".")
    for length in range(1, len(parts)):
        # A little less for each step down keeps what lies below in the order of the numbers.
        step = sum(int(p) * 0.01 ** (i + 1) for i, p in enumerate(parts[length:]) if p.isdigit())
        weights[".".join(parts[:length])] += NUMBER_ABOVE - step


def _raise(weights: Weights, text: str, codes: list[str], least: float) -> None:
    """Let every term of `text` count for `least`, however often it is named."""
    for term in analysis.count_terms(text, codes):
        weights[term] = max(weights[term], least)
