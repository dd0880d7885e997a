"""Reading contacts for the public, in three queries however many there are."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import CharField, FilteredRelation, QuerySet, Value

from cms.pages.prepared import fetch, fetch_rows
from cms.pages.rows import NOTHING, Words, plain, with_words
from content_types.assistance.channel_values import display_of, link_of
from content_types.assistance.models import Contact, OpeningTime
from content_types.assistance.models.channel import is_shown
from content_types.assistance.models.opening import SPAN, span_of
from content_types.assistance.opening import Timetable, opening, timetable_of
from content_types.assistance.opening.clock import local_day
from content_types.registers.models import Region

from .card import ChannelRow, ContactRow, LanguageRow
from .ranking import Facets


@dataclass(frozen=True, slots=True)
class Source:
    """What was read: rows of shown contacts in their order, facets of all others by key.

    `regions` are the keys and names of all there are; of one institution's contacts, none.
    """

    rows: tuple[ContactRow, ...]
    hidden: dict[int, Facets]
    regions: tuple[tuple[str, Words], ...] = ()


@dataclass(frozen=True, slots=True)
class _Named:
    """An entry of a register that a contact names."""

    key: str
    name: Words
    endonym: str


_Register = dict[tuple[int, str], list[_Named]]
_Timetables = dict[tuple[int, int | None], Timetable]
_Row = tuple[Any, ...]

_COLUMNS = (
    "pk",
    "key",
    "live",
    "kind",
    "priority",
    "needs",
    "anonymity",
    "institution__key",
    "place__street",
    "place__postcode",
    "place__town",
)
_WORDS = ("name", "helps", "languages_note", "institution__name", "place__directions")
_CHANNEL = ("verified__pk", "verified__line", "verified__kind", "verified__value", "verified__cost")


def load(at: datetime, institution: int | None = None) -> Source:
    """Read the contacts, or an institution's, as they are to be shown at the aware moment `at`."""
    given = () if institution is None else (institution,)
    contacts = _contacts(local_day(at), given)
    if given and not contacts:
        return Source((), {})
    named, timetables = _named(given), _timetables(given)
    regions = tuple((each.key, each.name) for each in named[_ALL])
    shown, hidden = [], {}
    for pk, (row, channels) in contacts.items():
        if row[2] and channels:
            found = tuple(
                channel_row(each, _timetable(timetables, pk, each[1]), at) for each in channels
            )
            shown.append(_contact(row, named, found))
        else:
            hidden[pk] = _facets(row, named)
    return Source(tuple(shown), hidden, regions)


def _contacts(day: date, given: tuple[int, ...]) -> dict[int, tuple[_Row, list[_Row]]]:
    """The row of each contact with the rows of its verified channels, both in their order."""
    found: dict[int, tuple[_Row, list[_Row]]] = {}
    for row in fetch_rows(1 + len(_WORDS), _contact_rows, day, given=given):
        contact, channel, words = row[:_PLAIN], row[_PLAIN : _PLAIN + len(_CHANNEL)], row[-_TEXTS:]
        _same, channels = found.setdefault(contact[0], ((*contact, *words[1:]), []))
        if channel[0] is not None:
            channels.append((*channel, words[0]))
    return found


_PLAIN, _TEXTS = len(_COLUMNS), 1 + len(_WORDS)
# Under this stand all regions, which no contact needs to name.
_ALL = (0, "all regions")


def _contact_rows(day: date, institution: int | None = None) -> QuerySet:
    verified = FilteredRelation("channels", condition=is_shown(day, "channels__", ""))
    contacts = _of(Contact.objects.all(), institution, "institution_id")
    found = plain(contacts).annotate(verified=verified)
    ordered = found.order_by("priority", "key", "verified__line", "verified__pk")
    return with_words(ordered, (*_COLUMNS, *_CHANNEL), ("verified__label", *_WORDS))


def _of(found: QuerySet, institution: int | None, path: str) -> QuerySet:
    return found if institution is None else found.filter(**{path: institution})


