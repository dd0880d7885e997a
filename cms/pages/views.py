"""The address without a language: the only one that asks the browser which one it prefers."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.http import require_safe

from . import languages
from .redirects import public_path

FIVE_MINUTES = 300


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """Send the visitor of `/` on to the first page in the language that the browser prefers.

    Nothing is remembered: no cookie, and every other address names its language itself.
    """
    language = preferred_language(request.headers.get("Accept-Language", ""))
    response = HttpResponseRedirect(public_path(language, ""))
    patch_vary_headers(response, ["Accept-Language"])
    patch_cache_control(response, public=True, max_age=FIVE_MINUTES)
    return response


def preferred_language(accept_language: str) -> str:
    """The language of the content that an Accept-Language header prefers.

    `en-GB` is served by `en`. A header that is missing, malformed or names no language of ours
    gives the default language; `*` does, too.
    """
    for code, quality in parse_accept_lang_header(accept_language.lower()):
        if code == "*":
            break
        if not quality:
            continue
        try:
            return get_supported_language_variant(code)
        except LookupError:
            continue
    return languages.default()
