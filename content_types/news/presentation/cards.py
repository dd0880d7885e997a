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


def label(kind: str) -> str:
    """What it is, for people; plain news needs no word for it."""
    return "" if kind == NewsKind.NEWS else str(capfirst(NewsKind(kind).label))


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
            kind=label(row.kind),
            day=day(row.date),
            date=timezone.localdate(row.date).isoformat(),
            picture=shown.get(row.image_id) if row.image_id else None,
        )
        for row in news
    ]


def related_cards(found: QuerySet, request: HttpRequest) -> list[RelatedCard]:
    """Cards without pictures: one query."""
    return [
        related_card(row.title, row.url, row.kind, row.date, row.lead)
        for row in news_rows(found, request)
    ]


def related_card(title: Words, url: str, kind: str, date: datetime, lead: Words) -> RelatedCard:
    """A card without a picture; below it day and kind: `18 October 2026 · Press release`."""
    return RelatedCard(title, url, lead, " · ".join(filter(None, (day(date), label(kind)))))
