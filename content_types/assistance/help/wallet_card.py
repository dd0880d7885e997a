"""The card that is printed, folded and carried: numbers, and nothing of what they are for."""

from dataclasses import dataclass

from cms.pages.rows import Words
from content_types.assistance.presentation import Directory

from .keys import POLICE, RESCUE
from .models import CoreSentences
from .numbers import Number, numbers

# More would not be legible on 85 × 55 mm.
LINES = 6
ALL_DAY = "0–24"


@dataclass(frozen=True, slots=True)
class CardLine:
    """A number and a few words beside it that give nothing away."""

    number: Number
    note: str


@dataclass(frozen=True, slots=True)
class CardFace:
    """One side of the card in one language."""

    lang: str
    endonym: str
    direction: str
    title: str
    lines: tuple[CardLine, ...]
    phrase: str


def card_texts() -> dict[str, CoreSentences]:
    """The languages in which a card can be printed, by their keys in the order of their names."""
    found = CoreSentences.objects.filter(live=True).select_related("language")
    ordered = sorted(found, key=lambda each: each.language.endonym.casefold())
    return {each.language.key: each for each in ordered}


def card_face(sentences: CoreSentences, contacts: Directory) -> CardFace:
    """One side, with the verified numbers of this moment."""
    language = sentences.language
    return CardFace(
        lang=language.key,
        endonym=language.endonym,
        direction=language.direction,
        title=sentences.card_title,
        lines=tuple(
            CardLine(number, _note(number, sentences)) for number in numbers(contacts, LINES)
        ),
        phrase=sentences.phrase,
    )


def legend(sentences: CoreSentences, contacts: Directory) -> tuple[tuple[Number, Words | str], ...]:
    """Who answers each of the card's numbers: what stands beside the card and not on it."""
    named = {**_known(sentences), **{row.key: row.name for row in contacts.shown}}
    return tuple((number, named[number.key]) for number in numbers(contacts, LINES))


def _known(sentences: CoreSentences) -> dict[str, str]:
    """What is said of the numbers that everybody knows."""
    return {POLICE: sentences.card_police, RESCUE: sentences.card_rescue}


def _note(number: Number, sentences: CoreSentences) -> str:
    """Who answers is said of the numbers that everybody knows, and of no others."""
    if known := _known(sentences).get(number.key):
        return known
    parts = [sentences.card_free] if number.is_free else []
    parts += [ALL_DAY] if number.is_always_open else []
    return " · ".join(parts)
