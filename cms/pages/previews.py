"""Previews in the language that the editor chooses, of pages and of snippets."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.models import PreviewableMixin

from . import languages

Serve = Callable[[HttpRequest, str], HttpResponse]


class SpokenPreviews(PreviewableMixin):
    """Of a page or a snippet: it is previewed in each language."""

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """The code and the name of each language."""
        return [(code, languages.name(code)) for code in languages.codes()]


def previewed(request: HttpRequest, mode_name: str, serve: Serve) -> HttpResponse:
    """What `serve` answers for a request in the language `mode_name`.

    A mode that is no language previews in the default one.
    """
    code = mode_name if mode_name in languages.codes() else languages.default()
    with languages.speaking(code):
        request.LANGUAGE_CODE = code
        response = serve(request, code)
        if hasattr(response, "render"):
            # A response that waits would be written after the language has changed back.
            response.render()
    response.headers["Content-Language"] = code
    return response


def page_previewed(page: Any, request: HttpRequest, mode_name: str, serve: Serve) -> HttpResponse:
    """The same for a page, which the frame around it reads from the request."""
    request.page = page  # type: ignore[attr-defined]
    return previewed(request, mode_name, serve)
