"""Where the plan stands, in a few lines, as the home page shows it."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.links import addresses, public
from cms.pages.models import BasePage
from cms.pages.related import RelatedPart
from cms.pages.rows import Words, rows
from content_types.plan.models import ActionPlanPage

from .overdue import OVERDUE, late_measures
from .parts import Tag
from .people import count_measures
from .progress import PlanProgress
from .routes import route_url
from .scope import visible_measures


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
    """The newest plan's state in five queries; None where there is no plan."""
    plan = _newest_plan(home, request)
    if plan is None:
        return None
    ids: Any = visible_measures(plan, request).order_by()
    shown = set(ids.rewrite(mode=False).values_list("pk", flat=True))
    late = len(shown & late_measures(plan))
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
            states=tuple(PlanProgress(plan, len(shown)).summary()),
            late=count_measures(late) if late else "",
            late_url=f"{measures_url}?state={OVERDUE}",
        ),
    )


def _newest_plan(home: BasePage, request: HttpRequest) -> _Plan | None:
    below = ActionPlanPage.objects.filter(path__startswith=home.path)
    newest = public(below, request).order_by("-last_year", "-pk")[:1]
    columns = ("path", languages.field("url_path", languages.active()), "first_year", "last_year")
    for path, url_path, first, last, title, short in rows(
        newest, columns, ("title", "short_title")
    ):
        # Never short in another language than its title.
        name = short if short and short.lang == title.lang else title
        return _Plan(path, addresses(request).of(url_path), first, last, name)
    return None
