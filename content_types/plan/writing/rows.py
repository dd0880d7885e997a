"""Rows of a page made to match new facts: those that stay keep what else they hold."""

from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

Row = TypeVar("Row")
Fact = TypeVar("Fact")
Key = Callable[[Fact], Hashable]


def matched(
    held: Sequence[Fact], wanted: Sequence[Fact], keys: Sequence[Key[Fact]]
) -> list[int | None]:
    """For each wanted fact the place of the one that is held, None where there is none.

    The first key that both have in common decides; each that is held is used once.
    """
    found: list[int | None] = [None] * len(wanted)
    free = list(range(len(held)))
    for key in keys:
        for place, fact in enumerate(wanted):
            if found[place] is None:
                match = next((at for at in free if key(held[at]) == key(fact)), None)
                if match is not None:
                    found[place] = match
                    free.remove(match)
    return found


def aligned(held: Sequence[str], wanted: Sequence[str]) -> list[int | None]:
    """For each wanted text the place of the text that it continues: the same one, or a changed one.

    Texts that were put in have none, so that those after them keep their own.
    """
    found: list[int | None] = []
    matcher = SequenceMatcher(None, list(held), list(wanted), autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag in ("equal", "replace"):
            places = [*range(start, end)][: last - first]
            found += places + [None] * (last - first - len(places))
        elif tag == "insert":
            found += [None] * (last - first)
    return found


def in_order(rows: list[Row]) -> list[Row]:
    """The rows with the places in which they are shown."""
    for place, row in enumerate(rows):
        setattr(row, "sort_order", place)  # noqa: B010 -- rows of any model that can be ordered
    return rows
