"""Reading contacts for the public, in four queries however many there are."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import CharField, QuerySet, Value

from cms.pages import languages
from cms.pages.rows import NOTHING, Words, rows, words_from
from content_types.assistance.channel_values import display_of, link_of
from content_types.assistance.models import Channel, Contact, OpeningTime
from content_types.assistance.opening import Timetable, opening
from content_types.assistance.opening.clock import local_day
from content_types.assistance.opening.summary import summary

from .card import ChannelRow, ContactRow, LanguageRow
from .ranking import Facets


@dataclass(frozen=True, slots=True)
class Source:
    """What was read: rows of shown contacts in their order, facets of all others by key."""

    rows: tuple[ContactRow, ...]
    hidden: dict[int, Facets]


@dataclass(frozen=True, slots=True)
class _Named:
    """An entry of a register that a contact names."""

    key: str
    name: Words
    endonym: str


_Register = dict[tuple[int, str], list[_Named]]
_Timetables = dict[tuple[int, int | None], Timetable]

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


def load(contacts: QuerySet, at: datetime) -> Source:
    """Read `contacts` as they are to be shown at the aware moment `at`."""
    named = _named()
    channels = _channels(at)
    shown, hidden = [], {}
    for row in rows(contacts.order_by("priority", "key"), _COLUMNS, _WORDS):
        pk, live = row[0], row[2]
        if live and pk in channels:
            shown.append(_contact(row, named, tuple(channels[pk])))
        else:
            hidden[pk] = _facets(row, named)
    return Source(tuple(shown), hidden)


def _facets(row: tuple[Any, ...], named: _Register) -> Facets:
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


def _contact(
    row: tuple[Any, ...], named: _Register, channels: tuple[ChannelRow, ...]
) -> ContactRow:
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


def _channels(at: datetime) -> dict[int, list[ChannelRow]]:
    """The verified channels of every contact, each with its own timetable."""
    timetables = _timetables()
    today = local_day(at)
    found: dict[int, list[ChannelRow]] = defaultdict(list)
    columns = ("pk", "contact_id", "line", "kind", "value", "cost")
    query = Channel.objects.shown(at).order_by("line", "pk")
    for pk, contact, line, kind, value, cost, label in rows(query, columns, ["label"]):
        timetable = timetables.get((contact, line)) or timetables.get((contact, None), ())
        found[contact].append(
            ChannelRow(
                pk=pk,
                line=line,
                kind=kind,
                value=value,
                display=display_of(kind, value),
                href=link_of(kind, value),
                label=label,
                cost=cost,
                opening=opening(timetable, at),
                hours=summary(timetable, today),
                at=at,
            )
        )
    return dict(found)


def _timetables() -> _Timetables:
    """The timetable of each contact and, where it has one of its own, of each channel."""
    found: defaultdict[tuple[int, int | None], list[Any]] = defaultdict(list)
    for row in OpeningTime.objects.order_by("sort_order", "pk"):
        found[row.contact_id, row.line].append(row.span())
    return {key: tuple(spans) for key, spans in found.items()}


def _named() -> _Register:
    """The languages, audiences and regions that contacts name, all in one query."""
    active, default = languages.active(), languages.default()
    queries = [
        _entries("language", "spokenlanguage", "spoken_languages", active, default),
        _entries("audience", "audience", "audiences", active, default),
        _entries("region", "region", "regions", active, default),
    ]
    found: _Register = defaultdict(list)
    for contact, register, key, endonym, name, instead in queries[0].union(*queries[1:], all=True):
        words = words_from(name, instead) if active != default else Words(name or "")
        found[contact, register].append(_Named(key, words, endonym))
    for entries in found.values():
        entries.sort(key=lambda each: each.name.plain)
    return found


def _entries(register: str, relation: str, field: str, active: str, default: str) -> QuerySet:
    through = getattr(Contact, field).through
    endonym = f"{relation}__endonym" if register == "language" else Value("", CharField())
    return through.objects.order_by().values_list(
        "contact_id",
        Value(register, CharField()),
        f"{relation}__key",
        endonym,
        f"{relation}__{languages.field('name', active)}",
        f"{relation}__{languages.field('name', default)}",
    )
