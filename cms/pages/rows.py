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


def words_from(text: str | None, instead: str | None) -> Words:
    """The words of the active language or, where it has none, the default language's."""
    return _words(text, instead, languages.default())


def _words(text: str | None, instead: str | None, language: str) -> Words:
    if text or not instead:
        return Words(text or "")
    return Words(instead, language)
