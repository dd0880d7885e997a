"""Questions about contacts that lists in the admin ask."""

from datetime import date
from typing import Any

from django.db.models import (
    Case,
    Exists,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextChoices,
    Value,
    When,
)
from django.utils.translation import gettext_lazy as _

from content_types.assistance.enums import ChannelState, Origin
from content_types.assistance.models import Channel, Contact
from content_types.assistance.report import SOON, Task


class ContactState(TextChoices):
    """What a contact is, for whoever looks after it; several may hold at once."""

    SHOWN = "shown", _("shown to the public")
    OVERDUE = "overdue", _("overdue")
    SOON = "soon", _("due within 30 days")
    WAITING = "waiting", _("waits for a second person")
    UNVERIFIED = "unverified", _("not verified yet")
    DRAFT = "draft", _("draft")


def with_state() -> QuerySet:
    """Contacts with `due` (the earliest date), `is_shown`, `is_confirmed` and `is_waiting`."""
    own = Channel.objects.filter(contact=OuterRef("pk")).order_by()
    earliest = own.confirmed().values("contact").annotate(first=Min("due"))
    shown = Channel.objects.shown().filter(contact=OuterRef("pk"))
    return Contact.objects.annotate(
        due=Subquery(earliest.values("first")),
        is_shown=Exists(shown),
        is_confirmed=Exists(own.confirmed()),
        is_waiting=Exists(own.proposed().filter(origin=Origin.EDITOR)),
    )


def of_state(contacts: QuerySet, state: str, today: date) -> QuerySet:
    """Those of `with_state()` that are in `state` on the day `today`."""
    conditions = {
        ContactState.SHOWN: Q(live=True, is_shown=True),
        ContactState.OVERDUE: Q(due__lt=today),
        ContactState.SOON: Q(due__gte=today, due__lte=today + SOON),
        ContactState.WAITING: Q(is_waiting=True),
        ContactState.UNVERIFIED: Q(is_confirmed=False),
        ContactState.DRAFT: Q(live=False),
    }
    return contacts.filter(conditions[ContactState(state)])


def state_of(contact: Any, today: date) -> ContactState:
    """The state of one of `with_state()` that an editor has to know first."""
    due: date | None = contact.due
    if contact.is_waiting:
        return ContactState.WAITING
    if due is not None and due < today:
        return ContactState.OVERDUE
    if not contact.is_confirmed:
        return ContactState.UNVERIFIED
    if not contact.live:
        return ContactState.DRAFT
    return ContactState.SOON if due and due <= today + SOON else ContactState.SHOWN


def conditions_of_tasks(today: date) -> dict[Task, Q]:
    """Which channels wait for each task on the day `today`."""
    confirmed, proposed = Q(state=ChannelState.CONFIRMED), Q(state=ChannelState.PROPOSED)
    return {
        Task.OVERDUE: confirmed & Q(due__lt=today),
        Task.CONFIRM: proposed & Q(origin=Origin.EDITOR),
        Task.SOON: confirmed & Q(due__gte=today, due__lte=today + SOON),
        Task.CHECK: proposed & Q(origin=Origin.STARTER),
    }


def urgency(today: date) -> Case:
    """The place of a channel's task among all tasks, to order by; what can wait comes last."""
    conditions, order = conditions_of_tasks(today), list(Task)
    cases = [When(conditions[task], then=Value(place)) for place, task in enumerate(order)]
    return Case(*cases, default=Value(len(order)))
