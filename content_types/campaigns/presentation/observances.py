"""Observances as others show them: on the list of campaigns, and on the home page."""

import datetime
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst

from cms.pages import languages
from cms.pages.links import addresses, public
from cms.pages.models import BasePage
from cms.pages.related import RelatedCard, RelatedPart
from cms.pages.rows import Words, rows
from content_types.campaigns import calendar, dates
from content_types.campaigns.models import ObservancePage

from .words import distance


@dataclass(frozen=True, slots=True)
class ObservanceRow:
    """An observance as a row: when it is, what it is called, where it stands."""

    pk: int
    day: int
    month: int
    first_year: int
    days_before: int
    days_after: int
    url: str
    title: Words
    lead: Words


def observance_rows(found: QuerySet, request: HttpRequest) -> list[ObservanceRow]:
    """The public observances of a queryset, in one query."""
    address = addresses(request)
    names = ("pk", "day", "month", "first_year", "days_before", "days_after")
    columns = (*names, languages.field("url_path", languages.active()))
    return [
        ObservanceRow(pk, day, month, first_year, before, after, address.of(place), title, lead)
        for pk, day, month, first_year, before, after, place, title, lead in rows(
            public(found, request), columns, ("title", "lead")
        )
    ]


def observance_cards(index: BasePage, request: HttpRequest) -> tuple[RelatedCard, ...]:
    """The observances below `index`, the one that comes next first."""
    found = observance_rows(ObservancePage.objects.filter(path__startswith=index.path), request)
    now = calendar.today()
    coming = sorted((calendar.next_day(each, now), each.pk, each) for each in found)
    return tuple(
        RelatedCard(
            each.title, each.url, each.lead, capfirst(dates.on_date(day, languages.active()))
        )
        for day, _pk, each in coming
    )


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """An observance whose window is open: which day it is, and how far."""

    title: Words
    lead: Words
    url: str
    day: datetime.date
    date: str
    distance: str
    today: bool


def home_part(home: BasePage, request: HttpRequest) -> RelatedPart | None:
    """The observance in whose window we are, None outside every one."""
    now = calendar.today()
    for each in observance_rows(ObservancePage.objects.filter(path__startswith=home.path), request):
        if (window := calendar.open_window(each, now)) is not None:
            shown = OpenWindow(
                title=each.title,
                lead=each.lead,
                url=each.url,
                day=window.day,
                date=capfirst(dates.on_date(window.day, languages.active())),
                distance=distance((window.day - now).days),
                today=window.day == now,
            )
            return RelatedPart(
                key="observance",
                heading=each.title,
                template="campaigns/observance_window.html",
                extra=shown,
            )
    return None
