"""Which measures a page is about."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from django.db.models import Manager, QuerySet
from django.http import HttpRequest

from cms.pages.links import public
from content_types.plan.models import MeasurePage
from content_types.plan.models.measure import MeasureQuerySet


class PlanScope(Protocol):
    """A plan, as far as its measures are concerned: its place in the tree and its years."""

    @property
    def path(self) -> str: ...

    @property
    def years(self) -> Iterable[int]: ...


def visible_measures(plan: PlanScope, request: HttpRequest) -> MeasureQuerySet:
    """The plan's measures that everybody may see, in the order of their numbers."""
    return public(_below(plan), request)


def _below(plan: PlanScope) -> MeasureQuerySet:
    # By the path alone: the plan itself is no measure.
    found = MeasurePage.objects.filter(path__startswith=plan.path)
    # A measure that an alias shows in a second place is still one measure.
    return found.exclude(alias_of__path__startswith=plan.path).order_by("path")


def of_plan(parts: Manager, plan: PlanScope) -> QuerySet:
    """Roles, timeframes … of the plan's live measures."""
    return below(parts, plan.path)


def below(parts: Manager, path: str) -> QuerySet:
    """Roles, timeframes … of the live measures below a place in the tree, none counted twice."""
    found = parts.filter(measure__path__startswith=path, measure__live=True)
    return found.exclude(measure__alias_of__path__startswith=path)


def of_measures(parts: Manager, measures: Sequence[int]) -> QuerySet:
    """Roles, timeframes … of the measures with the ids `measures`."""
    return parts.filter(measure_id__in=measures)
