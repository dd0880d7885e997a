"""The core sentences as an editor previews them."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from cms.pages import languages
from content_types.assistance.presentation import directory

from .models import CoreSentences
from .sentences import language_page


def preview(sentences: CoreSentences, request: HttpRequest, mode: str) -> HttpResponse:
    """The page in the frame of the language `mode`; it says so while no native has checked it."""
    code = mode if mode in languages.codes() else languages.default()
    with languages.speaking(code):
        request.LANGUAGE_CODE = code
        context = {
            "shown": language_page(sentences, directory(request)),
            "awaiting": not sentences.may_be_published,
        }
        response = TemplateResponse(request, "assistance/help/language.html", context)
        response.render()
    response.headers["Content-Language"] = code
    return response
