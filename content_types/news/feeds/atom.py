"""News as an Atom feed (RFC 4287)."""

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.xmlutils import SimplerXMLGenerator

from .answers import answer
from .entries import Feed

if TYPE_CHECKING:
    from content_types.news.models import NewsIndexPage


# What XML has no form for, such as the soft end of a line that comes along from a text processor.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class NewsAtom(Atom1Feed):
    """Django's, with the time that the feed itself knows and pictures without their length."""

    def latest_post_date(self) -> datetime:
        return self.feed["updated"]

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        if item["image"]:
            link = {"rel": "enclosure", "type": "image/jpeg", "href": item["image"]}
            handler.addQuickElement("link", "", link)


def atom(index: "NewsIndexPage", request: HttpRequest) -> HttpResponse:
    """The feed in the language of the address."""
    return answer(index, request, written, NewsAtom.content_type)


def written(feed: Feed) -> bytes:
    """The feed as a document."""
    out = NewsAtom(
        title=_legible(feed.title),
        link=feed.home,
        description=_legible(feed.description),
        subtitle=_legible(feed.description) or None,
        language=feed.language,
        author_name=feed.site,
        feed_url=feed.url,
        feed_guid=feed.identity,
        updated=feed.updated,
    )
    for entry in feed.entries:
        out.add_item(
            title=_legible(entry.title),
            link=entry.url,
            # Its element says that it holds HTML.
            description=escape(_legible(entry.lead)) or None,  # type: ignore[arg-type]
            unique_id=entry.identity,
            pubdate=entry.published,
            updateddate=entry.updated,
            categories=[entry.kind],
            image=entry.image,
        )
    return out.writeString("utf-8").encode()


def _legible(text: str) -> str:
    return _UNWRITABLE.sub(" ", text)
