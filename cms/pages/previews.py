"""Previews in the language that the editor chooses."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from . import languages


def previewed(
    page: Any,
    request: HttpRequest,
    mode_name: str,
    serve: Callable[[HttpRequest, str], HttpResponse],
) -> HttpResponse:
    """What `serve` answers for `page`, written in the language `mode_name`.

    A mode that is no language previews in the default one.
    """
    code = mode_name if mode_name in languages.codes() else languages.default()
    request.page = page  # type: ignore[attr-defined]
    with languages.speaking(code):
        request.LANGUAGE_CODE = code
        response = serve(request, code)
        if hasattr(response, "render"):
            # A response that waits would be written after the language has changed back.
            response.render()
    response.headers["Content-Language"] = code
    return response
