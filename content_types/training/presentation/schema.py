"""A training in the words of schema.org, for search engines."""

import datetime
from typing import Any

from django.utils import timezone

from cms.pages.rows import words_of
from cms.pages.structured_data import graph, thing
from content_types.training.enums import Precision, TrainingForm, TrainingState
from content_types.training.models import TrainingPage

from .record import TrainingRecord

STATUS = {
    TrainingState.SCHEDULED: "EventScheduled",
    TrainingState.POSTPONED: "EventPostponed",
    TrainingState.CANCELLED: "EventCancelled",
}
SCHEMA = "https://schema.org/"
ONLINE, OFFLINE = "OnlineEventAttendanceMode", "OfflineEventAttendanceMode"


def event(page: TrainingPage, record: TrainingRecord, url: str) -> dict[str, Any]:
    """The training as one event, or nothing: an event needs a day, and a place or a network."""
    spans = [span for span in record.spans if span.precision == Precision.DAY]
    place = words_of(page, "place")
    is_remote = page.form == TrainingForm.REMOTE
    if not spans or not (place or is_remote):
        return {}
    last = max(spans, key=lambda span: span.last)
    return graph(
        thing(
            "EducationEvent",
            name=words_of(page, "title").plain,
            description=words_of(page, "summary").plain,
            url=url,
            startDate=_moment(spans[0].starts, spans[0].starts_at),
            endDate=_moment(last.last, last.ends_at),
            eventStatus=SCHEMA + STATUS[TrainingState(page.state)],
            eventAttendanceMode=SCHEMA + (ONLINE if is_remote else OFFLINE),
            location=thing("VirtualLocation", url=url)
            if is_remote
            else thing("Place", name=place.plain, address=place.plain),
            organizer=[
                thing("Organization", name=(row.name or row.wording).plain)
                for row in record.organisers
            ],
        )
    )


def _moment(day: datetime.date, time: datetime.time | None) -> str:
    """A day, or with its hour a time in the zone of the site."""
    if time is None:
        return day.isoformat()
    zone = timezone.get_default_timezone()
    return datetime.datetime.combine(day, time, zone).isoformat(timespec="seconds")
