"""Observances as others show them: on the list of campaigns, and on the home page."""

import datetime
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.links import addresses, public
from cms.pages.models import BasePage
from cms.pages.related import RelatedCard, RelatedPart
from cms.pages.rows import Words, rows
from content_types.campaigns import calendar, dates
from content_types.campaigns.models import ObservancePage

from .words import distance

# The key of the part that says that a window is open.
WINDOW = "observance"
_STASH = "_observances_of_home"


@dataclass(frozen=True, slots=True)
class ObservanceRow:
    """An observance as a row: when it is, what it is called, where it stands."""

    pk: int
    day: int
    month: int
    days_before: int
    days_after: int
    url: str
    title: Words
    lead: Words


def observance_rows(found: QuerySet, request: HttpRequest) -> list[ObservanceRow]:
    """The public observances of a queryset, in one query."""
    address = addresses(request)
    names = ("pk", "day", "month", "days_before", "days_after")
    columns = (*names, languages.field("url_path", languages.active()))
    return [
        ObservanceRow(pk, day, month, before, after, address.of(place), title, lead)
        for pk, day, month, before, after, place, title, lead in rows(
            public(found, request), columns, ("title", "lead")
        )
    ]


def observance_cards(index: BasePage, request: HttpRequest) -> tuple[RelatedCard, ...]:
    """The observances below `index`, the one that comes next first."""
    below = ObservancePage.objects.filter(path__startswith=index.path)
    return _cards(observance_rows(below, request))


def _cards(found: list[ObservanceRow]) -> tuple[RelatedCard, ...]:
    now = calendar.today()
    coming = sorted((calendar.next_day(each, now), each.pk, each) for each in found)
    return tuple(
        RelatedCard(
            each.title, each.url, each.lead, capfirst(dates.on_date(day, languages.active()))
        )
        for day, _place, each in coming
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
    found = _in_window(home, request, now)
    if found is None:
        return None
    each, window = found
    shown = OpenWindow(
        title=each.title,
        lead=each.lead,
        url=each.url,
        day=window.day,
        date=dates.named_date(window.day, languages.active()),
        distance=distance((window.day - now).days),
        today=window.day == now,
    )
    return RelatedPart(
        key=WINDOW, heading=each.title, template="campaigns/observance_window.html", extra=shown
    )


def coming_part(home: BasePage, request: HttpRequest) -> RelatedPart | None:
    """The observances that do not stand at the top of the page, the one that comes next first."""
    found = _in_window(home, request, calendar.today())
    others = [each for each in _below_home(home, request) if not found or each is not found[0]]
    if not others:
        return None
    return RelatedPart("next-days", _("Next awareness days"), _cards(others))


def _in_window(
    home: BasePage, request: HttpRequest, now: datetime.date
) -> tuple[ObservanceRow, calendar.Window] | None:
    """The observance whose window is open, with it; of several, that whose day is nearest."""
    found = [
        (each, window)
        for each in _below_home(home, request)
        if (window := calendar.open_window(each, now)) is not None
    ]
    return min(
        found,
        key=lambda each: (abs(each[1].day - now), each[1].day < now, each[0].pk),
        default=None,
    )


def _below_home(home: BasePage, request: HttpRequest) -> list[ObservanceRow]:
    """The site's observances, asked for once per request."""
    known = request.__dict__
    if _STASH not in known:
        below = ObservancePage.objects.filter(path__startswith=home.path)
        known[_STASH] = observance_rows(below, request)
    return known[_STASH]
