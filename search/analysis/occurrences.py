"""Where a text has the terms that somebody looks for."""

from collections.abc import Iterable
from typing import NamedTuple

from .dates import is_day
from .terms import analyse, remembered_terms
from .tokens import TOKEN


class Occurrence(NamedTuple):
    """`text[start:end]` has `terms`, all of which are looked for."""

    start: int
    end: int
    terms: frozenset[str]


def occurrences(text: str, wanted: frozenset[str], languages: Iterable[str]) -> list[Occurrence]:
    """Every word of `text` with one of the terms `wanted`, in order."""
    codes = tuple(languages)
    if any(_may_be_grouped(term) for term in wanted):
        words = analyse(text, codes)
        return [
            Occurrence(word.token.start, word.token.end, word.terms & wanted)
            for word in words
            if word.terms & wanted
        ]
    # The usual case, made cheap: a long text repeats its words, and few of them are wanted.
    written = set(TOKEN.findall(text))
    matching = {
        word: found for word in written if (found := remembered_terms(word, codes) & wanted)
    }
    return [
        Occurrence(*match.span(), matching[match[0]])
        for match in TOKEN.finditer(text)
        if match[0] in matching
    ]


def _may_be_grouped(term: str) -> bool:
    """Whether several words may have the term together: 080 17 22, 18. oktober."""
    return (term.isdecimal() and len(term) > 4) or is_day(term)
