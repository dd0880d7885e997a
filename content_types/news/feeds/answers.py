"""From a request to a feed, and from a feed's text to an answer that is not sent twice."""

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.rows import words_of
from content_types.news.forms import NewsFilter
from content_types.news.presentation.scope import visible_news

from .entries import Feed, entries, identity_of

if TYPE_CHECKING:
    from content_types.news.models import NewsIndexPage

FIVE_MINUTES = 300


def answer(
    index: "NewsIndexPage",
    request: HttpRequest,
    write: Callable[[Feed], bytes],
    content_type: str,
) -> HttpResponse:
    """The feed that the request asks for; 304 where the reader has it already.

    A filter that does not exist is answered by 400, in words.
    """
    news = visible_news(index, request)
    form = NewsFilter(news, NewsFilter.given(request.GET))
    found = form.apply(news)
    if form.errors:
        return _refused(form)
    feed = _feed(index, request, form, entries(found, request))
    content = write(feed)
    response = HttpResponse(content, content_type=content_type)
    # By its text alone: no time of a last change tells that news was taken back.
    response["ETag"] = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    patch_cache_control(response, public=True, max_age=FIVE_MINUTES)
    unchanged = get_conditional_response(request, etag=response["ETag"], response=response)
    return unchanged or response


def _feed(index: "NewsIndexPage", request: HttpRequest, form: NewsFilter, found: tuple) -> Feed:
    language = languages.active()
    home = addresses(request).of(index.path_in(language))
    chosen = [form.label_of(name) for name in form.filled()]
    return Feed(
        title=" – ".join([words_of(index, "title").plain, *chosen]),
        description=words_of(index, "lead").plain,
        language=language,
        site=_("Combating trafficking in human beings"),
        home=request.build_absolute_uri(home + form.query()),
        url=request.build_absolute_uri(request.path + form.query()),
        identity=identity_of(index.translation_key, language + form.query()),
        saved=index.last_published_at or timezone.now(),
        entries=found,
    )


def _refused(form: NewsFilter) -> HttpResponse:
    lines = [
        f"{form.fields[name].label}: {error}"
        for name, found in form.errors.items()
        for error in found
    ]
    return HttpResponseBadRequest("\n".join(lines), content_type="text/plain; charset=utf-8")
