"""What other rooms show on a page that does not know them.

A measure's page shows its trainings, an institution's everything that names it, the home page the
latest news. The lower room asks here; the upper rooms have registered their part in their
`AppConfig.ready()`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.http import HttpRequest

from .rows import NOTHING, Words


@dataclass(frozen=True, slots=True)
class RelatedCard:
    """One thing, as components/card.html shows it; `meta` is a short line such as its date."""

    title: Words | str
    url: str
    text: Words | str = NOTHING
    meta: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class RelatedPart:
    """A heading with cards, and where the rest of them stands.

    `key` is the heading's id on the page; `more` are the words of the link `more_url`. A part with
    a `template` is rendered by it, as `part`, instead of as cards.
    """

    key: str
    heading: str
    cards: Sequence[RelatedCard] = ()
    more: str = ""
    more_url: str = ""
    template: str = ""
    extra: Any = None


# Gives the part for one page and one request, None where there is nothing to show. It may make one
# query, two where it must: a page has fifteen in all.
Maker = Callable[[Any, HttpRequest], RelatedPart | None]
_makers: dict[str, list[tuple[int, Maker]]] = {}


def register_related(model: str, make: Maker, order: int) -> None:
    """Show what `make` gives on the pages of `model` (`plan.MeasurePage`), lower orders first."""
    makers = _makers.setdefault(model.lower(), [])
    if all(known is not make for _order, known in makers):
        makers.append((order, make))
        makers.sort(key=lambda entry: entry[0])


def related_parts(instance: Model, request: HttpRequest) -> list[RelatedPart]:
    """The parts of the other rooms for the page of `instance`, in their order."""
    makers = _makers.get(instance._meta.label_lower, [])
    return [part for _order, make in makers if (part := make(instance, request)) is not None]
