"""The pages that a piece of news belongs to, read with those that its body names."""

from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, QuerySet, Value
from django.http import HttpRequest

from cms.pages.linked_pages import Targets
from cms.pages.links import PageLink
from cms.pages.prepared import fetch
from cms.pages.rows import Words
from content_types.news.models import NewsInstitution, NewsMeasure, NewsPage


@dataclass(frozen=True, slots=True)
class LinkedPage:
    """A page; `number` is a measure's."""

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
    """Primary keys of what a piece of news names, in its order; measures with their numbers."""

    measures: dict[int, str]
    institutions: dict[int, str]
    subjects: dict[int, str]


def named(news: NewsPage) -> Named:
    """What `news` names: in one query, or without any where it is a draft that nobody stored."""
    if not all(isinstance(getattr(news, name).get_queryset(), QuerySet) for name in _NAMES):
        return _drafted(news)
    keys: dict[str, dict[int, str]] = {name: {} for name in _NAMES}
    for name, _place, pk, number in sorted(fetch(_named, given=(news.pk,)), key=_in_order):
        keys[name][pk] = number
    return Named(**keys)


_NAMES = ("measures", "institutions", "subjects")


def _named(news: int) -> QuerySet:
    nothing = Value("", CharField())
    of_measures, of_institutions, of_subjects = (Value(name, CharField()) for name in _NAMES)
    found = NewsMeasure.objects.order_by().filter(news_id=news)
    return found.values_list(of_measures, "sort_order", "measure_id", "measure__number").union(
        NewsInstitution.objects.order_by()
        .filter(news_id=news)
        .values_list(of_institutions, "sort_order", "institution_id", nothing),
        NewsPage.subjects.through.objects.order_by()
        .filter(newspage_id=news)
        .values_list(of_subjects, Value(0), "basepage_id", nothing),
        all=True,
    )


def _in_order(row: tuple[Any, ...]) -> int:
    return row[1] or 0


def _drafted(news: NewsPage) -> Named:
    return Named(
        measures={each.measure_id: each.measure.number for each in news.measures.all()},
        institutions={each.institution_id: "" for each in news.institutions.all()},
        subjects={each.pk: "" for each in news.subjects.all()},
    )


def targets(news: NewsPage, names: Named, request: HttpRequest) -> Targets:
    """All pages that `news` names, in its body and beside it, to be read in one query."""
    single = [pk for pk in (news.campaign_id, news.observance_id) if pk]
    also = (*names.measures, *names.subjects, *single)
    return Targets(news.body.raw_data, request, also)


def linked(news: NewsPage, names: Named, targets: Targets) -> Linked:
    """The subjects, measures, campaign and observance of `news`."""
    found = targets.links(names.measures)
    in_tree = sorted(found.values(), key=lambda link: link.path)
    return Linked(
        subjects=tuple(_linked(link) for link in in_tree if link.pk in names.subjects),
        measures=tuple(
            _linked(found[pk], number) for pk, number in names.measures.items() if pk in found
        ),
        campaign=_if_public(found.get(news.campaign_id or 0)),
        observance=_if_public(found.get(news.observance_id or 0)),
    )


def _linked(link: PageLink, number: str = "") -> LinkedPage:
    return LinkedPage(link.title, link.url, number)


def _if_public(link: PageLink | None) -> LinkedPage | None:
    return _linked(link) if link else None
