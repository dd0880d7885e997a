"""The language of a request: the address names it; in the admin the content stays Slovenian."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation

from . import languages


class LanguageMiddleware:
    """Activate the language that the address names.

    Nothing but the address decides (no cookie, no browser setting), so one address always gives
    one answer and may be cached. In the admin the content stays in the default language whatever
    language an editor's buttons have.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        in_admin = request.path.startswith(reverse("wagtailadmin_home"))
        code = translation.get_language_from_path(request.path_info) or languages.default()
        pinned = languages.default() if in_admin else None
        with translation.override(code), languages.content_language(pinned):
            # Django's i18n machinery and Wagtail's read it from the request, too.
            request.LANGUAGE_CODE = code
            response = self.get_response(request)
        if not in_admin:
            # In the admin the language is the editor's own.
            response.headers.setdefault("Content-Language", code)
        return response
