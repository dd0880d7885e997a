"""The labels of a plan in English and Slovenian, with their variants and typing errors."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from content_types.plan.enums import RoleKind
from content_types.plan.importing.label_words import (
    DESCRIPTIONS,
    KINDS_OF_OBJECTIVES,
    NOTES,
    OBJECTIVES,
    ROLES,
    TIMEFRAME,
)
from content_types.plan.importing.spelling import distance

_PHRASES: dict[str, RoleKind | None] = {
    **{phrase: kind for kind, phrases in ROLES.items() for phrase in phrases.split("|")},
    **dict.fromkeys(TIMEFRAME.split("|")),
}
_LONGEST_LABEL = max(map(len, _PHRASES)) + 4
_LONGEST_VALUE_WITHOUT_COLON = 300
_ROOM_FOR_COLONS = 8
_SHORTEST_FUZZY, _LONG_WORD = 6, 9
_FUZZY: dict[int, list[tuple[str, frozenset[str], int]]] = {}
for _phrase in _PHRASES:
    if len(_phrase) >= _SHORTEST_FUZZY:
        _edits = 2 if len(_phrase) >= _LONG_WORD else 1
        _FUZZY.setdefault(len(_phrase), []).append((_phrase, frozenset(_phrase), _edits))
_COLONS = r"\s*[:：;]+(?:\s*:)*\s*"
_SPLIT = re.compile(
    rf"^(?P<label>[^:：;\n]{{2,{_LONGEST_LABEL}}}?){_COLONS}(?P<rest>.*)$", re.DOTALL
)
_OBJECTIVE = re.compile(
    rf"^(?:(?P<before>\d{{1,2}})\s*[.)]\s*)?(?:(?:{KINDS_OF_OBJECTIVES})\s+)?"
    r"(?P<word>[^\W\d]+(?: ukrepa)?)"
    # 'Objective 1.4.2' is the second one of measure 1.4.
    r"(?:\s*(?:št\.|no\.)?\s*(?:\d{1,2}\.){0,3}(?P<after>\d{1,2})(?![\d%]))?"
    r"(?P<sign>\s[–—-](?=\s)|\s*[.:：;)]*(?:\s*:)?)\s*(?P<rest>.*)$",
    re.DOTALL | re.IGNORECASE,
)
_KIND_OF_OBJECTIVE = re.compile(rf"^(?:{KINDS_OF_OBJECTIVES})\s+", re.IGNORECASE)
# 'Nosilec – Ministrstvo za zdravje'; a second dash makes it a sentence.
_DASHED = re.compile(r"^(?P<label>[^\W\d][^–—:\n]{1,50}?)\s+[–—-]\s+(?P<rest>[^–—]+)$", re.DOTALL)


@dataclass(frozen=True)
class Label:
    """A role's label (`kind`) or a timeframe's (`kind` is None), as written, and what follows."""

    kind: RoleKind | None
    written: str
    rest: str


@dataclass(frozen=True)
class ObjectiveLabel:
    """The label of an objective with its stated number; `plural` announces a list of them."""

    number: int | None
    written: str
    rest: str
    plural: bool


@dataclass(frozen=True)
class NoteLabel:
    """A label whose value is text of the measure, as 'Kazalniki'.

    `described` says that the value is the measure's own text, which needs no label before it;
    `known` is False where only its place in a table tells that it is a label.
    """

    written: str
    rest: str
    described: bool = False
    known: bool = True


def read_label(text: str) -> Label | None:
    """The label that a paragraph or cell starts with, if it starts with one."""
    split = _SPLIT.match(text)
    if split:
        phrase = _known(split["label"])
        if phrase:
            return Label(_PHRASES[phrase], split["label"].strip(), split["rest"].strip())
        return None
    phrase = _known(text) if len(text) <= _LONGEST_LABEL else None
    if phrase:
        return Label(_PHRASES[phrase], text.strip(), "")
    return _with_dash(text) or _without_colon(text)


def _with_dash(text: str) -> Label | None:
    dashed = _DASHED.match(text)
    if dashed is None or not text[:1].isupper():
        return None
    phrase = _folded(dashed["label"])
    if phrase not in _PHRASES:
        return None
    return Label(_PHRASES[phrase], dashed["label"], dashed["rest"].strip())


def _without_colon(text: str) -> Label | None:
    """A label and its value in one line without a colon, as 'Nosilec Ministrstvo za zdravje'."""
    if len(text) > _LONGEST_VALUE_WITHOUT_COLON or text.endswith((".", "!", "?")):
        return None
    words = text.split(" ")
    for count in range(min(4, len(words) - 1), 0, -1):
        written, rest = " ".join(words[:count]), " ".join(words[count:])
        if written[:1].isupper() and written.casefold() in _PHRASES and _starts_a_value(rest):
            return Label(_PHRASES[written.casefold()], written, rest)
    return None


def _starts_a_value(rest: str) -> bool:
    return rest[:1].isupper() or rest[:1].isdigit()


def read_note(text: str) -> NoteLabel | None:
    """The label of a note that a paragraph or cell starts with, if it starts with one."""
    split = _SPLIT.match(text)
    written, rest = (split["label"], split["rest"]) if split else (text, "")
    phrase = _folded(written)
    if phrase not in DESCRIPTIONS and phrase not in NOTES:
        return None
    return NoteLabel(written.strip(), rest.strip(), phrase in DESCRIPTIONS)


def _folded(written: str) -> str:
    return " ".join(written.casefold().replace("\u00ad", "").split()).strip(" .*-–")


@lru_cache(maxsize=4096)
def _known(written: str) -> str | None:
    phrase = _folded(written)
    if phrase in NOTES or phrase in DESCRIPTIONS:
        return None
    if phrase in _PHRASES:
        return phrase
    for shorter in (re.split(r"\s*/\s*", phrase)[0], re.sub(r"\s*\([^()]*\)$", "", phrase)):
        if shorter in _PHRASES:
            return shorter
    letters = frozenset(phrase)
    for length in range(len(phrase) - 2, len(phrase) + 3):
        for candidate, its_letters, allowed in _FUZZY.get(length, ()):
            # An edit changes at most two letters of the set: this spares most comparisons.
            near = len(letters ^ its_letters) <= 2 * allowed
            if near and distance(phrase, candidate, allowed) <= allowed:
                return candidate
    return None


_INNER = re.compile(r"(?:(?<=[;.,|])|(?<=\s[–-]))\s+(?=[^\W\d])|\s+(?=[A-ZČŠŽ])")


def labelled_parts(text: str) -> list[str]:
    """A text cut where a known label with its colon begins in the middle of it.

    'Nosilec: MNZ; sodelujoči: Policija' has two parts. Where only a space stands before the label,
    it has to begin with a capital.
    """
    cuts = [0]
    for gap in _INNER.finditer(text):
        split = _SPLIT.match(text[gap.end() : gap.end() + _LONGEST_LABEL + _ROOM_FOR_COLONS])
        if split and _is_exact(split["label"]):
            cuts.append(gap.end())
    parts = [text[start:end] for start, end in pairwise([*cuts, len(text)])]
    return [part.rstrip(" ;|–-") for part in parts[:-1]] + parts[-1:]


def _is_exact(written: str) -> bool:
    """Whether a label stands there without a typing error, also one of a note or an objective."""
    phrase = _folded(written)
    objective = re.sub(r"\s+\d{1,2}$", "", _KIND_OF_OBJECTIVE.sub("", phrase))
    return (
        any(phrase in each for each in (_PHRASES, NOTES, DESCRIPTIONS)) or objective in OBJECTIVES
    )


def read_objective(text: str) -> ObjectiveLabel | None:
    """The label of an objective that a paragraph or cell starts with, if it starts with one."""
    match = _OBJECTIVE.match(text)
    if not match:
        return None
    plural = _objective_word(match["word"])
    if plural is None:
        return None
    number = match["before"] or match["after"]
    has_sign = bool(match["sign"].strip(" ."))
    if match["rest"] and not has_sign and not (number and _starts_a_value(match["rest"])):
        return None
    written = text[: match.start("rest")].strip()
    return ObjectiveLabel(int(number) if number else None, written, match["rest"].strip(), plural)


@lru_cache(maxsize=4096)
def _objective_word(written: str) -> bool | None:
    word = " ".join(written.casefold().split())
    if word in OBJECTIVES:
        return OBJECTIVES[word]
    for candidate, plural in OBJECTIVES.items():
        if len(candidate) >= _LONG_WORD and distance(word, candidate, 1) == 1:
            return plural  # two edits away are already other words: 'subjective'
    return None