def _facets(row: _Row, named: _Register) -> Facets:
    """What a contact that is not shown is compared by."""
    pk, key, _live, kind, priority, needs, *_rest = row
    return Facets(
        key=key,
        kind=kind,
        priority=priority,
        needs=frozenset(needs),
        audiences=frozenset(each.key for each in named[pk, "audience"]),
        regions=frozenset(each.key for each in named[pk, "region"]),
    )


def _contact(row: _Row, named: _Register, channels: tuple[ChannelRow, ...]) -> ContactRow:
    pk, key, _live, kind, priority, needs, anonymity, institution_key, *place_and_words = row
    street, postcode, town, name, helps, languages_note, institution, directions = place_and_words
    regions = named[pk, "region"]
    return ContactRow(
        pk=pk,
        key=key,
        name=name,
        helps=helps,
        kind=kind,
        priority=priority,
        needs=tuple(needs),
        anonymity=anonymity,
        languages=tuple(
            LanguageRow(each.key, each.name, each.endonym) for each in named[pk, "language"]
        ),
        languages_note=languages_note,
        audiences=tuple(each.key for each in named[pk, "audience"]),
        regions=tuple(region.key for region in regions),
        region_names=tuple(region.name for region in regions),
        institution=institution,
        institution_key=institution_key or "",
        channels=channels,
        place=f"{street}, {postcode} {town}" if street else "",
        directions=directions if street else NOTHING,
    )


def channel_row(row: _Row, timetable: Timetable, at: datetime) -> ChannelRow:
    """A verified channel; `row` is its pk, line, kind, value and cost, then the Words of its label.

    The timetable is the channel's own or that of its contact.
    """
    pk, line, kind, value, cost, label = row
    return ChannelRow(
        pk=pk,
        line=line,
        kind=kind,
        value=value,
        display=display_of(kind, value),
        href=link_of(kind, value),
        label=label,
        cost=cost,
        opening=opening(timetable, at),
        timetable=timetable,
        at=at,
    )


def _timetable(timetables: _Timetables, contact: int, line: int) -> Timetable:
    """The timetable of a channel."""
    return timetable_of(timetables.get((contact, line), ()), timetables.get((contact, None), ()))


def _timetables(given: tuple[int, ...]) -> _Timetables:
    """The rows for the whole of each contact and those for one channel."""
    found: defaultdict[tuple[int, int | None], list[Any]] = defaultdict(list)
    for contact, line, *columns in fetch(_opening_times, given=given):
        found[contact, line].append(span_of(*columns))
    return {key: tuple(spans) for key, spans in found.items()}


def _opening_times(institution: int | None = None) -> QuerySet:
    found = _of(
        OpeningTime.objects.order_by("sort_order", "pk"), institution, "contact__institution"
    )
    return found.values_list("contact_id", "line", *SPAN)


def _named(given: tuple[int, ...]) -> _Register:
    """The languages, audiences and regions that contacts name, and all regions, in one query."""
    found: _Register = defaultdict(list)
    for contact, register, key, endonym, name in fetch_rows(1, _register_rows, given=given):
        found[contact, register].append(_Named(key, name, endonym))
    for entries in found.values():
        entries.sort(key=lambda each: each.name.plain)
    return found


def _register_rows(institution: int | None = None) -> QuerySet:
    queries = [
        _entries("language", "spokenlanguage", "spoken_languages", institution),
        _entries("audience", "audience", "audiences", institution),
        _entries("region", "region", "regions", institution),
    ]
    if institution is None:
        contact, register = _ALL
        columns = (Value(contact), Value(register, CharField()), "key", _NO_TEXT)
        queries.append(with_words(plain(Region.objects.all()), columns, ("name",)))
    return queries[0].union(*queries[1:], all=True)


_NO_TEXT = Value("", CharField())


def _entries(register: str, relation: str, field: str, institution: int | None) -> QuerySet:
    through = _of(
        getattr(Contact, field).through.objects.order_by(), institution, "contact__institution"
    )
    endonym = f"{relation}__endonym" if register == "language" else _NO_TEXT
    columns = ("contact_id", Value(register, CharField()), f"{relation}__key", endonym)
    return with_words(through, columns, (f"{relation}__name",))
