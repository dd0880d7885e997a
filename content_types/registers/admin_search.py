"""Search in the short lists of the registers."""

import unicodedata
from collections.abc import Sequence

from django.db.models import QuerySet


def folded(text: str) -> str:
    """Small letters without diacritics: `Čistilna` → `cistilna`."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def containing(words: str, queryset: QuerySet, fields: Sequence[str]) -> QuerySet:
    """The entries whose `fields` together contain each of `words`, anywhere in a word.

    A register is short, so its words are compared here: databases fold letters each in its own
    way, and none of them looks into a list of other names.
    """
    wanted = folded(words).split()
    if not wanted:
        return queryset
    found = []
    for pk, *values in queryset.values_list("pk", *fields):
        text = folded(" ".join(str(value or "") for value in values))
        if all(word in text for word in wanted):
            found.append(pk)
    return queryset.filter(pk__in=found)
