"""What other rooms show on a page that does not know them.

A measure's page shows its trainings, an institution's everything that names it, the home page the
latest news. The lower room asks here; the upper rooms have registered their part in their
`AppConfig.ready()`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest

from . import languages
from .filters import query_of
from .links import Addresses, addresses, restricted_paths
from .prepared import Prepared, prepare, stand_ins
from .rows import NOTHING, Words, plain, with_words, worded

# So many kinds of pages, languages and restricted parts are remembered.
MOST_PLANS = 200


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


@dataclass(frozen=True, slots=True)
class RelatedPages:
    """A part that consists of pages; all rooms' are read together, in one query.

    `pages` are of one page class, public and in their order; `most` cards of them are shown, all
    where it is 0. `columns` and `words` are fields of that class, `words` translated ones; `card`
    gets the title, the address and then their values. Cards are sorted by `latest_first`, one of
    the columns, the newest first. With `to_list` the words `more` lead to the page above the cards'
    pages. So they do where there are more than `most`: `rest` gives, for the page on which they
    stand, the filters of that list which leave all of them.
    """

    key: str
    heading: str
    pages: QuerySet
    columns: tuple[str, ...]
    words: tuple[str, ...]
    card: Callable[..., RelatedCard]
    latest_first: str
    more: str = ""
    to_list: bool = False
    most: int = 0
    rest: Callable[[Any], Mapping[str, str]] | None = None


# Gives the part for one page and one request, None where there is nothing to show. A part that is
# no RelatedPages may make one query, two where it must: a page has fifteen in all.
Maker = Callable[[Any, HttpRequest], RelatedPart | None]
# Tells which pages are related; it may look at the instance's `pk` and `key` alone.
PagesMaker = Callable[[Any, HttpRequest], RelatedPages]


@dataclass(frozen=True)
class _Registered:
    order: int
    make: Any
    of_pages: bool


@dataclass(frozen=True, slots=True)
class _StandIn:
    """Takes the place of an instance while the query is made."""

    pk: Any
    key: Any


_makers: dict[str, list[_Registered]] = {}
_plans: dict[tuple[Any, ...], tuple[list[RelatedPages], Prepared]] = {}


def register_related(model: str, make: Maker, order: int) -> None:
    """Show what `make` gives on the pages of `model` (`plan.MeasurePage`), lower orders first."""
    _register(model, _Registered(order, make, of_pages=False))


def register_related_pages(model: str, make: PagesMaker, order: int) -> None:
    """The same for pages, which are read together with those of all other rooms."""
    _register(model, _Registered(order, make, of_pages=True))


def _register(model: str, entry: _Registered) -> None:
    makers = _makers.setdefault(model.lower(), [])
    if entry not in makers:
        makers.append(entry)
        makers.sort(key=lambda each: each.order)


def related_parts(instance: Model, request: HttpRequest) -> list[RelatedPart]:
    """The parts of the other rooms for the page of `instance`, in their order.

    Nothing names what is not saved yet, as in the preview of a new page.
    """
    if instance.pk is None:
        return []
    makers = _makers.get(instance._meta.label_lower, [])
    read = iter(_read(instance, [each for each in makers if each.of_pages], request))
    parts = (next(read) if each.of_pages else each.make(instance, request) for each in makers)
    return [part for part in parts if part is not None]


def _read(
    instance: Model, makers: list[_Registered], request: HttpRequest
) -> list[RelatedPart | None]:
    """The parts of the makers, None for those without any page; one query for all of them."""
    if not makers:
        return []
    wanted, query = _plan(instance._meta.label_lower, makers, request)
    given = (instance.pk, getattr(instance, "key", ""))
    found = list(worded(query.rows(given), 1 + sum(len(each.words) for each in wanted)))
    address = addresses(request)
    return [
        _part(each, mine, address, instance) if (mine := _own_rows(found, wanted, place)) else None
        for place, each in enumerate(wanted)
    ]


def _plan(
    model: str, makers: list[_Registered], request: HttpRequest
) -> tuple[list[RelatedPages], Prepared]:
    """What is wanted and its query: the same for all pages of a model in one language."""
    key = (model, languages.active(), tuple(restricted_paths(request)))
    if key not in _plans:
        if len(_plans) > MOST_PLANS:
            _plans.clear()
        standing_in = stand_ins((0, ""))
        wanted = [each.make(_StandIn(*standing_in), request) for each in makers]
        _plans[key] = wanted, prepare(_query(wanted), standing_in)
    return _plans[key]


def _query(wanted: list[RelatedPages]) -> QuerySet:
    """url_path, each class's primary key, all columns, then all words in one or two languages."""
    classes = [each.pages.model._meta.model_name for each in wanted]
    any_of = Q()
    for each in wanted:
        # One more than is shown tells that there are others.
        shown = each.pages[: each.most + 1] if each.most else each.pages
        any_of |= Q(pk__in=shown.values("pk"))
    columns = [languages.field("url_path", languages.active()), *classes]
    words = ["title"]
    for name, each in zip(classes, wanted, strict=True):
        columns += [f"{name}__{column}" for column in each.columns]
        words += [f"{name}__{word}" for word in each.words]
    base = wanted[0].pages.model.base_page_model
    return with_words(plain(base.objects.filter(any_of)), columns, words)


def _own_rows(
    found: list[tuple[Any, ...]], wanted: list[RelatedPages], place: int
) -> list[tuple[Any, ...]]:
    return [_own_values(row, wanted, place) for row in found if row[1 + place] is not None]


def _own_values(row: tuple[Any, ...], wanted: list[RelatedPages], place: int) -> tuple[Any, ...]:
    """(url_path, title, primary key, columns, words) of the class at `place` from a whole row."""
    columns = 1 + len(wanted) + sum(len(each.columns) for each in wanted[:place])
    title = 1 + len(wanted) + sum(len(each.columns) for each in wanted)
    words = title + 1 + sum(len(each.words) for each in wanted[:place])
    own = wanted[place]
    return (
        row[0],
        row[title],
        row[1 + place],
        row[columns : columns + len(own.columns)],
        row[words : words + len(own.words)],
    )


def _part(
    wanted: RelatedPages, own: list[tuple[Any, ...]], address: Addresses, instance: Model
) -> RelatedPart:
    newest = wanted.columns.index(wanted.latest_first)
    # What has no date stands last, the same day's in the order in which they were made.
    own.sort(key=lambda row: (row[3][newest] is not None, row[3][newest], row[2]), reverse=True)
    cards = tuple(
        wanted.card(title, address.of(path), *columns, *words)
        for path, title, _pk, columns, words in own[: wanted.most or None]
    )
    more_url = ""
    if wanted.to_list or len(own) > len(cards):
        filters = wanted.rest(instance) if wanted.rest else {}
        more_url = cards[0].url.rstrip("/").rpartition("/")[0] + "/" + query_of(filters)
    return RelatedPart(wanted.key, wanted.heading, cards, wanted.more, more_url)
