"""A piece of news on its own page."""

from typing import Any

from django.http import HttpRequest

from cms.files.pictures import pictures
from cms.pages.links import public
from cms.pages.rows import rows, words_of
from content_types.news.dates import day, day_and_time
from content_types.news.models import NewsPage, PressContact
from content_types.news.sharing import card_url
from content_types.plan.presentation.parts import Entry
from content_types.plan.presentation.people import institution_url
from content_types.registers.models import Institution

from . import structured
from .cards import label, related_cards
from .feed_links import feed_links, index_url
from .linked import linked, named

MORE = 3


def context(news: NewsPage, request: HttpRequest) -> dict[str, Any]:
    """Everything that the page of a piece of news shows."""
    names = named(news)
    belongs = linked(news, names, request)
    image = pictures([news.image_id]).get(news.image_id or 0)
    is_stored = bool(news.pk)
    return {
        "kind": label(news.kind),
        "when": day_and_time(news.date),
        "lead": words_of(news, "lead"),
        "corrected": day(news.corrected) if news.corrected else "",
        "correction": words_of(news, "correction"),
        "picture": image,
        "belongs": belongs,
        "institutions": _institutions(names.institutions),
        "press_contact": _press_contact(news.press_contact_id),
        "more": related_cards(_more(news, request), request) if is_stored else [],
        "feeds": feed_links(news, request),
        "index_url": index_url(news, request),
        "page_description": news.search_description or words_of(news, "lead").plain,
        "social_image_url": _absolute(request, card_url(news)) if is_stored else "",
        "social_image_alt": words_of(news, "title").plain,
        "social_type": "article",
        "data": structured.article(news, image, belongs, request) if is_stored else None,
    }


def _institutions(ids: list[int]) -> list[Entry]:
    """The institutions with these primary keys, in their order."""
    if not ids:
        return []
    found = {
        pk: Entry(name, institution_url(key))
        for pk, key, name in rows(Institution.objects.filter(pk__in=ids), ["pk", "key"], ["name"])
    }
    return [found[pk] for pk in ids if pk in found]


def _press_contact(pk: int | None) -> dict[str, Any] | None:
    found = PressContact.objects.filter(pk=pk) if pk else PressContact.objects.none()
    for email, website, name, role in rows(found, ["email", "website"], ["name", "role"]):
        return {"name": name, "role": role, "email": email, "website": website}
    return None


def _more(news: NewsPage, request: HttpRequest) -> Any:
    """The newest other news."""
    others = public(NewsPage.objects.exclude(pk=news.pk), request)
    return others.newest_first()[:MORE]


def _absolute(request: HttpRequest, url: str) -> str:
    return request.build_absolute_uri(url)
