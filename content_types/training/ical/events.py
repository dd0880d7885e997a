"""Dates of trainings as iCalendar events."""

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import ngettext
from icalendar import Calendar, Event

from cms.pages import languages
from cms.pages.rows import Words
from content_types.training.enums import TrainingState
from content_types.training.presentation.cards import with_state
from content_types.training.presentation.when import Span

from .zone import zone

PRODUCT = "-//Anti-trafficking content platform//Trainings//EN"
STATUS = {
    TrainingState.SCHEDULED: "CONFIRMED",
    # There is no status for it; its date no longer holds, and another one is not known yet.
    TrainingState.POSTPONED: "TENTATIVE",
    TrainingState.CANCELLED: "CANCELLED",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One date of a training, which is known to the day, as a calendar holds it.

    `training` and `date` identify it for ever; `published` and `changed` are times of the page.
    """

    training: uuid.UUID
    date: uuid.UUID
    span: Span
    state: str
    title: Words
    summary: Words
    place: Words
    form: str
    url: str
    published: datetime.datetime
    changed: datetime.datetime


def calendar(name: str, language: str, entries: Iterable[Entry], left_out: int) -> bytes:
    """A whole calendar file; `left_out` is how many dates are not known to the day.

    It carries the time zone whether an event has hours or not: without any component it would be
    no valid calendar, and a filter may leave no event.
    """
    found = Calendar()
    found.add("prodid", PRODUCT)
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("method", "PUBLISH")
    found.add("name", name, parameters={"LANGUAGE": language})
    found.add("x-wr-calname", name)
    found.add("x-wr-timezone", settings.TIME_ZONE)
    found.add("refresh-interval", datetime.timedelta(days=1), parameters={"VALUE": "DURATION"})
    if left_out:
        said = _left_out(left_out)
        found.add("description", said, parameters={"LANGUAGE": language})
        found.add("x-wr-caldesc", said)
    found.add_component(zone())
    for entry in entries:
        found.add_component(_event(entry, language))
    return found.to_ical()


def _left_out(count: int) -> str:
    return ngettext(
        "%(count)d date is left out: only its month or its year is known.",
        "%(count)d dates are left out: only their month or their year is known.",
        count,
    ) % {"count": count}


def _event(entry: Entry, language: str) -> Event:
    found = Event()
    found.add("uid", str(uid(entry.training, entry.date)))
    # A published calendar has no other time stamp than that of its last change (RFC 5545, 3.8.7.2).
    found.add("dtstamp", entry.changed)
    found.add("last-modified", entry.changed)
    found.add("created", entry.published)
    found.add("sequence", sequence(entry.published, entry.changed))
    _add_times(found, entry.span)
    for name, words in (
        ("summary", _title(entry, language)),
        ("description", entry.summary),
        ("location", entry.place),
    ):
        if words:
            found.add(name, words.plain, parameters={"LANGUAGE": words.lang or language})
    if entry.form:
        found.add("categories", [entry.form])
    found.add("url", entry.url)
    found.add("status", STATUS[TrainingState(entry.state)])
    # It is an announcement, and nobody's time is taken by it.
    found.add("transp", "TRANSPARENT")
    return found


def _title(entry: Entry, language: str) -> Words:
    """The title; what no longer holds says so, because many programs show no status.

    It says so in the title's own language: the line names one language alone.
    """
    with languages.speaking(entry.title.lang or language):
        return Words(with_state(entry.title.plain, entry.state), entry.title.lang)


def _add_times(found: Event, span: Span) -> None:
    """Whole days without a zone, the end exclusive; hours in the zone of the site."""
    if span.starts_at is None:
        found.add("dtstart", span.starts)
        found.add("dtend", span.last + datetime.timedelta(days=1))
        return
    clock = ZoneInfo(settings.TIME_ZONE)
    found.add("dtstart", datetime.datetime.combine(span.starts, span.starts_at, clock))
    if span.ends_at is not None:
        found.add("dtend", datetime.datetime.combine(span.last, span.ends_at, clock))
    elif span.last > span.starts:
        # Nobody knows the hour, but it lasts until some time of its last day.
        midnight = datetime.datetime.combine(span.last, datetime.time(), clock)
        found.add("dtend", midnight + datetime.timedelta(days=1))


def uid(training: uuid.UUID, date: uuid.UUID) -> uuid.UUID:
    """The identity of an event, the same in every language and at every address of the site.

    Both parts are needed: a copied training takes its dates along, but is another training.
    """
    return uuid.uuid5(training, str(date))


def sequence(published: datetime.datetime, changed: datetime.datetime) -> int:
    """The number of the revision: 0 at first, and more with each later publication.

    Whole seconds between the two: it needs no counter that a restored draft could set back.
    """
    return max(0, int((changed - published).total_seconds()))
