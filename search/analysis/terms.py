"""Terms: what a word of a text and a word of a query have in common.

A term is the stem of a word with its language before it (`sl:zrtv`, `en:victim`), or a number as
it is (`1.4.10`). Index, query and highlighting all take their terms from here, so that whatever
is found can also be marked, whichever engine keeps the index.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from . import english, slovenian
from .dates import days
from .folding import fold
from .stop_words import is_stop_word
from .tokens import Token, joined_groups, tokenise

# Changes whenever the terms of the same text do; an index made by another version is stale.
VERSION = 4

MOST_WORDS = 12
LONGEST_TERM = 80

TermsOf = Callable[[str, tuple[str, ...]], frozenset[str]]

_STEMMERS = {"sl": slovenian.stem, "en": english.stem}


@dataclass(frozen=True, slots=True)
class Word:
    """A token of a text with all of its terms; a stop word has none."""

    token: Token
    terms: frozenset[str]


def analyse(text: str, languages: Iterable[str]) -> list[Word]:
    """The words of `text`, which may be read in any of `languages`, in order."""
    return _analyse(text, tuple(languages), remembered_terms)


def count_terms(text: str, languages: Iterable[str]) -> Counter[str]:
    """How often each term occurs in `text`, which may be read in any of `languages`."""
    codes = tuple(languages)
    tokens = tokenise(text)
    counts: Counter[str] = Counter()
    for written, number in Counter(token.text for token in tokens).items():
        for term in remembered_terms(written, codes):
            counts[term] += number
    counts.update(digits for _places, digits in _joined(text, tokens))
    return counts


def query_words(text: str, languages: Iterable[str]) -> list[Word]:
    """The words of a query that are to be looked for, each once, at most MOST_WORDS.

    A word that is a stop word in any of `languages` is left out.
    """
    codes = tuple(languages)
    words: list[Word] = []
    seen: set[str] = set()
    # What a visitor types is not even kept in memory, so not in the cache either.
    for word in _analyse(text, codes, _terms):
        folded = fold(word.token.text)
        stopped = any(is_stop_word(folded, code) for code in codes)
        # The groups of one number share a term, a day and its month too, and each of them counts.
        joined = any(map(_has_digit, word.terms))
        again = word.terms <= seen if joined else word.terms & seen
        if word.terms and not stopped and not again:
            words.append(word)
            seen |= word.terms
        if len(words) == MOST_WORDS:
            break
    return words


def whole_terms(text: str, languages: Iterable[str]) -> frozenset[str]:
    """All words of a name or of a query as one term, for each language it may be read in.

    Neither their order nor their forms nor stop words matter: what has the same term is called so.
    A single word has none: it says no more than its own term does.
    """
    found = set()
    for code in languages:
        stems = {stem for word in _analyse(text, (code,), _terms) for stem in word.terms}
        if len(stems) > 1:
            together = hashlib.sha256(" ".join(sorted(stems)).encode())
            found.add(f"{code}=:{together.hexdigest()[:32]}")
    return frozenset(found)


def _analyse(text: str, languages: tuple[str, ...], terms_of: TermsOf) -> list[Word]:
    tokens = tokenise(text)
    terms = [terms_of(token.text, languages) for token in tokens]
    for places, digits in _joined(text, tokens):
        for place in places:
            terms[place] = terms[place] | {digits}
    return [Word(token, found) for token, found in zip(tokens, terms, strict=True)]


def _joined(text: str, tokens: list[Token]) -> Iterator[tuple[range, str]]:
    """The terms that several tokens have together, or one beside its own, with their places."""
    return chain(joined_groups(text, tokens), days(text, tokens))


def _terms(text: str, languages: tuple[str, ...]) -> frozenset[str]:
    folded = fold(text)[:LONGEST_TERM]
    if _has_digit(text):
        return frozenset({folded})
    return frozenset(
        f"{code}:{_stem(folded, code)}"[:LONGEST_TERM]
        for code in languages
        if not is_stop_word(folded, code)
    )


# Texts repeat their words; a word of the content is taken apart once.
remembered_terms = lru_cache(maxsize=50_000)(_terms)


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _stem(folded: str, language: str) -> str:
    """The stem; a language without a stemmer of its own is matched word by word."""
    stemmer = _STEMMERS.get(language)
    return stemmer(folded) if stemmer else folded
