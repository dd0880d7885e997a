"""Keeping the index current: what changed is built anew, what stayed the same is left alone."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from django.db import connection, transaction

from .backends import Identity, Known, backend
from .documents import SOURCES, Document
from .models import SearchDocument

Progress = Callable[[int, int], None]

_CHUNK = 100


@dataclass(frozen=True, slots=True)
class Changes:
    """How many documents an update wrote, left alone and removed."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0

    def __add__(self, other: "Changes") -> "Changes":
        return Changes(
            self.written + other.written,
            self.unchanged + other.unchanged,
            self.removed + other.removed,
        )


@transaction.atomic
def update(source: str, ids: Collection[int]) -> set[int]:
    """Bring the documents of `ids` up to date; remove those that nobody may find any more.

    Returns those of `ids` whose title or address changed, or which cannot be found: documents
    of other things may show them.
    """
    _let_nobody_else_write()
    moved: set[int] = set()
    for chunk in _chunks(sorted(set(ids))):
        documents = list(SOURCES[source].documents(chunk))
        known = backend().known([_key(source, pk) for pk in chunk])
        _apply(documents, known)
        before = {(*identity, fact.url, fact.title) for identity, fact in known.items()}
        after = {(doc.key, doc.language, doc.url, doc.title) for doc in documents}
        steady = {key for key, *_rest in before & after} - {key for key, *_rest in before ^ after}
        moved |= {pk for pk in chunk if _key(source, pk) not in steady}
    return moved


@transaction.atomic
def rebuild(progress: Progress = lambda done, total: None) -> Changes:
    """Bring every document up to date; `progress` is told how many of how many are done.

    Readers see the old index until the transaction ends.
    """
    _let_nobody_else_write()
    known = backend().known()
    ids = {name: source.ids() for name, source in SOURCES.items()}
    total = sum(map(len, ids.values()))
    changes, seen, done = Changes(), set(), 0
    for name, source in SOURCES.items():
        for chunk in _chunks(ids[name]):
            documents = list(source.documents(chunk))
            identities = {(document.key, document.language) for document in documents}
            changes += _apply(documents, {i: known[i] for i in identities & known.keys()})
            seen |= identities
            done += len(chunk)
            progress(done, total)
    gone = known.keys() - seen
    backend().write([], gone)
    return changes + Changes(removed=len(gone))


def _apply(documents: list[Document], known: dict[Identity, Known]) -> Changes:
    """Make the index know `documents` and nothing else of `known`."""
    fresh, current = [], set()
    for document in documents:
        identity = (document.key, document.language)
        current.add(identity)
        if identity not in known or known[identity].digest != document.digest:
            fresh.append(document)
    gone = known.keys() - current
    if fresh or gone:
        backend().write(fresh, gone)
    return Changes(len(fresh), len(documents) - len(fresh), len(gone))


def _let_nobody_else_write() -> None:
    """Writers of the index take turns, so that the last one has read the newest content.

    On SQLite the transaction itself sees to that. Readers are never kept waiting.
    """
    if connection.vendor == "postgresql":
        table = connection.ops.quote_name(SearchDocument._meta.db_table)
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")


def _key(source: str, pk: int) -> str:
    return f"{source}:{pk}"


def _chunks(ids: list[int]) -> Iterator[list[int]]:
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))
