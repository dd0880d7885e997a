"""News as a JSON Feed (version 1.1, jsonfeed.org)."""

import json
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse

from cms.pages.structured_data import moment

from .answers import answer
from .entries import Entry, Feed

if TYPE_CHECKING:
    from content_types.news.models import NewsIndexPage

CONTENT_TYPE = "application/feed+json; charset=utf-8"
VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(index: "NewsIndexPage", request: HttpRequest) -> HttpResponse:
    """The feed in the language of the address."""
    return answer(index, request, written, CONTENT_TYPE)


def written(feed: Feed) -> bytes:
    """The feed as a document."""
    document = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.url,
        "description": feed.description,
        "language": feed.language,
        "authors": [{"name": feed.site}],
        "items": [_item(entry, feed.language) for entry in feed.entries],
    }
    said = {name: value for name, value in document.items() if value or name == "items"}
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def _item(entry: Entry, language: str) -> dict[str, Any]:
    item = {
        "id": entry.identity,
        "url": entry.url,
        "title": entry.title,
        # The whole text stands on the page; a reader shows what the lists show.
        "content_text": entry.lead or entry.title,
        "summary": entry.lead,
        "image": entry.image,
        "date_published": moment(entry.published),
        "date_modified": moment(entry.updated),
        "tags": [entry.kind],
        "language": language,
    }
    return {name: value for name, value in item.items() if value}
