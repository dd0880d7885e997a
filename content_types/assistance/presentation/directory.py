"""All contacts at one moment: those that are shown, and what stands in for the others.

There are a few dozen contacts, so they are read together, in three queries, once per request.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone

from .card import ContactRow
from .loading import Source, load
from .ranking import Facets, replacement_for


@dataclass(frozen=True, slots=True)
class Placed:
    """What stands at a contact's place: itself, or (`is_replacement`) the nearest verified line."""

    row: ContactRow
    is_replacement: bool = False


def this_minute() -> datetime:
    """Now: nothing that is shown changes faster, and within a minute equal cards are made once."""
    return timezone.now().replace(second=0, microsecond=0)


class Directory:
    """The contacts at the moment `at`."""

    def __init__(self, source: Source, at: datetime) -> None:
        self.at = at
        self.shown: tuple[ContactRow, ...] = source.rows
        self._by_pk = {row.pk: row for row in source.rows}
        self._by_key = {row.key: row for row in source.rows}
        self._hidden = source.hidden
        # Keys and names of all regions, by name.
        self.regions = source.regions

    def place(self, pk: int) -> Placed | None:
        """The contact with this primary key, or the nearest verified line in its place.

        None where nothing at all is verified.
        """
        if row := self._by_pk.get(pk):
            return Placed(row)
        wanted = self._hidden.get(pk) or Facets(key="", kind="")
        row = replacement_for(wanted, self.shown)
        return Placed(row, is_replacement=True) if row else None

    def places(self, pks: Iterable[int]) -> tuple[Placed, ...]:
        """Several, in their order; a line that stands in for two stands there once."""
        placed: dict[int, Placed] = {}
        for each in filter(None, map(self.place, pks)):
            known = placed.get(each.row.pk)
            if known is None or known.is_replacement:
                placed[each.row.pk] = each
        return tuple(placed.values())

    def places_for_need(self, need: str) -> tuple[Placed, ...]:
        """Everybody who helps with `need`, or the nearest verified line where nobody does."""
        if found := self.find(need=need):
            return tuple(map(Placed, found))
        nearest = replacement_for(Facets(key="", kind="", needs=frozenset({need})), self.shown)
        return (Placed(nearest, is_replacement=True),) if nearest else ()

    def by_key(self, key: str) -> ContactRow | None:
        """The contact with this key, if it is shown."""
        return self._by_key.get(key)

    def find(
        self,
        need: str = "",
        language: str = "",
        region: str = "",
        open_now: bool = False,
    ) -> tuple[ContactRow, ...]:
        """The contacts that fit, in their order.

        `need` is a value of Need, `language` and `region` keys of the registers; what is empty
        does not matter. A contact without regions serves the whole country.
        """
        return tuple(
            row
            for row in self.shown
            if (not need or need in row.needs)
            and (not language or row.speaks(language))
            and (not region or row.serves(region))
            and (not open_now or row.is_open)
        )


def directory(request: HttpRequest | None = None, at: datetime | None = None) -> Directory:
    """The contacts now (or at `at`) in the active language, read once per request."""
    at = at or this_minute()
    if request is None:
        return Directory(load(at), at)
    known = request.__dict__
    if "_contact_directory" not in known:
        known["_contact_directory"] = Directory(load(at), at)
    return known["_contact_directory"]
