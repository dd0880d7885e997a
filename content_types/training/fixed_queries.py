"""Queries that many visitors ask in the same words: put together once, asked each time.

To make the SQL of a union or of a sum takes ten times as long as to answer it.
"""

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from cms.pages import languages


def plain(found: QuerySet) -> Any:
    """A queryset without order, in which every column is named as it is.

    modeltranslation would put the columns into an order of its own, and group by all of them.
    """
    return found.order_by().rewrite(mode=False)  # type: ignore[attr-defined]


@lru_cache(maxsize=512)
def _compiled(
    make: Callable[..., QuerySet], arguments: tuple[Hashable, ...], language: str
) -> tuple[str, tuple[Any, ...]]:
    return make(*arguments).query.sql_with_params()


def fetch(make: Callable[..., QuerySet], *arguments: Hashable) -> list[tuple[Any, ...]]:
    """The rows of `make(*arguments)`, as the database has them.

    The query has to be a plain one (see above). It may depend on its arguments and on the active
    language, and on nothing else.
    """
    with connection.cursor() as cursor:
        cursor.execute(*_compiled(make, arguments, languages.active()))
        return cursor.fetchall()
