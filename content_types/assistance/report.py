"""What waits for somebody to verify it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .enums import ChannelState, Origin
from .models import Channel
from .opening.clock import local_day

SOON = timedelta(days=30)


class Task(StrEnum):
    """What is to be done with a channel, the most urgent first."""

    OVERDUE = "overdue"
    CONFIRM = "confirm"
    SOON = "soon"
    CHECK = "check"

    @property
    def label(self) -> Promise:
        return _LABELS[self]


_LABELS: dict[Task, Promise] = {
    Task.OVERDUE: _("overdue"),
    Task.CONFIRM: _("waits for a second person"),
    Task.SOON: _("due within 30 days"),
    Task.CHECK: _("not checked yet"),
}


@dataclass(frozen=True, slots=True)
class Due:
    """One channel and what is to be done with it; `due` is the last day it counts, if any."""

    channel: Channel
    task: Task
    due: date | None


def task_of(channel: Channel, today: date) -> Task | None:
    """What is to be done with a channel on the day `today`, None where nothing is."""
    if channel.state == ChannelState.PROPOSED:
        return Task.CHECK if channel.origin == Origin.STARTER else Task.CONFIRM
    if channel.state != ChannelState.CONFIRMED or channel.due is None:
        return None
    if channel.due < today:
        return Task.OVERDUE
    return Task.SOON if channel.due <= today + SOON else None


def due_report(today: date | None = None) -> list[Due]:
    """Everything that waits, the most urgent first; within a task the earliest date."""
    today = today or local_day(timezone.now())
    order = list(Task)
    waiting = [
        Due(channel, task, channel.due)
        for channel in current_channels()
        if (task := task_of(channel, today))
    ]
    return sorted(
        waiting,
        key=lambda each: (
            order.index(each.task),
            each.due or date.max,
            each.channel.contact.priority,
            each.channel.line,
        ),
    )


def current_channels() -> "list[Channel]":
    """The confirmed and the proposed channels, with their contacts, in one query."""
    current = [ChannelState.PROPOSED, ChannelState.CONFIRMED]
    return list(Channel.objects.filter(state__in=current).select_related("contact"))
