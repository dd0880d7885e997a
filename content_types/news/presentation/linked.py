"""The pages that a piece of news belongs to, in one query for all of them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, QuerySet, Value
from django.http import HttpRequest

from cms.pages import languages
from cms.pages.links import addresses, public
from cms.pages.models import BasePage
from cms.pages.rows import Words, as_named, rows
from content_types.news.models import NewsPage


@dataclass(frozen=True, slots=True)
class LinkedPage:
    """A page; `number` is a measure's."""

    pk: int
    title: Words
    url: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Linked:
    """What the news belongs to; only what everybody may see."""

    subjects: tuple[LinkedPage, ...] = ()
    measures: tuple[LinkedPage, ...] = ()
    campaign: LinkedPage | None = None
    observance: LinkedPage | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """Primary keys of what a piece of news names: measures and institutions in its order."""

    measures: list[int]
    institutions: list[int]
    subjects: list[int]


def named(news: NewsPage) -> Named:
    """What `news` names: in one query, or without any where it is a draft that nobody stored."""
    columns = {"measures": "measure_id", "institutions": "institution_id", "subjects": "id"}
    found = {name: getattr(news, name).get_queryset() for name in columns}
    if not all(isinstance(each, QuerySet) for each in found.values()):
        drafted: dict[str, Any] = {
            name: list(each.values_list(columns[name], flat=True)) for name, each in found.items()
        }
        return Named(**drafted)
    subjects = as_named(found["subjects"].order_by())
    union = subjects.values_list(_text("subjects"), Value(0), columns["subjects"]).union(
        *(
            found[name].order_by().values_list(_text(name), "sort_order", columns[name])
            for name in ("measures", "institutions")
        ),
        all=True,
    )
    keys: dict[str, list[int]] = {name: [] for name in columns}
    for name, _place, pk in sorted(union, key=lambda row: row[1] or 0):
        keys[name].append(pk)
    return Named(**keys)


def _text(text: str) -> Value:
    return Value(text, CharField())


def linked(news: NewsPage, names: Named, request: HttpRequest) -> Linked:
    """The subjects, measures, campaign and observance of `news`."""
    single = [pk for pk in (news.campaign_id, news.observance_id) if pk]
    found = _read({*names.measures, *names.subjects, *single}, request)
    return Linked(
        subjects=tuple(page for pk, page in found.items() if pk in names.subjects),
        measures=tuple(found[pk] for pk in names.measures if pk in found),
        campaign=found.get(news.campaign_id or 0),
        observance=found.get(news.observance_id or 0),
    )


def _read(ids: set[int], request: HttpRequest) -> dict[int, LinkedPage]:
    """The pages by their primary keys, in the order of the tree."""
    if not ids:
        return {}
    address = addresses(request)
    chosen = public(BasePage.objects.filter(pk__in=ids).order_by("path"), request)
    columns = ("pk", languages.field("url_path", languages.active()), "measurepage__number")
    return {
        pk: LinkedPage(pk, title, address.of(place), number or "")
        for pk, place, number, title in rows(chosen, columns, ["title"])
    }
