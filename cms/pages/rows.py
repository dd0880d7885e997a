"""Rows of translated tables, for lists that need a few columns and no model instances.

An instance with translated fields costs hundreds of calls to make. A list of a thousand entries
shows five words of each: it asks for those columns alone.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from django.db.models import QuerySet

from . import languages


class Words(NamedTuple):
    """Words to show now. `lang` is their language where it is not the active one, else empty."""

    text: str
    lang: str = ""

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


def rows(
    found: QuerySet, columns: Sequence[str] = (), words: Sequence[str] = ()
) -> Iterator[tuple[Any, ...]]:
    """One tuple per row, in one query: the values of `columns`, then Words for each of `words`.

    `words` are translated fields by their untranslated names, also across relations
    (`institution__name`). Where the active language has no words the default language's stand.
    """
    active, default = languages.active(), languages.default()
    names = [languages.field(name, active) for name in words]
    if active != default:
        names += [languages.field(name, default) for name in words]
    plain, count = len(columns), len(words)
    # Without rewriting: the columns are named with their language here, and modeltranslation's
    # own rows are as dear as instances.
    values = found.rewrite(mode=False).values_list(*columns, *names)  # type: ignore[attr-defined]
    for row in values:
        first = row[plain : plain + count]
        other = row[plain + count :] or (None,) * count
        yield (*row[:plain], *map(_words, first, other, [default] * count))


def _words(text: str | None, instead: str | None, language: str) -> Words:
    if text or not instead:
        return Words(text or "")
    return Words(instead, language)
