"""Where the markers of the footnotes stand.

A .docx says it. A converted text shows a marker only as a sentence that is cut by a line break, and
not always: footnotes and cuts are aligned in their order, weighed by the words that they share.
"""

import dataclasses
import re
import unicodedata
from collections import Counter
from itertools import takewhile

from content_types.plan.importing.document import Document, Footnote, Paragraph
from content_types.plan.importing.plan import Irregularity, ParsedFootnote, ParsedPlan

_SHORTEST_WORD, _SHARED_PREFIX = 5, 6
_SHORTEST_NUMBER = 4
_SHORTEST_SENTENCE = 60
_CONTEXT = 160
_ALIGNED = 0.5  # what a footnote that has found a cut is worth, whatever words they share
_EXPLAINS = 0.4  # the same for one that explains an abbreviation: its first use says more
_ABBREVIATION = re.compile(r"\b[A-Z]{3,}\w?\b")
_MOST_PAIRS = 40_000
_MOST_NOTES = 300  # beyond it, no plan has so many, mentions are not looked for
_ORDINARY_WORDS = "https html assets documents files default legal content europa"
_ORDINARY = frozenset(_ORDINARY_WORDS.split())


@dataclasses.dataclass(frozen=True)
class _Spot:
    paragraph: Paragraph
    offset: int
    order: int

    @property
    def before(self) -> str:
        return self.paragraph.text[max(0, self.offset - _CONTEXT) : self.offset]


def place_footnotes(plan: ParsedPlan, document: Document) -> ParsedPlan:
    """The plan with its footnotes and what is known of their markers' places."""
    paragraphs = list(document.paragraphs())
    nodes = _nodes(plan)
    exact = {
        mark.note: _Spot(paragraph, mark.offset, order)
        for order, paragraph in enumerate(paragraphs)
        for mark in paragraph.marks
        if mark.note is not None
    }
    cuts = [
        _Spot(paragraph, mark.offset, order)
        for order, paragraph in enumerate(paragraphs)
        for mark in paragraph.marks
        if mark.note is None
    ]
    notes = [note for note in document.footnotes if note.number not in exact]
    aligned = _align(notes, cuts, _frequencies(paragraphs))
    placed = []
    for note in document.footnotes:
        spot, certainty = exact.get(note.number), "marker"
        if spot is None:
            spot, certainty = aligned.get(note.number), "break"
        if spot is None and len(document.footnotes) <= _MOST_NOTES:
            spot = _mention(note, paragraphs, _bounds(note, aligned, len(paragraphs)))
            certainty = "mention" if spot else "none"
        placed.append(_placed(note, spot, certainty, nodes))
    irregularities = plan.irregularities
    if len(cuts) > len(notes):
        place = cuts[len(notes)].paragraph.place
        node = nodes.get(cuts[len(notes)].paragraph.index, "")
        stated, computed = str(len(cuts)), str(len(notes))
        irregularities += (Irregularity("footnote.missing", node, stated, computed, place),)
    return dataclasses.replace(plan, footnotes=tuple(placed), irregularities=irregularities)


def _placed(
    note: Footnote, spot: _Spot | None, certainty: str, nodes: dict[int, str]
) -> ParsedFootnote:
    return ParsedFootnote(
        number=note.number,
        text=note.text,
        urls=note.urls,
        node=nodes.get(spot.paragraph.index, "") if spot else "",
        after=spot.before[-60:] if spot else "",
        certainty=certainty,
        place=spot.paragraph.place if spot else note.place,
        sources=(note.index,),
    )


def _nodes(plan: ParsedPlan) -> dict[int, str]:
    """The number of the part of the plan that each paragraph stands in."""
    nodes: dict[int, str] = {}
    for part in plan.parts():
        for index in (*part.sources, *(i for each in part.paragraphs for i in each.sources)):
            nodes[index] = part.number
    for measure in plan.measures():
        for node in measure.nodes():
            nodes.update(dict.fromkeys(node.sources, measure.number))
    return nodes


