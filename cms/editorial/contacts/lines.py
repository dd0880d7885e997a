"""A contact's channels as the admin shows them: one line each, with its versions."""

from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from content_types.assistance.enums import ChannelState, Origin
from content_types.assistance.models import Channel, Contact
from content_types.assistance.opening.clock import local_day
from content_types.assistance.operations import is_proposer
from content_types.assistance.report import Task, task_of


@dataclass(slots=True)
class Line:
    """One channel: what is confirmed, what waits, what was before (the newest first)."""

    number: int
    confirmed: Channel | None = None
    proposed: Channel | None = None
    before: list[Channel] = field(default_factory=list)
    # Of whoever looks at it.
    is_own_proposal: bool = False
    task: Task | None = None
    # Whether the public sees what is confirmed.
    is_shown: bool = False

    @property
    def came_with_the_site(self) -> bool:
        return self.proposed is not None and self.proposed.origin == Origin.STARTER

    @property
    def is_overdue(self) -> bool:
        return self.task == Task.OVERDUE


def lines_of(contact: Contact, user: Any) -> list[Line]:
    """The channels of `contact` in their order, in two queries."""
    today = local_day(timezone.now())
    lines: dict[int, Line] = {}
    shown = set(contact.channels.shown().values_list("pk", flat=True)) if contact.live else set()
    versions = contact.channels.select_related("check_result").order_by("line", "-pk")
    for channel in versions:
        line = lines.setdefault(channel.line, Line(channel.line))
        if channel.state == ChannelState.CONFIRMED:
            line.confirmed, line.task = channel, task_of(channel, today)
            line.is_shown = channel.pk in shown
        elif channel.state == ChannelState.PROPOSED:
            line.proposed, line.is_own_proposal = channel, is_proposer(channel, user)
        else:
            line.before.append(channel)
    return list(lines.values())
