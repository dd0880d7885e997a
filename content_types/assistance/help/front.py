"""The first view of the help page."""

from dataclasses import dataclass
from typing import Any

from content_types.assistance.enums import Anonymity, ContactKind, Cost, Need
from content_types.assistance.presentation import ContactRow, Directory

from .keys import POLICE, RESCUE
from .needs import QUESTIONS
from .numbers import Number, number_of
from .sentences import LanguageLink, published_languages

# Whose register entries say that a line is there for victims.
VICTIMS = "victims"


@dataclass(frozen=True, slots=True)
class NeedLink:
    """A need and the query that asks for it."""

    label: Any
    query: str


@dataclass(frozen=True, slots=True)
class Front:
    """What stands above the page's own text, in the order of urgency."""

    police: Number | None
    rescue: Number | None
    line: ContactRow | None
    needs: tuple[NeedLink, ...]
    languages: tuple[LanguageLink, ...]


def front(contacts: Directory) -> Front:
    """The first view at the moment of `contacts`."""
    return Front(
        police=number_of(contacts, POLICE),
        rescue=number_of(contacts, RESCUE),
        line=_line(contacts),
        needs=tuple(NeedLink(QUESTIONS[need], f"?need={need.value}") for need in Need),
        languages=published_languages(),
    )


def _line(contacts: Directory) -> ContactRow | None:
    """The line that asks least of whoever calls: free, without a name, open now.

    Who only takes reports stands there where nobody else is verified: they help the police.
    """
    lines = [row for row in contacts.shown if row.calls and row.kind != ContactKind.EMERGENCY]
    return min(lines, key=_effort, default=None)


def _effort(row: ContactRow) -> tuple[bool, bool, bool, bool, bool, int]:
    free, anonymous = row.main.cost == Cost.FREE, row.anonymity == Anonymity.POSSIBLE
    everybody = not row.audiences or VICTIMS in row.audiences
    reports = row.kind == ContactKind.REPORTING_LINE
    return (reports, not everybody, not free, not anonymous, not row.is_open, row.priority)
