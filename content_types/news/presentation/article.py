"""A piece of news on its own page."""

from collections.abc import Collection
from typing import Any

from django.db.models import CharField, QuerySet, Value
from django.http import HttpRequest

from cms.files.chosen_files import PICTURE, ChosenFiles
from cms.files.pictures import Picture
from cms.pages import languages
from cms.pages.links import public
from cms.pages.prepared import fetch_rows
from cms.pages.rows import plain, with_words, words_of
from content_types.news.dates import day, day_and_time
from content_types.news.models import NewsPage, PressContact
from content_types.news.sharing import card_url
from content_types.plan.presentation.parts import Entry
from content_types.plan.presentation.people import institution_url
from content_types.registers.models import Institution

from . import structured
from .cards import label, related_cards
from .feed_links import feed_links, index_url
from .linked import linked, named, targets

MORE = 3


def context(news: NewsPage, request: HttpRequest) -> dict[str, Any]:
    """Everything that the page of a piece of news shows."""
    names = named(news)
    found = targets(news, names, request)
    belongs = linked(news, names, found)
    files = ChosenFiles(news.body.raw_data, news.image_id)
    image = _picture(files, news.image_id)
    institutions, press_contact = _to_ask(names.institutions, news.press_contact_id)
    is_stored = bool(news.pk)
    return {
        "kind": label(news.kind),
        "when": day_and_time(news.date),
        "lead": words_of(news, "lead"),
        "corrected": day(news.corrected) if news.corrected else "",
        "correction": words_of(news, "correction"),
        "picture": image,
        "targets": found,
        "files": files,
        "belongs": belongs,
        "institutions": institutions,
        "press_contact": press_contact,
        "more": related_cards(_more(news, request), request) if is_stored else [],
        "feeds": feed_links(news, request),
        "index_url": index_url(news, request),
        "page_description": news.search_description or words_of(news, "lead").plain,
        "social_image_url": _absolute(request, card_url(news)) if is_stored else "",
        "social_image_alt": words_of(news, "title").plain,
        "social_type": "article",
        "data": structured.article(news, image, belongs, request) if is_stored else None,
    }


def _picture(files: ChosenFiles, pk: int | None) -> Picture | None:
    found: Any = files.get(PICTURE, [pk]) if pk else {}
    return found.get(pk)


def _to_ask(
    institutions: Collection[int], press_contact: int | None
) -> tuple[list[Entry], dict[str, Any] | None]:
    """The institutions with these primary keys, in their order, and whom journalists write to.

    One query for both.
    """
    entries, press = {}, None
    given = (press_contact or 0, *institutions)
    found = fetch_rows(2, _rows_to_ask, given=given) if any(given) else ()
    for pk, key, email, website, name, role in found:
        if key:
            entries[pk] = Entry(name, institution_url(key))
        else:
            press = {"name": name, "role": role, "email": email, "website": website}
    return [entries[pk] for pk in institutions if pk in entries], press


def _rows_to_ask(press_contact: int, *institutions: int) -> QuerySet:
    """Primary key, key (of institutions alone), e-mail, website, name and role."""
    nothing = Value("", CharField())
    no_role = {languages.field("role", code): nothing for code in languages.codes()}
    named = plain(Institution.objects.filter(pk__in=institutions)).annotate(**no_role)
    asked = plain(PressContact.objects.filter(pk=press_contact))
    return with_words(asked, ("pk", nothing, "email", "website"), ("name", "role")).union(
        with_words(named, ("pk", "key", nothing, nothing), ("name", "role")), all=True
    )


def _more(news: NewsPage, request: HttpRequest) -> Any:
    """The newest other news."""
    others = public(NewsPage.objects.exclude(pk=news.pk), request)
    return others.newest_first()[:MORE]


def _absolute(request: HttpRequest, url: str) -> str:
    return request.build_absolute_uri(url)
