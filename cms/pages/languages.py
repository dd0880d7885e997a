"""The language of the content, kept apart from the language of the interface.

django-modeltranslation reads and writes `title` in whichever language Django has active. In the
admin that is the language the editor chose for the buttons, so an English-speaking editor would
read, copy, move and save English titles and paths where Slovenian ones are meant. Here the
language of the content can be pinned while the interface keeps its own; `CmsPagesConfig.ready()`
puts `active()` where modeltranslation asks for the language.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.utils import translation
from modeltranslation.utils import build_localized_fieldname

_pinned: ContextVar[str | None] = ContextVar("content_language", default=None)


def default() -> str:
    """The code of the language in which content is complete: `sl`."""
    return settings.MODELTRANSLATION_DEFAULT_LANGUAGE


def codes() -> list[str]:
    """Every language of the content, the default first."""
    return sorted((code for code, _name in settings.LANGUAGES), key=lambda code: code != default())


def others() -> list[str]:
    """Every language of the content but the default."""
    return codes()[1:]


def active() -> str:
    """The language in which untranslated names (`title`, `slug`) are read and written now."""
    code = _pinned.get() or translation.get_language() or default()
    # Asked for every translated word of a page: a plain loop, no list in any order.
    for known, _name in settings.LANGUAGES:
        if known == code:
            return code
    base = code.split("-")[0]
    return base if base in codes() else default()


def field(name: str, language: str) -> str:
    """The name of the column that holds `name` in `language`: `title`, `en` → `title_en`."""
    return build_localized_fieldname(name, language)


def name(language: str) -> str:
    """The name of a language in the language of the interface: `slovenščina`."""
    return str(dict(settings.LANGUAGES).get(language, language))


@contextmanager
def content_language(code: str | None) -> Iterator[None]:
    """Pin the language of the content; None lets it follow the interface again."""
    token = _pinned.set(code)
    try:
        yield
    finally:
        _pinned.reset(token)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Both the interface and the content in one language, as a visitor of `/en/` has them."""
    with translation.override(code), content_language(code):
        yield


def editors_language(request: Any) -> str:
    """The language of the admin for whoever sends `request`, outside the admin's own views."""
    user = getattr(request, "user", None)
    profile = getattr(user, "wagtail_userprofile", None)
    return profile.get_preferred_language() if profile else default()
