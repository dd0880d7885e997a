"""Where the plan stands, in a few lines, as the home page shows it."""

from dataclasses import dataclass

from django.db.models import CharField, IntegerField, QuerySet, Value
from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.links import addresses, restricted_paths, visible
from cms.pages.models import BasePage
from cms.pages.prepared import fetch, fetch_rows
from cms.pages.related import RelatedPart
from cms.pages.rows import Words, as_named, plain, with_words
from content_types.plan.models import ActionPlanPage, MeasurePage

from .overdue import FRAME, OVERDUE, Frames, frames_below, grouped, late_measures
from .parts import Tag
from .people import count_measures
from .progress import PlanProgress
from .reports import Report, reports_below
from .routes import route_url


@dataclass(frozen=True, slots=True)
class PlanState:
    """How many measures a plan has, in which states, and how many are late, in words."""

    count: str
    measures_url: str
    states: tuple[tuple[Tag, str], ...]
    late: str
    late_url: str


@dataclass(frozen=True, slots=True)
class _Plan:
    """A plan as a row: its place, its years, its address and its name."""

    path: str
    url: str
    first_year: int
    last_year: int
    name: Words

    @property
    def years(self) -> range:
        return range(self.first_year, self.last_year + 1)


def state_of_plan(home: BasePage, request: HttpRequest) -> RelatedPart | None:
    """The newest plan's state in two queries; None where there is no plan."""
    plan = _newest_plan(home, request)
    if plan is None:
        return None
    shown, frames, reports = _measures(plan, request)
    late = len(shown & late_measures(plan, frames, reports))
    measures_url = route_url(plan.url, "measures")
    return RelatedPart(
        key="plan",
        heading=plan.name,
        more=_("The whole action plan"),
        more_url=plan.url,
        template="plan/home_part.html",
        extra=PlanState(
            count=count_measures(len(shown)),
            measures_url=measures_url,
            states=tuple(PlanProgress(plan, len(shown), reports).summary()),
            late=count_measures(late) if late else "",
            late_url=f"{measures_url}?state={OVERDUE}",
        ),
    )


def _newest_plan(home: BasePage, request: HttpRequest) -> _Plan | None:
    hidden = tuple(restricted_paths(request))
    for path, url_path, first, last, title, short in fetch_rows(2, _newest, home.path, hidden):
        # Never short in another language than its title.
        name = short if short and short.lang == title.lang else title
        return _Plan(path, addresses(request).of(url_path), first, last, name)
    return None


def _newest(path: str, hidden: tuple[str, ...]) -> QuerySet:
    below = ActionPlanPage.objects.filter(path__startswith=path, alias_of=None)
    newest = as_named(visible(below, hidden).order_by("-last_year", "-pk"))
    columns = ("path", languages.field("url_path", languages.active()), "first_year", "last_year")
    return with_words(newest, columns, ("title", "short_title"))[:1]


def _measures(plan: _Plan, request: HttpRequest) -> tuple[set[int], Frames, list[Report]]:
    """The plan's public measures by their ids, its timeframes and its reports, in one query."""
    shown, frames, reports = set(), [], []
    for kind, *row in fetch(_everything, plan.path, tuple(restricted_paths(request))):
        if kind == _MEASURE:
            shown.add(row[0])
        elif kind == _FRAME:
            frames.append(tuple(row[:-1]))
        else:
            measure, objective, _certain, status, *_years, day, pk = row
            reports.append((day, pk, (measure, day, status, objective)))
    return shown, grouped(frames), [report for _day, _pk, report in sorted(reports)]


_MEASURE, _FRAME, _REPORT = "measure", "frame", "report"


def _everything(path: str, hidden: tuple[str, ...]) -> QuerySet:
    """One row for each timeframe, report and measure; what they do not have is nothing."""
    kinds = {each: Value(each, CharField()) for each in (_MEASURE, _FRAME, _REPORT)}
    number, text = Value(None, IntegerField()), Value("", CharField())
    years = (number,) * 4
    below = MeasurePage.objects.filter(path__startswith=path, alias_of=None)
    measures = plain(visible(below, hidden))
    # The timeframes come first: their columns give the others, which are empty, their types.
    return (
        frames_below(path)
        .values_list(kinds[_FRAME], *FRAME, Value(0))
        .union(
            reports_below(path).values_list(
                kinds[_REPORT], "measure_id", "objective", text, "status", *years, "day", "pk"
            ),
            measures.values_list(kinds[_MEASURE], "pk", number, text, text, *years, text, Value(0)),
            all=True,
        )
    )
