"""Queries that are asked of one thing after another: put together once, asked each time.

To put the SQL of a union of related pages together takes ten times as long as to answer it. It is
made for a stand-in, whose key is exchanged for that of the real thing whenever it is asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import QuerySet


class StandIn:
    """Takes the place of an instance while a query is made; only its `pk` and `key` are known."""

    pk = 8_070_450_532_247_928_833
    key = "stand-in-for-the-key-of-an-entry"
    # A foreign key that is compared with an instance asks for its id.
    id = pk


@dataclass(frozen=True)
class Prepared:
    """The SQL of a queryset of columns, and what turns the database's values into Python's."""

    sql: str
    parameters: tuple[Any, ...]
    converters: dict[int, Any]

    def rows(self, instance: Any) -> Iterator[tuple[Any, ...]]:
        """The rows for `instance`."""
        real = {StandIn.pk: instance.pk, StandIn.key: getattr(instance, "key", None)}
        values = [real.get(each, each) for each in self.parameters]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, values)
            for row in cursor.fetchall():
                yield self._converted(row) if self.converters else row

    def _converted(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        values = list(row)
        for place, (functions, expression) in self.converters.items():
            for function in functions:
                values[place] = function(values[place], expression, connection)
        return tuple(values)


def prepare(found: QuerySet) -> Prepared:
    """Put the query of `values_list()` together; it may depend on a StandIn, and on no moment."""
    compiler = found.query.get_compiler(DEFAULT_DB_ALIAS)
    sql, parameters = compiler.as_sql()
    selected = [column for column, *_others in compiler.select[: compiler.col_count]]
    return Prepared(sql, tuple(parameters), compiler.get_converters(selected))
