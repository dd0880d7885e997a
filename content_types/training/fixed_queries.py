"""Queries that many visitors ask in the same words: put together once, asked each time.

To make the SQL of a union, a sum or a filtered list takes ten times as long as to answer it.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import QuerySet

from cms.pages import languages
from cms.pages.rows import words_from

Make = Callable[..., QuerySet]


def plain(found: QuerySet) -> Any:
    """A queryset without order, in which every column is named as it is.

    modeltranslation would put the columns into an order of its own, and group by all of them.
    """
    return found.order_by().rewrite(mode=False)  # type: ignore[attr-defined]


def with_words(found: QuerySet, columns: Sequence[str], words: Sequence[str]) -> QuerySet:
    """A plain queryset with `columns`, then the translated fields `words`, for `fetch_rows`."""
    return found.values_list(
        *columns, *(languages.field(name, code) for code in _codes() for name in words)
    )


def _codes() -> dict[str, None]:
    """The language that is shown, and the one that stands in for it."""
    return dict.fromkeys((languages.active(), languages.default()))


@lru_cache(maxsize=512)
def _compiled(make: Make, arguments: tuple[Hashable, ...], language: str) -> tuple[Any, ...]:
    """The SQL, its parameters, and what turns the database's values into Python's."""
    compiler = make(*arguments).query.get_compiler(DEFAULT_DB_ALIAS)
    sql, parameters = compiler.as_sql()
    selected = [column for column, *_others in compiler.select[: compiler.col_count]]
    return sql, parameters, compiler.get_converters(selected)


def fetch(make: Make, *arguments: Hashable) -> list[tuple[Any, ...]]:
    """The rows of `make(*arguments)`, which has to be a plain queryset of columns (see above).

    It may depend on its arguments and on the active language, and on nothing else.
    """
    sql, parameters, converters = _compiled(make, arguments, languages.active())
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        rows = cursor.fetchall()
    return [_converted(row, converters) for row in rows] if converters else rows


def _converted(row: tuple[Any, ...], converters: dict[int, Any]) -> tuple[Any, ...]:
    values = list(row)
    for place, (functions, expression) in converters.items():
        for function in functions:
            values[place] = function(values[place], expression, connection)
    return tuple(values)


def fetch_rows(words: int, make: Make, *arguments: Hashable) -> Iterator[tuple[Any, ...]]:
    """The rows of a queryset `with_words`, of which there are `words`, with Words at their ends."""
    languages_read = len(_codes())
    for row in fetch(make, *arguments):
        own = len(row) - words * languages_read
        first, instead = row[own : own + words], row[len(row) - words :]
        yield (*row[:own], *map(words_from, first, instead))


class Listed(Sequence[Any]):
    """A list that is known by its length and reads only the part that a page shows."""

    def __init__(self, count: int, read: Callable[[int, int], list[Any]]) -> None:
        self._count, self._read = count, read

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            start, stop, _step = place.indices(self._count)
            return self._read(start, stop) if stop > start else []
        return self._read(place, place + 1)[0]
