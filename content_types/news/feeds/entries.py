"""What a feed holds, before any format has seen it."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import capfirst

from cms.files.pictures import pictures
from cms.files.shapes import CARD
from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.rows import rows
from content_types.news.enums import NewsKind
from content_types.news.models import NewsQuerySet

LENGTH = 30


@dataclass(frozen=True, slots=True)
class Entry:
    """A piece of news in one language; addresses are absolute.

    `updated` is the last change that matters to readers. `image` is a JPEG.
    """

    identity: str
    title: str
    lead: str
    url: str
    kind: str
    published: datetime
    updated: datetime
    image: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """The newest entries in one language. `home` is the list's address, `url` the feed's own."""

    title: str
    description: str
    language: str
    site: str
    home: str
    url: str
    identity: str
    saved: datetime
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> datetime:
        """The last change that matters to readers."""
        return max((entry.updated for entry in self.entries), default=self.saved)


def entries(found: NewsQuerySet, request: HttpRequest) -> tuple[Entry, ...]:
    """The newest of `found` that have words in the active language: two queries."""
    language = languages.active()
    address = addresses(request)
    columns = (
        *("translation_key", "kind", "date", "corrected", "image_id"),
        *(languages.field(name, language) for name in ("url_path", "title", "lead")),
    )
    news = list(rows(found.written_in(language).newest_first()[:LENGTH], columns))
    images = pictures((row[4] for row in news), CARD)
    return tuple(
        Entry(
            identity=identity_of(key, language),
            title=title,
            lead=lead or "",
            url=request.build_absolute_uri(address.of(place)),
            kind=str(capfirst(NewsKind(kind).label)),
            published=timezone.localtime(date),
            updated=timezone.localtime(max(date, corrected or date)),
            image=request.build_absolute_uri(images[image].src) if image in images else "",
        )
        for key, kind, date, corrected, image, place, title, lead in news
    )


def identity_of(key: uuid.UUID, language: str) -> str:
    """A name that stays whatever becomes of the address: of one page in one language."""
    return uuid.uuid5(key, language).urn