def _align(notes: list[Footnote], cuts: list[_Spot], frequencies: Counter[str]) -> dict[int, _Spot]:
    """Footnotes with cuts, both in order: as many as possible, then the rarest shared words."""
    if len(notes) * len(cuts) > _MOST_PAIRS:
        return {}
    best: dict[tuple[int, int], tuple[float, tuple[tuple[int, int], ...]]] = {}
    for note in range(len(notes), -1, -1):
        for cut in range(len(cuts), -1, -1):
            if note == len(notes) or cut == len(cuts):
                best[note, cut] = (0.0, ())
                continue
            score, pairs = best[note + 1, cut + 1]
            explains = not notes[note].urls and _ABBREVIATION.search(notes[note].text)
            base = _EXPLAINS if explains else _ALIGNED
            here = base + affinity(notes[note].text, cuts[cut].before, frequencies)
            options = (
                (score + here, ((note, cut), *pairs)),
                best[note, cut + 1],
                best[note + 1, cut],
            )
            best[note, cut] = max(options, key=lambda option: option[0])
    return {notes[note].number: cuts[cut] for note, cut in best[0, 0][1]}


def _frequencies(paragraphs: list[Paragraph]) -> Counter[str]:
    """How many paragraphs have a word with each beginning."""
    return Counter(
        start
        for paragraph in paragraphs
        for start in {word[:_SHARED_PREFIX] for word in _tokens(paragraph.text)}
    )


def affinity(note: str, before: str, frequencies: Counter[str]) -> float:
    """What a footnote shares with the words before a marker; rare words weigh more."""
    words = _tokens(before)
    shared = {
        word[:_SHARED_PREFIX]
        for token in set(_tokens(note))
        for word in words
        if _alike(token, word)
    }
    return sum(1 / max(1, frequencies[start]) for start in shared)


def _tokens(text: str) -> list[str]:
    """Words without case and accents; 'k' as 'c', so that both languages write alike."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("k", "c"))
    plain = "".join(each for each in decomposed if not unicodedata.combining(each))
    words = re.findall(r"[a-z]+|[0-9]+", plain)
    return [
        word
        for word in words
        if len(word) >= (_SHORTEST_NUMBER if word.isdigit() else _SHORTEST_WORD)
        and word not in _ORDINARY
    ]


def _alike(first: str, second: str) -> int:
    """The length of what two words share at their start, 0 where it is too little."""
    if first.isdigit() or second.isdigit():
        return len(second) if second in first else 0
    common = sum(1 for _pair in takewhile(_equal, zip(first, second, strict=False)))
    return common if common >= min(_SHARED_PREFIX, len(second)) and common >= _SHORTEST_WORD else 0


def _equal(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


def _bounds(note: Footnote, aligned: dict[int, _Spot], end: int) -> tuple[int, int]:
    before = [spot.order for number, spot in aligned.items() if number < note.number]
    after = [spot.order for number, spot in aligned.items() if number > note.number]
    return max(before, default=-1), min(after, default=end)


def _mention(note: Footnote, paragraphs: list[Paragraph], bounds: tuple[int, int]) -> _Spot | None:
    """The first paragraph between two placed footnotes that has the most words of this one."""
    best, spot = 0, None
    wanted = set(_tokens(note.text))
    capitals = set() if note.urls else set(_ABBREVIATION.findall(note.text))
    for order in range(bounds[0] + 1, bounds[1]):
        paragraph = paragraphs[order]
        if len(paragraph.text) < _SHORTEST_SENTENCE:
            continue
        words = _tokens(paragraph.text)
        if capitals:
            score = sum(bool(re.search(rf"\b{word}\b", paragraph.text)) for word in capitals)
        else:
            score = max((_alike(token, word) for token in wanted for word in words), default=0)
        if score > best:
            best, spot = score, _Spot(paragraph, len(paragraph.text), order)
    return spot
