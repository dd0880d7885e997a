"""Sentences that are kept for whoever reads them later, in every language of the interface."""

from collections.abc import Callable, Sequence

from django.db import transaction
from django.utils import translation

from . import languages

# By language: `{"sl": ["…"], "en": ["…"]}`.
Told = dict[str, list[str]]


def in_every_language(first: Sequence[str], again: Callable[[], Sequence[str]]) -> Told:
    """What was said `first`, in the language spoken now, and in each other one.

    A sentence that was put together in one language cannot be turned into another. So what failed
    is done `again` in each: it fails once more and says why; where it says nothing, `first` stands.
    Whatever it wrote into the database is taken back.
    """
    found = {_spoken(): list(first)}
    for code in languages.codes():
        if code in found:
            continue
        with translation.override(code), transaction.atomic():
            found[code] = list(again() or first)
            transaction.set_rollback(True)
    return found


def told(kept: Told) -> list[str]:
    """The sentences in the language of whoever reads them now."""
    return kept.get(_spoken()) or kept.get(languages.default()) or []


def _spoken() -> str:
    """The language of the interface; that of the content may be pinned to another one."""
    code = translation.get_language() or ""
    return code if code in languages.codes() else languages.default()
