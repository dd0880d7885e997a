"""The order of names in an alphabetical list."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from cms.pages.rows import plain, with_words, worded

# Slovenian puts č after c, š after s, ž after z; foreign ć and đ stand behind their neighbours.
_PLACES = str.maketrans(
    {"č": "c\uffff0", "ć": "c\uffff1", "đ": "d\uffff0", "š": "s\uffff0", "ž": "z\uffff0"}
)


def alphabetical(name: str) -> str:
    """A key that sorts names as the Slovenian alphabet does; the English one is part of it."""
    return name.casefold().translate(_PLACES)


def register_choices(found: QuerySet) -> list[tuple[str, Any]]:
    """Keys and names of register entries, each once, in the order of the alphabet."""
    return in_order(worded(keys_and_names(found), 1))


def keys_and_names(found: QuerySet) -> QuerySet:
    """The columns of register entries, each once, to be fetched as rows with one word."""
    return with_words(plain(found).distinct(), ["key"], ["name"])


def in_order(entries: Iterable[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Keys and names in the order of the alphabet."""
    return sorted(entries, key=lambda entry: alphabetical(entry[1]))
