"""Sharing cards over HTTP: only of what is public, for ever under one address."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from cms.pages import languages
from cms.pages.links import public
from content_types.news.models import NewsPage

from .card import card_of, card_url
from .store import picture_of

A_YEAR = 365 * 86_400


@require_safe
def sharing_card(request: HttpRequest, language: str, pk: int, digest: str) -> HttpResponse:
    """The card of a public piece of news in a language that it is written in.

    An address from before the last change leads to the present card. Raises Http404 for
    everything else: a guessed address tells nothing of news that is not public yet.
    """
    page = public(NewsPage.objects.filter(id=pk), request).first()
    if page is None or language not in languages.codes() or not page.is_translated(language):
        raise Http404
    with languages.speaking(language):
        card = card_of(page)
        if card.digest != digest:
            return HttpResponseRedirect(card_url(page))
    response = HttpResponse(picture_of(card), content_type="image/png")
    patch_cache_control(response, public=True, max_age=A_YEAR, immutable=True)
    return response
