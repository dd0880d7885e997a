"""The calendar: the dates of a year or of one of its months, in order."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, Value, When
from django.db.models.functions import ExtractMonth, Greatest
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.pagination import listed, paginate, pagination
from cms.pages.rows import Words, rows, words_of
from content_types.plan.presentation.parts import Tag
from content_types.training.enums import Precision
from content_types.training.forms import CalendarFilter
from content_types.training.models import Occasion, TrainingIndexPage
from content_types.training.models.parts import OccasionQuerySet

from .addresses import route_urls
from .cards import form_name, tag
from .rows import SPAN
from .scope import visible_trainings
from .training_list import removable, with_filters
from .when import Span, month_name, when_one

PAGE_SIZE = 40
# Behind December stands what is known to the year only.
NO_MONTH = 13


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One date of a training."""

    when: str
    title: Words
    url: str
    form: str
    place: Words
    tag: Tag | None


@dataclass(frozen=True, slots=True)
class CalendarMonth:
    """A month, or what is known to the year only, with its dates in order."""

    number: int
    heading: str
    entries: tuple[CalendarEntry, ...]


def context(index: TrainingIndexPage, request: HttpRequest) -> dict[str, Any]:
    """The dates of the chosen year, or of the year that is nearest to now; a page at a time."""
    form = CalendarFilter.of(request.GET)
    year = int(form.filled().get("year") or _nearest(form.years))
    month = form.filled().get("month")
    trainings = form.apply(visible_trainings(index, request), without_year=True)
    found = _in_order(Occasion.objects.filter(training__in=trainings).in_year(year), year)
    counts = dict(found.order_by().values_list("month").annotate(Count("pk")))
    page = paginate(found.filter(month=month) if month else found, request, PAGE_SIZE)
    urls = route_urls(index, request)
    return {
        "form": form,
        "action": request.path,
        "year": year,
        "count": _count_dates(page.paginator.count),
        "filters": removable(form, request),
        "months": _months(listed(page), year, request),
        "jumps": _jumps(counts, year, form, request),
        "years": _years(form, year, request),
        "pages": pagination(page, request),
        "query": form.query(page.number),
        "note": words_of(index, "note"),
        **with_filters(urls, form),
    }


def _nearest(years: Sequence[int]) -> int:
    """This year, or the last one before it with a training, or the first one after it."""
    now = timezone.localdate().year
    past = [year for year in years if year <= now]
    return past[-1] if past else years[0] if years else now


def _in_order(occasions: OccasionQuerySet, year: int) -> OccasionQuerySet:
    """The dates with their `month` of `year`, in order of time."""
    # What began in an earlier year is listed from January on.
    start = Greatest("starts", Value(datetime.date(year, 1, 1)))
    month = Case(When(precision=Precision.YEAR, then=Value(NO_MONTH)), default=ExtractMonth(start))
    # In its month, what is known to the month only stands behind the days.
    vague = Case(When(precision=Precision.DAY, then=Value(0)), default=Value(1))
    return occasions.annotate(month=month, vague=vague).order_by(
        "month", "vague", "starts", "training__path", "pk"
    )


def _months(occasions: Any, year: int, request: HttpRequest) -> tuple[CalendarMonth, ...]:
    address = addresses(request)
    url_path = languages.field("url_path", languages.active())
    columns = ["month", f"training__{url_path}", "training__form", "training__state"]
    columns += ["training__ends", *SPAN]
    by_month: dict[int, list[CalendarEntry]] = {}
    for month, path, form, state, ends, *others in rows(
        occasions, columns, ("training__title", "training__place")
    ):
        *span, title, place = others
        entry = CalendarEntry(
            when=when_one(Span(*span)),
            title=title,
            url=address.of(path),
            form=form_name(form),
            place=place,
            tag=tag(state, ends),
        )
        by_month.setdefault(month, []).append(entry)
    return tuple(
        CalendarMonth(month, _heading(year, month), tuple(entries))
        for month, entries in by_month.items()
    )


def _heading(year: int, month: int) -> str:
    if month == NO_MONTH:
        return _("%(year)s, month not known") % {"year": year}
    return capfirst(month_name(year, month))


def _jumps(
    counts: dict[int, int], year: int, form: CalendarFilter, request: HttpRequest
) -> list[dict[str, Any]]:
    """The months of the year with how many dates each has; an empty one leads nowhere."""
    chosen = form.filled().get("month", "")
    return [
        {
            "label": capfirst(month_name(year, month).removesuffix(str(year)).strip()),
            "count": counts.get(month, 0),
            "spoken": _count_dates(counts.get(month, 0)),
            "current": str(month) == chosen,
            "url": request.path + form.query_with(year=str(year), month=str(month))
            if counts.get(month)
            else "",
        }
        for month in range(1, NO_MONTH)
    ]


def _years(form: CalendarFilter, year: int, request: HttpRequest) -> list[dict[str, Any]]:
    return year_links(
        form.years, year, lambda each: request.path + form.query_with(year=str(each), month="")
    )


def year_links(years: Iterable[int], current: int, url: Any) -> list[dict[str, Any]]:
    """The years as entries of a navigation, the current one marked."""
    return [
        {"title": str(year), "url": url(year), "current": year == current}
        for year in sorted({*years, current})
    ]


def _count_dates(count: int) -> str:
    return ngettext("%(count)d date", "%(count)d dates", count) % {"count": count}
