"""Marking what was found, in the words as the content has them.

Done here and not by an engine, so that it is the same whichever engine keeps the index: *zrtvam*
marks *Žrtev*. What is returned is escaped and safe to show.
"""

from collections.abc import Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString

from cms.pages import languages

from .analysis import Occurrence, occurrences

# Letters; about three lines of a phone.
EXCERPT = 220
# So much of a text is looked through; what lies further down is found, but not shown.
_LOOKED_THROUGH = 20_000
_LEAD_IN = 60


def marked(text: str, terms: frozenset[str]) -> SafeString:
    """`text` with every word that has one of `terms` inside `<mark>`."""
    return _mark(text, _find(text, terms))


def excerpt(texts: Sequence[str], terms: frozenset[str]) -> SafeString:
    """The part of the first of `texts` that has most of `terms`, marked; at worst a beginning."""
    best_text, best_found, best_start, best_worth = next(filter(None, texts), ""), [], 0, 0
    for text in texts:
        found = _find(text, terms)
        start, worth = _best_window(found)
        if worth > best_worth:
            best_text, best_found, best_start, best_worth = text, found, start, worth
    start, end = _at_words(best_text, best_start)
    inside = [
        Occurrence(hit.start - start, hit.end - start, hit.terms)
        for hit in best_found
        if start <= hit.start and hit.end <= end
    ]
    before = "… " if start else ""
    after = " …" if end < len(best_text) else ""
    words = _mark(best_text[start:end], inside)
    return SafeString(f"{before}{words}{after}")


def _find(text: str, terms: frozenset[str]) -> list[Occurrence]:
    found: list[Occurrence] = []
    for hit in occurrences(text[:_LOOKED_THROUGH], terms, languages.codes()):
        # The groups of one number are marked as one: 080 17 22.
        if found and found[-1].terms & hit.terms and hit.start - found[-1].end == 1:
            before = found.pop()
            hit = Occurrence(before.start, hit.end, before.terms | hit.terms)
        found.append(hit)
    return found


def _best_window(found: list[Occurrence]) -> tuple[int, int]:
    """Where an excerpt with the most different terms starts, and how many those are."""
    best, worth = 0, 0
    for place, first in enumerate(found):
        terms: set[str] = set()
        for hit in found[place:]:
            if hit.end - first.start > EXCERPT - _LEAD_IN:
                break
            terms |= hit.terms
        if len(terms) > worth:
            best, worth = first.start, len(terms)
    return best, worth


def _at_words(text: str, wanted: int) -> tuple[int, int]:
    """The bounds of an excerpt around the place `wanted`, between words where there are any."""
    if len(text) <= EXCERPT:
        return 0, len(text)
    start = max(0, min(wanted - _LEAD_IN, len(text) - EXCERPT))
    if start:
        space = text.find(" ", start, wanted)
        start = space + 1 if space >= 0 else wanted
    end = min(len(text), start + EXCERPT)
    if end < len(text):
        space = text.rfind(" ", start + EXCERPT // 2, end)
        end = space if space >= 0 else end
    return start, end


def _mark(text: str, found: list[Occurrence]) -> SafeString:
    pieces: list[SafeString] = []
    position = 0
    for hit in found:
        pieces += [
            escape(text[position : hit.start]),
            SafeString(f"<mark>{escape(text[hit.start : hit.end])}</mark>"),
        ]
        position = hit.end
    return SafeString("".join([*pieces, escape(text[position:])]))
