"""The files that a body shows, read in one query for all pictures and one for all documents.

Left alone, each block asks the database for its own pictures, and for each of their sizes. While
a body is rendered inside `chosen_files()`, all of its blocks share what two queries have brought.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from cms.pages import languages

from .downloads import Download, downloads
from .pictures import Picture, pictures

PICTURE, DOCUMENT = "picture", "document"
_LINK = re.compile(r'<a\b[^>]*\blinktype="document"[^>]*>')
_ID = re.compile(r'\bid="(\d+)"')

Found = dict[int, Picture] | dict[int, Download]
_READ: dict[str, Callable[[Iterable[int]], Found]] = {PICTURE: pictures, DOCUMENT: downloads}


class ChosenFiles:
    """The files of one body, read when the first one is wanted, once for each language.

    `raw` is its stream's raw data; with them comes `picture`, which the page shows outside it.
    """

    def __init__(self, raw: Any = (), picture: int | None = None) -> None:
        self._ids: dict[str, set[int]] = {PICTURE: {picture} if picture else set(), DOCUMENT: set()}
        self._found: dict[tuple[str, str], Found] = {}
        for name, pk in _named(raw):
            self._ids[name].add(pk)

    def get(self, name: str, ids: Iterable[int]) -> Found:
        """The files of the sort `name` by primary key."""
        key = (name, languages.active())
        if key not in self._found or not self._ids[name].issuperset(ids):
            self._ids[name].update(ids)
            self._found[key] = _READ[name](self._ids[name])
        return self._found[key]


_current: ContextVar[ChosenFiles | None] = ContextVar("chosen_files", default=None)


def current_files() -> ChosenFiles | None:
    """What `chosen_files()` has been told, None outside it."""
    return _current.get()


@contextmanager
def chosen_files(files: ChosenFiles) -> Iterator[None]:
    """Render a body with its files."""
    token = _current.set(files)
    try:
        yield
    finally:
        _current.reset(token)


def _named(raw: Any) -> Iterator[tuple[str, int]]:
    """Sort and primary key of every file that a structure of lists, mappings and texts names."""
    if isinstance(raw, str):
        for link in _LINK.findall(raw) if 'linktype="document"' in raw else ():
            if found := _ID.search(link):
                yield DOCUMENT, int(found[1])
    elif isinstance(raw, dict):
        for name, value in raw.items():
            if name in _READ and isinstance(value, int):
                yield name, value
            else:
                yield from _named(value)
    elif isinstance(raw, Iterable):
        for value in raw:
            yield from _named(value)
