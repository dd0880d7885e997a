"""The core sentences as an editor previews them."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from cms.pages.previews import previewed
from content_types.assistance.presentation import directory

from .models import CoreSentences
from .sentences import language_page


def preview(sentences: CoreSentences, request: HttpRequest, mode: str) -> HttpResponse:
    """The page in the frame of the language `mode`; it says so while no native has checked it."""

    def serve(request: HttpRequest, _language: str) -> HttpResponse:
        context = {
            "shown": language_page(sentences, directory(request)),
            "awaiting": not sentences.may_be_published,
        }
        return TemplateResponse(request, "assistance/help/language.html", context)

    return previewed(request, mode, serve)
