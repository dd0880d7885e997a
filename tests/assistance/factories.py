"""Contacts for tests, with channels that two persons confirmed."""

import datetime as dt
from typing import Any

import factory
from django.contrib.auth import get_user_model

from content_types.assistance.enums import ChannelKind, ContactKind
from content_types.assistance.models import Contact, PublicPlace
from content_types.assistance.operations import confirm, propose

__all__ = ["ContactFactory", "PublicPlaceFactory", "colleague", "confirmed", "proposed"]


def colleague(name: str) -> Any:
    """The user with this name."""
    return get_user_model().objects.get_or_create(username=name)[0]


class PublicPlaceFactory(factory.django.DjangoModelFactory):
    name = "Info point"
    street = "Testna ulica 1"
    postcode = "1000"
    town = "Ljubljana"

    class Meta:
        model = PublicPlace


class ContactFactory(factory.django.DjangoModelFactory):
    """A published contact without a channel, so not shown yet."""

    key = factory.Sequence(lambda n: f"contact-{n}")
    # Not "Telefon 112", which would be a number that somebody is told to call.
    name_sl = factory.Sequence(lambda n: f"Svetovalnica {n}")
    name_en = factory.Sequence(lambda n: f"Line {n}")
    kind = ContactKind.HELPLINE
    needs = ["advice"]

    class Meta:
        model = Contact


def proposed(
    contact: Contact,
    value: str = "080 12 00",
    kind: str = ChannelKind.PHONE,
    by: str = "ana",
    **further: Any,
):
    """A channel that `by` proposed."""
    return propose(contact, colleague(by), kind=kind, value=value, source="a call", **further)


def confirmed(
    contact: Contact,
    value: str = "080 12 00",
    kind: str = ChannelKind.PHONE,
    on: dt.date | None = None,
    **further: Any,
):
    """A channel that Ana proposed and Bor confirmed."""
    channel = proposed(contact, value, kind, **further)
    return confirm(channel, colleague("bor"), on=on)
