"""What the running text of a measure tells beyond its words: references, amounts, origin."""

import re
from collections.abc import Iterable

from content_types.plan.importing.plan import Passage, Reference, StatedAmount
from content_types.plan.money import find_amounts

_NUMBER = r"\d{1,2}(?:\.\d{1,2}){1,2}"
_LIST = rf"{_NUMBER}(?:\.)?(?:\s*(?:,|and|in|ter|or|ali|oziroma|do|to|–|-)\s*{_NUMBER})*"
_WORDS = (
    r"(?:sub-?sections?|sections?|points?|measures?|chapters?|items?|paragraphs?"
    r"|pododdel\w*|razdel\w*|poglavj\w*|točk\w*|ukrep\w*|podpoglavj\w*|oddel\w*)"
)
_DOTTED = re.compile(rf"\b{_WORDS}\s+(?:št\.\s*|no\.\s*)?(?P<numbers>{_LIST})", re.IGNORECASE)
_PLAIN = re.compile(
    r"\b(?:link to|see|as provided for in|povezava (?:s|z|na)|glej|gl\.)\s+"
    rf"{_WORDS}\s+(?P<numbers>\d{{1,2}})(?![\d.]*\d)",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\b(?:link to|see|povezava (?:s|z|na)|glej|gl\.)\s+(?P<numbers>{_LIST})", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-zčšž]|„|»|“)")
_CARRIED_OVER = re.compile(
    r"\bcarried over from (?:the|an|our|its) (?:previous|earlier|former|preceding)"
    r"|\b(?:prenaša|prenese|prenesen\w*|prevzet\w*)\b[^.]{0,60}"
    r"\b(?:prejšnj\w+|predhodn\w+|prešnj\w+|preteklega)",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    return _SENTENCE_END.split(text)


def find_references(passages: Iterable[Passage]) -> tuple[Reference, ...]:
    """Every cross-reference to numbered parts of the plan, in the order of the text."""
    found = []
    for passage in passages:
        for sentence in sentences(passage.text):
            matches = {
                match.start("numbers"): match
                for pattern in (_BARE, _PLAIN, _DOTTED)
                for match in pattern.finditer(sentence)
            }
            for _position, match in sorted(matches.items()):
                numbers = tuple(re.findall(r"\d+(?:\.\d+)*", match["numbers"]))
                found.append(Reference(match.group(), numbers, sentence, passage.place))
    return tuple(found)


def find_stated_amounts(passages: Iterable[Passage]) -> tuple[StatedAmount, ...]:
    """Every amount in euros in the text, with the sentence that it stands in."""
    return tuple(
        StatedAmount(amount, sentence, passage.place)
        for passage in passages
        for sentence in sentences(passage.text)
        for amount in find_amounts(sentence)
    )


def is_carried_over(passages: Iterable[Passage]) -> bool:
    """Whether the text says that the measure comes from an earlier plan."""
    return any(_CARRIED_OVER.search(passage.text) for passage in passages)
