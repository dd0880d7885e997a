"""The pages that a body leads to, read in one query for the whole body.

Rich text and page choosers each name pages by their id. Left alone, each text and each block asks
the database for itself, and for whole pages at that. While a body is rendered inside
`linked_pages()`, all of them share what one query has brought, as links.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.http import HttpRequest
from wagtail import blocks

from . import languages
from .links import PageLink, links_by_id

_LINK = re.compile(r'<a\b[^>]*\blinktype="page"[^>]*>')
_ID = re.compile(r'\bid="(\d+)"')
# Under these names the blocks of a body keep the ids of chosen pages.
_CHOSEN = {"page", "pages", "measures"}
T = TypeVar("T")


class Targets:
    """Links to the pages that a body's `raw` data names, read when the first one is wanted.

    With them come the pages `also`, which the page names outside its body.
    """

    def __init__(
        self,
        raw: Sequence[Any] = (),
        request: HttpRequest | None = None,
        also: Iterable[int] = (),
    ) -> None:
        self.request = request
        self._raw = raw
        self._ids = {*_named_ids(raw), *also}
        # Cards show leads, text and lists of links do not.
        self._leads = self.holds("pages")
        self._links: dict[str, dict[int, PageLink]] = {}
        self._shared: dict[tuple[str, str], Any] = {}

    def links(self, ids: Iterable[int]) -> dict[int, PageLink]:
        """Links by page id in the active language; a page that is not public has none."""
        language = languages.active()
        if language not in self._links or not self._ids.issuperset(ids):
            self._ids.update(ids)
            self._links[language] = links_by_id(self._ids, self.request, leads=self._leads)
        return self._links[language]

    def holds(self, *kinds: str) -> bool:
        """Whether any block of the body is of one of these kinds."""
        return any(block["type"] in kinds for block in self._raw)

    def shared(self, kind: str, read: Callable[[set[int]], T]) -> T:
        """What `read` brings of all pages chosen in blocks of one kind, once in each language."""
        key = (kind, languages.active())
        if key not in self._shared:
            blocks = [block["value"] for block in self._raw if block["type"] == kind]
            self._shared[key] = read(chosen_pages(blocks))
        return self._shared[key]


_targets: ContextVar[Targets | None] = ContextVar("linked_pages", default=None)


def current_targets() -> Targets | None:
    """What `linked_pages()` has been told, None outside it."""
    return _targets.get()


@contextmanager
def linked_pages(targets: Targets) -> Iterator[None]:
    """Render a body with links to its targets."""
    token = _targets.set(targets)
    try:
        yield
    finally:
        _targets.reset(token)


def chosen_pages(raw: Any) -> set[int]:
    """The ids of the pages that choosers in a stream's raw data name, not those that texts link."""
    if isinstance(raw, dict):
        parts = [_chosen_ids(v) if k in _CHOSEN else chosen_pages(v) for k, v in raw.items()]
        return set().union(*parts)
    if isinstance(raw, Iterable) and not isinstance(raw, str):
        return set().union(*map(chosen_pages, raw))
    return set()


def _named_ids(raw: Any) -> Iterator[int]:
    """The ids of all pages that a structure of lists, mappings and texts names."""
    if isinstance(raw, str):
        for link in _LINK.findall(raw) if 'linktype="page"' in raw else ():
            if found := _ID.search(link):
                yield int(found[1])
    elif isinstance(raw, dict):
        for name, value in raw.items():
            yield from _chosen_ids(value) if name in _CHOSEN else _named_ids(value)
    elif isinstance(raw, Iterable):
        for value in raw:
            yield from _named_ids(value)


def _chosen_ids(value: Any) -> Iterator[int]:
    """The ids in a chooser's value or in a list block's, whose items are mappings."""
    for item in value if isinstance(value, list) else [value]:
        chosen = item.get("value") if isinstance(item, dict) else item
        if isinstance(chosen, int):
            yield chosen


class LinkedPageBlock(blocks.PageChooserBlock):
    """A page chooser whose value is a PageLink while a body is rendered, else a page.

    Templates use `title` and `url`, which both have. A page that is not public is None.
    """

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Any]:
        targets = current_targets()
        if targets is None:
            return super().bulk_to_python(values)
        ids = list(values)
        found = targets.links([pk for pk in ids if pk])
        return [found.get(pk) if pk else None for pk in ids]


# To the database and to migrations it is Wagtail's own block.
DECONSTRUCT_ALIASES = {LinkedPageBlock: "wagtail.blocks.PageChooserBlock"}
