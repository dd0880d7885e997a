"""What the introduction of a plan announces: its sections and the table of funding."""

import re
from dataclasses import dataclass

from content_types.plan.importing.plan import Passage

_NUMBERS = {
    2: "two|dva|dve|dveh",
    3: "three|tri|treh",
    4: "four|štiri|štirih",
    5: "five|pet|petih",
    6: "six|šest|šestih",
    7: "seven|sedem|sedmih",
    8: "eight|osem|osmih",
    9: "nine|devet|devetih",
    10: "ten|deset|desetih",
}
_ANNOUNCED = re.compile(
    r"\b(?:"
    + "|".join(rf"(?P<n{number}>{number}|{words})" for number, words in _NUMBERS.items())
    + r")\s+(?:(?:main|thematic|vsebinsk\w+|glavn\w+|tematsk\w+)\s+)?"
    r"(?:sections|chapters|parts|areas|sklop\w*|poglavj\w*|poglavij|razdelk\w*|področij|področj\w*"
    r"|delov)\b(?P<rest>[^.]*)",
    re.IGNORECASE,
)
_APPENDIX = re.compile(r"\b(?:appendix|annex|prilog\w*|dodatk\w*)\b", re.IGNORECASE)
_TABLE = re.compile(r"\b(?:table|tabel\w*|preglednic\w*|pregled\w*)\b", re.IGNORECASE)
_LAST = re.compile(r"^(?:and|in|ter)\s+", re.IGNORECASE)
_FEWEST_NAMES = 2


@dataclass(frozen=True)
class Announcement:
    """How many sections the introduction announces (0: it does not say), and their names."""

    sections: int
    names: tuple[str, ...]
    funding_table: bool
    passage: Passage | None


def read_announcement(introduction: tuple[Passage, ...]) -> Announcement:
    funding = any(_APPENDIX.search(each.text) and _TABLE.search(each.text) for each in introduction)
    for passage in introduction:
        match = _ANNOUNCED.search(passage.text)
        if match:
            number = next(
                int(key[1:]) for key, value in match.groupdict().items() if key[0] == "n" and value
            )
            return Announcement(number, _names(match["rest"], number), funding, passage)
    return Announcement(0, (), funding, None)


def _names(rest: str, number: int) -> tuple[str, ...]:
    """The names after the colon, where as many stand there as were announced."""
    _before, colon, listed = rest.partition(":")
    if not colon:
        return ()
    separator = ";" if ";" in listed else ","
    names = [_LAST.sub("", each.strip()).strip(" »«“”\"'") for each in listed.split(separator)]
    return tuple(names) if len(names) == number and number >= _FEWEST_NAMES else ()
