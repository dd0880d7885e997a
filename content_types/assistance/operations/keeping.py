"""Keeping confirmed channels: verified again in time, or withdrawn at once."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from content_types.assistance.enums import ChannelState
from content_types.assistance.models import Channel, Contact
from content_types.assistance.periods import day_of_check, due_after
from content_types.assistance.record import record


@transaction.atomic
def verify(
    contact: Contact,
    by: Any,
    *,
    source: str,
    on: date | None = None,
    lines: Iterable[int] | None = None,
) -> list[Channel]:
    """Say that the confirmed channels (those of `lines`) are still right, as `source` shows.

    One person is enough: nothing changes for the public but the date.
    """
    day = day_of_check(on, "on")
    if not source.strip():
        raise ValidationError({"source": _("Say how it was checked: a call, a page, a letter.")})
    Contact.objects.select_for_update().get(pk=contact.pk)
    channels = Channel.objects.confirmed().filter(contact=contact)
    if lines is not None:
        channels = channels.filter(line__in=list(lines))
    found = list(channels)
    if not found:
        raise ValidationError(_("Nothing is confirmed yet: propose and confirm a channel first."))
    for channel in found:
        if channel.verified_on and day < channel.verified_on:
            message = _("It was verified on a later day already. Choose that day or a later one.")
            raise ValidationError({"on": message})
        channel.verified_on, channel.verified_by_name = day, by.get_username()
        channel.due = due_after(contact.kind, day)
        channel.source = source.strip()
        channel.save()
        record(channel, "verify", by)
    return found


@transaction.atomic
def retire(channel: Channel, by: Any, reason: str) -> Channel:
    """Take a confirmed channel from the public at once; one person may, with a reason."""
    if not reason.strip():
        raise ValidationError({"reason": _("Say why, so that the colleague knows.")})
    Contact.objects.select_for_update().get(pk=channel.contact_id)
    stored = Channel.objects.select_related("contact").get(pk=channel.pk)
    if stored.state != ChannelState.CONFIRMED:
        raise ValidationError(_("Only a confirmed channel can be withdrawn."))
    stored.state, stored.reason = ChannelState.RETIRED, reason.strip()
    stored.save()
    record(stored, "retire", by)
    return stored
