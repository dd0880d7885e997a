"""Starter content: assistance contacts.

Six of them have numbers that at least two publishers confirm; these are published, with the date
on which the sources were gathered. All others are drafts, and their numbers proposals.
"""

from datetime import date, time
from functools import partial
from pathlib import Path
from typing import Any

from cms.pages import starter
from content_types.assistance.models import Contact, OpeningTime
from content_types.registers.models import Audience, Institution, Region, SpokenLanguage
from content_types.registers.models.base import RegisterEntry

from .channels import load_channels

FILE = Path(__file__).parent / "contacts.toml"
WORDS = ("name", "helps", "languages_note")
PLAIN = ("kind", "priority", "needs", "anonymity", "note")


def load(tally: starter.Tally) -> None:
    """Load every contact of the file with its channels."""
    content = starter.read(FILE)
    for record in content["contacts"]:
        _load_contact(record, content["verified_on"], tally)


def _load_contact(record: starter.Record, verified_on: date, tally: starter.Tally) -> None:
    key = f"contact:{record['key']}"
    existing = Contact.objects.filter(key=record["key"]).first()

    def write() -> tuple[str, None]:
        contact = existing or Contact(key=record["key"], live=False)
        _fill(contact, record, key)
        contact.full_clean()
        contact.save()
        _fill_relations(contact, record, key)
        load_channels(contact, record.get("channels", []), verified_on)
        revision = contact.save_revision()
        if record.get("published"):
            revision.publish()
        return _state(Contact.objects.get(pk=contact.pk)) or "", None

    starter.once(key, record, partial(_state, existing), write, tally)


def _state(contact: Contact | None) -> str | None:
    """The contact's newest revision: any edit makes another one."""
    return str(contact.latest_revision_id or 0) if contact else None


def _fill(contact: Contact, record: starter.Record, where: str) -> None:
    values = starter.translated(record, WORDS, where)
    values |= {name: record[name] for name in PLAIN if name in record}
    for name, value in values.items():
        setattr(contact, name, value)
    if "institution" in record:
        contact.institution = _entries(Institution, [record["institution"]], where)[0]


def _fill_relations(contact: Contact, record: starter.Record, where: str) -> None:
    contact.spoken_languages = _entries(SpokenLanguage, record.get("languages", []), where)
    contact.audiences = _entries(Audience, record.get("audiences", []), where)
    contact.regions = _entries(Region, record.get("regions", []), where)
    contact.opening_times = [
        _opening(row, order) for order, row in enumerate(record.get("opening", []))
    ]
    contact.save()


def _opening(row: starter.Record, order: int) -> OpeningTime:
    """A row of the timetable; without hours it means the whole day."""
    hours = {name: time.fromisoformat(row[name]) for name in ("opens", "closes") if name in row}
    plain: dict[str, Any] = {name: row[name] for name in ("line", "on_holidays") if name in row}
    if "days" in row:
        plain["days"] = [str(day) for day in row["days"]]
    opening = OpeningTime(sort_order=order, **hours, **plain)
    opening.clean()
    return opening


def _entries(register: type[RegisterEntry], keys: list[str], where: str) -> list[Any]:
    known = register.by_key()
    if unknown := [key for key in keys if key not in known]:
        raise starter.StarterError(f"{where}: unknown {register.__name__} {', '.join(unknown)}")
    return [known[key] for key in keys]
