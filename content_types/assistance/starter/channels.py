"""Channels of the starter content: confirmed by publishers, or waiting for persons."""

from datetime import date, datetime, time

from django.db.models import Q

from cms.pages import starter
from content_types.assistance.enums import NUMBER_KINDS, ChannelState, Cost, Origin
from content_types.assistance.models import Channel, Contact
from content_types.assistance.opening.clock import moment
from content_types.assistance.periods import due_after

# How many publishers have to name a number before it is shown; an address is its own publisher.
PUBLISHERS = 2


def load_channels(contact: Contact, records: list[starter.Record], verified_on: date) -> None:
    """Bring the channels of `contact`, numbered in their order.

    What an editor has touched stays: a channel of which somebody has proposed, verified or
    decided on anything is never written again.
    """
    for line, record in enumerate(records, start=1):
        versions = contact.channels.filter(line=line)
        if versions.exclude(_untouched()).exists():
            continue
        versions.delete()
        channel = _channel(contact, line, record, verified_on)
        channel.full_clean()
        channel.save()


def _untouched() -> Q:
    current = [ChannelState.PROPOSED, ChannelState.CONFIRMED]
    return Q(origin=Origin.STARTER, state__in=current, verified_by_name="")


def _channel(contact: Contact, line: int, record: starter.Record, verified_on: date) -> Channel:
    where = f"contact:{contact.key}, channel {line}"
    channel = Channel(
        contact=contact,
        line=line,
        kind=record["kind"],
        value=record["value"],
        cost=record.get("cost", Cost.UNKNOWN),
        origin=Origin.STARTER,
        source="\n".join(record["sources"]),
        proposed_at=_noon(verified_on),
        **starter.translated(record, ("label",), where),
    )
    if record.get("confirmed"):
        if channel.kind in NUMBER_KINDS and len(record["sources"]) < PUBLISHERS:
            raise starter.StarterError(f"{where}: confirmed, but by fewer than two sources")
        channel.state = ChannelState.CONFIRMED
        channel.confirmed_at = _noon(verified_on)
        channel.verified_on = verified_on
        channel.due = due_after(contact.kind, verified_on)
    return channel


def _noon(day: date) -> datetime:
    return moment(day, time(12))
