"""A contact's number as a sentence or a card shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from content_types.assistance.enums import Anonymity, Cost
from content_types.assistance.opening import State
from content_types.assistance.presentation import ContactRow, Directory

from .keys import POLICE, RESCUE


@dataclass(frozen=True, slots=True)
class Number:
    """`display` is read (`080 12 00`), `href` dialled (`tel:+386801200`)."""

    key: str
    display: str
    href: str
    is_free: bool = False
    is_anonymous: bool = False
    is_always_open: bool = False


# They are a matter of law: what tells of danger must be whole, whatever state the register is in.
_BY_LAW: Mapping[str, Number] = {
    POLICE: Number(POLICE, "113", "tel:113"),
    RESCUE: Number(RESCUE, "112", "tel:112"),
}


def number_of(contacts: Directory, key: str) -> Number | None:
    """The main number of the contact `key`; None while it has no verified one."""
    row = contacts.by_key(key)
    return _number(row) if row and row.calls else _BY_LAW.get(key)


def numbers(contacts: Directory, limit: int) -> tuple[Number, ...]:
    """The main numbers of the first contacts that can be called, 113 and 112 before all others."""
    found = {key: number_of(contacts, key) for key in _BY_LAW}
    found |= {row.key: _number(row) for row in contacts.shown if row.calls}
    return tuple(number for number in found.values() if number)[:limit]


def _number(row: ContactRow) -> Number:
    channel = row.main
    return Number(
        key=row.key,
        display=channel.display,
        href=channel.href,
        is_free=channel.cost == Cost.FREE,
        is_anonymous=row.anonymity == Anonymity.POSSIBLE,
        is_always_open=channel.opening.state == State.ALWAYS,
    )
