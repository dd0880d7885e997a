"""Wordings of a plan resolved to the institutions of the register."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from content_types.plan.importing.names import content_words, normal, stems
from content_types.plan.importing.pieces import split_pieces
from content_types.plan.importing.spelling import distance
from content_types.plan.money import without_amounts

_IN_BRACKETS = re.compile(r"^(?P<before>[^()]*?)\s*\((?P<inside>[^()]+)\)\s*$")
_BRACKETS = re.compile(r"\([^()]*\)")
_LIST_SIGNS = re.compile(r"[,;]|\s/\s")
_DASH = re.compile(r"\s*[–—]\s*|\s+-\s+|(?<=\w)-\s+|\s+-(?=\w)")
_UNDER = re.compile(r"\s+(?:at|of|within|pri|v|v okviru|znotraj)\s+", re.IGNORECASE)
_GENERIC_EXTRA = frozenset({"human", "state", "slovenian", "slovene", "national", "drzav"})
_PREPOSITIONS = ("at", "of", "for", "pri", "za", "v")
_SHORTEST_FOR_TYPING_ERRORS = 12
_FEWEST_WORDS = 3
_FEWEST_WORDS_OF_A_BEGINNING = 2


@dataclass(frozen=True)
class InstitutionEntry:
    """An institution of the register: its names in both languages with aliases, its abbreviations.

    `shown` is the name that a message uses, by language; `parent` the key of what it is part of.
    """

    key: str
    names: tuple[str, ...]
    abbreviations: tuple[str, ...] = ()
    shown: Mapping[str, str] = field(default_factory=dict, hash=False)
    parent: str = ""


@dataclass(frozen=True)
class Resolution:
    """How a wording was resolved.

    `how` is 'name', 'abbreviation', 'inflected', 'part' (of a wording such as 'Ministry – Police'),
    'shortened' or 'misspelt'; `name` is the register's name that was met.
    """

    key: str
    how: str
    name: str


class Resolver:
    """Looks wordings up; what is met by two institutions is met by none."""

    def __init__(self, entries: Iterable[InstitutionEntry]) -> None:
        self.entries = tuple(entries)
        self.by_key = {entry.key: entry for entry in self.entries}
        self.by_name: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self.by_stems: dict[tuple[str, ...], set[tuple[str, str]]] = defaultdict(set)
        self.by_abbreviation: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for entry in self.entries:
            for name in entry.names:
                self.by_name[normal(name)].add((entry.key, name))
                self.by_stems[stems(name)].add((entry.key, name))
            for abbreviation in entry.abbreviations:
                self.by_abbreviation[_abbreviated(abbreviation)].add((entry.key, abbreviation))
        self.cache: dict[str, Resolution | None] = {}

    def resolve(self, text: str) -> str | None:
        """The key of the institution that a wording names, None where it names none for certain."""
        found = self.explain(text)
        return found.key if found else None

    def explain(self, text: str) -> Resolution | None:
        """The same with how it was found."""
        text = without_amounts(" ".join(text.split())).strip(" .,;:")
        if text not in self.cache:
            self.cache[text] = self._look_up(text)
        return self.cache[text]

    def pieces(self, text: str, language: str) -> tuple[str, ...]:
        """The pieces of a block's text, with no name of the register cut."""
        return split_pieces(text, language, self.is_name)

    def is_name(self, text: str) -> bool:
        """Whether a wording as a whole is a name of the register, not merely has one in it."""
        found = self.explain(text)
        return found is not None and found.how not in ("part", "misspelt")

    def with_parents(self, key: str) -> tuple[str, ...]:
        """An institution and those that it is part of, the nearest first."""
        found: list[str] = []
        while key in self.by_key and key not in found:
            found.append(key)
            key = self.by_key[key].parent
        return tuple(found)

    def shown(self, key: str, language: str) -> str:
        """The name of an institution of the register in a language."""
        entry = self.by_key[key]
        return entry.shown.get(language) or entry.names[0]

    def _look_up(self, text: str) -> Resolution | None:
        if not normal(text):
            return None
        return self._whole(text) or self._by_part(text) or self._roughly(text)

    def _whole(self, text: str) -> Resolution | None:
        return (
            _only(self.by_abbreviation.get(_abbreviated(text)), "abbreviation")
            or _only(_not_a_list(text, self.by_name.get(normal(text))), "name")
            or _only(_not_a_list(text, self.by_stems.get(stems(text))), "inflected")
        )

    def _by_part(self, text: str) -> Resolution | None:
        """'Name (ABBR)', 'experts (Group)', 'Ministry – Police', 'Directorate at the Ministry'."""
        brackets = _IN_BRACKETS.match(text)
        if brackets:
            before = self._look_up(brackets["before"])
            return before or _as_part(self._whole(brackets["inside"]))
        for part in reversed(_DASH.split(text)[1:]):
            found = self._whole(part)
            if found:
                return _as_part(found)
        for match in _UNDER.finditer(text):
            found, parent = self._whole(text[: match.start()]), self._whole(text[match.end() :])
            if found and parent:
                return _as_part(found)
        return None

    def _roughly(self, text: str) -> Resolution | None:
        return self._beginning(text) or self._shortened(text) or self._misspelt(text)

    def _beginning(self, text: str) -> Resolution | None:
        """'Institute of Criminology' for a name that goes on with 'at the Faculty of Law'."""
        wanted = normal(text)
        if len(content_words(text)) < _FEWEST_WORDS_OF_A_BEGINNING:
            return None
        met = {
            each
            for name, entries in self.by_name.items()
            if name.startswith(tuple(f"{wanted} {word} " for word in _PREPOSITIONS))
            for each in entries
        }
        return _only(met, "shortened")

    def _shortened(self, text: str) -> Resolution | None:
        """A name with words left out, or with one of the general words put in."""
        wanted = content_words(text)
        if len(wanted) < _FEWEST_WORDS:
            return None
        first = stems(text)[0]
        met = set()
        for entry in self.entries:
            for name in entry.names:
                words = content_words(name)
                fewer = wanted < words and len(wanted) * 2 > len(words) and first == stems(name)[0]
                more = words < wanted and wanted - words <= _GENERIC_EXTRA and len(words) > 1
                if fewer or more:
                    met.add((entry.key, name))
        return _only(met, "shortened")

    def _misspelt(self, text: str) -> Resolution | None:
        wanted = normal(text)
        if len(wanted) < _SHORTEST_FOR_TYPING_ERRORS:
            return None
        met = {
            each
            for name, entries in self.by_name.items()
            if abs(len(name) - len(wanted)) <= 2 and distance(name, wanted, 2) <= 2
            for each in entries
        }
        return _only(met, "misspelt")


def _abbreviated(text: str) -> str:
    """An abbreviation as written, for case tells 'MP' from a word; its dots and spaces apart."""
    return re.sub(r"[\s.\-–]+", " ", text.strip()).strip()


def _not_a_list(text: str, met: set[tuple[str, str]] | None) -> set[tuple[str, str]]:
    """What a wording may be whole: 'Ministry, Police' is not 'Ministry – Police'."""
    signs = _LIST_SIGNS.findall(_BRACKETS.sub("", text))
    return {(key, name) for key, name in met or () if not signs or _LIST_SIGNS.search(name)}


def _only(met: set[tuple[str, str]] | None, how: str) -> Resolution | None:
    if not met or len({key for key, _name in met}) != 1:
        return None
    key, name = min(met)
    return Resolution(key, how, name)


def _as_part(found: Resolution | None) -> Resolution | None:
    return Resolution(found.key, "part", found.name) if found else None
