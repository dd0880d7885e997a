"""Which verified line is nearest to one that cannot be shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from content_types.assistance.enums import ContactKind, Need

# Whom everybody may call: for danger, for a doctor, for telling the police. In this order they end
# every search for a line.
LAST_RESORT = ("police-113", "emergency-112", "police-anonymous")


@dataclass(frozen=True, slots=True)
class Facets:
    """What is compared of a contact. No audiences mean everybody, no regions the whole country."""

    key: str
    kind: str
    priority: int = 50
    needs: frozenset[str] = frozenset()
    audiences: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()


class HasFacets(Protocol):
    @property
    def facets(self) -> Facets: ...


T = TypeVar("T", bound=HasFacets)


def replacement_for(wanted: Facets, shown: Iterable[T]) -> T | None:
    """The one of `shown` that stands in for `wanted`; None only where `shown` is empty.

    A line for at least one of the same needs comes first; among several the one for the same
    people, then for the same region, then of the same kind, then the one that shares more needs,
    then the lower priority number, then the key. Where no need is shared the last resort answers,
    113 first.
    """
    candidates = [each for each in shown if each.facets.key != wanted.key]
    if not candidates:
        return None
    return min(candidates, key=lambda each: _distance(wanted, each.facets))


def _distance(wanted: Facets, other: Facets) -> tuple[object, ...]:
    """The smaller, the nearer."""
    serves = _serves(wanted.audiences, other.audiences) and _serves(wanted.regions, other.regions)
    shared = len(wanted.needs & other.needs) if serves else 0
    return (
        not shared,
        _last_resort(other.key) if not shared else 0,
        not (wanted.audiences & other.audiences),
        not (wanted.regions & other.regions),
        wanted.kind != other.kind,
        -shared,
        other.kind == ContactKind.EMERGENCY and Need.DANGER not in wanted.needs,
        other.priority,
        other.key,
    )


def _serves(wanted: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a line for `others` is open to somebody who looked for one for `wanted`."""
    return not others or bool(wanted & others)


def _last_resort(key: str) -> int:
    return LAST_RESORT.index(key) if key in LAST_RESORT else len(LAST_RESORT)
