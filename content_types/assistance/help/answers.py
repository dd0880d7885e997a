"""The finder's answer: never empty."""

from dataclasses import dataclass

from content_types.assistance.enums import ContactKind, Need
from content_types.assistance.presentation import ContactRow, Directory, Facets, replacement_for

from .finder import Choice
from .front import VICTIMS

# Whoever looks for help here may be a victim; help for a child also comes from lines for children.
AUDIENCES = frozenset({VICTIMS})
CHILDREN = frozenset({"children", "child-victims"})


@dataclass(frozen=True, slots=True)
class Answer:
    """`rows` fit all that was chosen.

    Where nothing fits, `nearest` is the nearest verified line (None only where not one contact is
    verified), and `later` are those that fit but where nobody answers now.
    """

    rows: tuple[ContactRow, ...]
    nearest: ContactRow | None = None
    later: tuple[ContactRow, ...] = ()


def answer(contacts: Directory, choice: Choice) -> Answer:
    """Who helps, those who answer now first."""
    wanted = (choice.need, choice.language, choice.region)
    if fitting := _fitting(contacts, choice):
        return Answer(tuple(sorted(fitting, key=lambda row: _rank(row, choice))))
    later = contacts.find(*wanted) if choice.open_now else ()
    return Answer((), _nearest(contacts, choice), later)


def _fitting(contacts: Directory, choice: Choice) -> tuple[ContactRow, ...]:
    """What fits; whoever is in danger is led to 113 whatever languages are known of it."""
    found = contacts.find(choice.need, choice.language, choice.region, choice.open_now)
    if choice.need != Need.DANGER:
        return found
    urgent = contacts.find(choice.need, open_now=choice.open_now)
    return (
        *found,
        *(row for row in urgent if row.kind == ContactKind.EMERGENCY and row not in found),
    )


def _rank(row: ContactRow, choice: Choice) -> tuple[bool, bool, int]:
    """Emergency numbers come last where nothing urgent was asked for."""
    urgent = choice.need in {Need.DANGER, ""}
    return (not urgent and row.kind == ContactKind.EMERGENCY, not row.is_open, row.priority)


def _nearest(contacts: Directory, choice: Choice) -> ContactRow | None:
    """The nearest line, one that answers now where that was asked for and there is one."""
    wanted = Facets(
        key="",
        kind="",
        # Who says nothing of what is needed talks to somebody, rather than to the police.
        needs=frozenset({choice.need or Need.ADVICE}),
        audiences=AUDIENCES | CHILDREN if choice.need == Need.CHILD else AUDIENCES,
        regions=frozenset({choice.region} - {""}),
    )
    open_now = tuple(row for row in contacts.shown if row.is_open)
    among = open_now if choice.open_now and open_now else contacts.shown
    return replacement_for(wanted, among)
