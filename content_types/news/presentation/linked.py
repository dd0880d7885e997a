"""The pages that a piece of news belongs to, in one query for all of them."""

from dataclasses import dataclass

from django.http import HttpRequest

from cms.pages import languages
from cms.pages.links import addresses, public
from cms.pages.models import BasePage
from cms.pages.rows import Words, rows
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


def linked(news: NewsPage, request: HttpRequest) -> Linked:
    """The subjects, measures, campaign and observance of `news`."""
    measures = list(news.measures.values_list("measure_id", flat=True))
    subjects = list(news.subjects.values_list("id", flat=True))
    single = [pk for pk in (news.campaign_id, news.observance_id) if pk]
    found = _read({*measures, *subjects, *single}, request)
    return Linked(
        subjects=tuple(found[pk] for pk in subjects if pk in found),
        measures=tuple(found[pk] for pk in measures if pk in found),
        campaign=found.get(news.campaign_id or 0),
        observance=found.get(news.observance_id or 0),
    )


def _read(ids: set[int], request: HttpRequest) -> dict[int, LinkedPage]:
    if not ids:
        return {}
    address = addresses(request)
    chosen = public(BasePage.objects.filter(pk__in=ids).order_by(), request)
    columns = ("pk", languages.field("url_path", languages.active()), "measurepage__number")
    return {
        pk: LinkedPage(pk, title, address.of(place), number or "")
        for pk, place, number, title in rows(chosen, columns, ["title"])
    }
