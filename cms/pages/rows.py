"""Rows of translated tables, for lists that need a few columns and no model instances.

An instance with translated fields costs hundreds of calls to make. A list of a thousand entries
shows five words of each: it asks for those columns alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString

from . import languages


class Words(str):
    """Words to show now; `lang` is their language where it is not the active one, else empty.

    In a template they mark their own language: `<span lang="sl">…</span>`. Inside an attribute
    write `words.plain`.
    """

    __slots__ = ("lang",)
    lang: str

    def __new__(cls, text: str = "", lang: str = "") -> "Words":
        words = super().__new__(cls, text)
        words.lang = lang if text else ""
        return words

    def __eq__(self, other: object) -> bool:
        """Equal words in another language are other words: they are marked otherwise."""
        return str.__eq__(self, other) is True and getattr(other, "lang", "") == self.lang

    __hash__ = str.__hash__

    def __html__(self) -> SafeString:
        if not self.lang:
            return escape(self.plain)
        return format_html('<span lang="{}">{}</span>', self.lang, self.plain)

    @property
    def plain(self) -> str:
        """The text alone."""
        return str.__str__(self)


NOTHING = Words()
COMMA = SafeString(", ")


def joined(words: Iterable[str], separator: SafeString = COMMA) -> SafeString:
    """Several words in one line, each still marked with its language."""
    return SafeString(separator.join(map(conditional_escape, words)))


def words_of(instance: Model, name: str) -> Words:
    """The translated field `name` of an instance."""
    default = languages.default()
    own = getattr(instance, languages.field(name, languages.active()))
    return _words(own, getattr(instance, languages.field(name, default)), default)


def rows(
    found: QuerySet, columns: Sequence[str] = (), words: Sequence[str] = ()
) -> Iterator[tuple[Any, ...]]:
    """One tuple per row, in one query: the values of `columns`, then Words for each of `words`.

    `words` are translated fields by their untranslated names, also across relations
    (`institution__name`). Where the active language has no words the default language's stand.
    """
    return worded(with_words(as_named(found), columns, words), len(words))


def as_named(found: QuerySet) -> Any:
    """The queryset with every column named as it is, without modeltranslation's rewriting.

    Its own rows are as dear as instances; it would also put grouped columns into another order and
    group by all of them.
    """
    return found.rewrite(mode=False)  # type: ignore[attr-defined]


def plain(found: QuerySet) -> Any:
    """A queryset `as_named` without order, to be grouped, joined or put into another order."""
    return as_named(found.order_by())


def with_words(found: QuerySet, columns: Sequence[Any], words: Sequence[str]) -> QuerySet:
    """A queryset `as_named` of `columns`, then the translated fields `words`, for `worded`.

    A column is a name or an expression.
    """
    spoken = dict.fromkeys((languages.active(), languages.default()))
    return found.values_list(
        *columns, *(languages.field(name, code) for code in spoken for name in words)
    )


def worded(found: Iterable[tuple[Any, ...]], words: int) -> Iterator[tuple[Any, ...]]:
    """The rows of a queryset `with_words`, of which there are `words`, with Words at their ends."""
    default = languages.default()
    spoken = 1 if languages.active() == default else 2
    for row in found:
        own = len(row) - words * spoken
        first, instead = row[own : own + words], row[len(row) - words :]
        yield (*row[:own], *map(_words, first, instead, [default] * words))


def words_from(text: str | None, instead: str | None) -> Words:
    """The words of the active language or, where it has none, the default language's."""
    return _words(text, instead, languages.default())


def _words(text: str | None, instead: str | None, language: str) -> Words:
    if text:
        return Words(text)
    return Words(instead, language) if instead else NOTHING
