"""Queries that are asked again and again: put together once, asked each time.

To put the SQL of a union, a sum or a filtered list together takes ten times as long as to answer
it. What differs from one time to the next, such as the key of a page, is given when it is asked:
the SQL is made for stand-ins, which are exchanged for what is given.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import QuerySet

from . import languages
from .rows import worded

Make = Callable[..., QuerySet]
# A number or a text that a column is compared with.
Given = int | str

# Small enough for the keys of every database.
_NUMBER = 1_907_045_053
_TEXT = "stand-in-for-what-is-given-"


@dataclass(frozen=True)
class Prepared:
    """The SQL of a queryset of columns, and what turns the database's values into Python's."""

    sql: str
    parameters: tuple[Any, ...]
    converters: dict[int, Any]
    stand_ins: tuple[Given, ...] = ()

    def rows(self, given: Sequence[Given] = ()) -> list[tuple[Any, ...]]:
        """The rows for `given`, in the order of the stand-ins."""
        real = dict(zip(self.stand_ins, given, strict=True))
        values = [real.get(each, each) for each in self.parameters] if real else self.parameters
        with connection.cursor() as cursor:
            cursor.execute(self.sql, values)
            found = cursor.fetchall()
        return [self._converted(row) for row in found] if self.converters else found

    def _converted(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        values = list(row)
        for place, (functions, expression) in self.converters.items():
            for function in functions:
                values[place] = function(values[place], expression, connection)
        return tuple(values)


def stand_ins(given: Sequence[Given]) -> tuple[Given, ...]:
    """What takes the places of `given` while a query is made."""
    return tuple(
        _NUMBER + place if isinstance(each, int) else f"{_TEXT}{place}"
        for place, each in enumerate(given)
    )


def prepare(found: QuerySet, standing_in: tuple[Given, ...] = ()) -> Prepared:
    """Put the query of `values_list()` together; it may depend on stand-ins, and on no moment."""
    compiler = found.query.get_compiler(DEFAULT_DB_ALIAS)
    sql, parameters = compiler.as_sql()
    selected = [column for column, *_others in compiler.select[: compiler.col_count]]
    converters = compiler.get_converters(selected)
    return Prepared(sql, tuple(parameters), converters, standing_in)


def fetch(make: Make, *arguments: Hashable, given: Sequence[Given] = ()) -> list[tuple[Any, ...]]:
    """The rows of `make(*arguments, *given)`, which has to be a queryset `as_named` of columns.

    It may depend on its arguments and on the active language, and on nothing else. Its SQL is kept
    for the arguments and the number of what is given, and so is not made again for another page's
    key. What is given has to stand in the query as it is: compared, not searched for.
    """
    standing_in = stand_ins(given)
    return _prepared(make, arguments, standing_in, languages.active()).rows(given)


@lru_cache(maxsize=512)
def _prepared(
    make: Make, arguments: tuple[Hashable, ...], standing_in: tuple[Given, ...], language: str
) -> Prepared:
    prepared = prepare(make(*arguments, *standing_in), standing_in)
    if lost := set(standing_in).difference(prepared.parameters):
        raise ValueError(f"{make.__qualname__} does not ask for what it is given: {lost}")
    return prepared


def fetch_rows(
    words: int, make: Make, *arguments: Hashable, given: Sequence[Given] = ()
) -> Iterator[tuple[Any, ...]]:
    """The rows of a queryset `with_words`, of which there are `words`, with Words at their ends."""
    return worded(fetch(make, *arguments, given=given), words)
