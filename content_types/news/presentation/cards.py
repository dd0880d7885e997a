"""News as cards in a list: one query, however many they are, and one for their pictures."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import capfirst

from cms.files.pictures import Picture, pictures
from cms.files.shapes import CARD
from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.related import RelatedCard
from cms.pages.rows import Words, rows
from content_types.news.dates import day
from content_types.news.enums import NewsKind

COLUMNS = ("pk", "kind", "date", "image_id")


@dataclass(frozen=True, slots=True)
class NewsRow:
    """A piece of news as rows bring it."""

    pk: int
    kind: str
    date: datetime
    image_id: int | None
    url: str
    title: Words
    lead: Words

    @property
    def label(self) -> str:
        """What it is, for people; plain news needs no word for it."""
        kind = NewsKind(self.kind)
        return "" if kind is NewsKind.NEWS else str(capfirst(kind.label))

    @property
    def meta(self) -> str:
        """Day and kind in one line: `18 October 2026 · Press release`."""
        return " · ".join(filter(None, (day(self.date), self.label)))


@dataclass(frozen=True, slots=True)
class NewsCard:
    """A piece of news as `templates/news/card.html` shows it."""

    title: Words
    url: str
    lead: Words
    kind: str
    day: str
    date: str
    picture: Picture | None = None


def news_rows(found: QuerySet, request: HttpRequest) -> list[NewsRow]:
    """The news of a queryset, in its order."""
    address = addresses(request)
    columns = (*COLUMNS, languages.field("url_path", languages.active()))
    return [
        NewsRow(pk, kind, date, image, address.of(place), title, lead)
        for pk, kind, date, image, place, title, lead in rows(found, columns, ("title", "lead"))
    ]


def cards(found: QuerySet, request: HttpRequest) -> list[NewsCard]:
    """The news of a queryset as cards."""
    news = news_rows(found, request)
    shown = pictures((row.image_id for row in news), CARD)
    return [
        NewsCard(
            title=row.title,
            url=row.url,
            lead=row.lead,
            kind=row.label,
            day=day(row.date),
            date=timezone.localdate(row.date).isoformat(),
            picture=shown.get(row.image_id) if row.image_id else None,
        )
        for row in news
    ]


def related_cards(found: QuerySet, request: HttpRequest) -> list[RelatedCard]:
    """Cards without pictures, for the pages of other rooms: one query."""
    return [
        RelatedCard(title=row.title, url=row.url, text=row.lead, meta=row.meta)
        for row in news_rows(found, request)
    ]
