"""What has been reported of all measures of a plan, as plain rows."""

from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast

from cms.pages.prepared import fetch
from cms.pages.rows import plain
from content_types.plan.models import ProgressEntry

from .scope import PlanScope, below

# A published entry: the measure's id, the day as `2025-10-18`, the status, the objective's number.
Report = tuple[int, str, str, int | None]


def reports_of(plan: PlanScope) -> list[Report]:
    """The plan's entries, the oldest first, in one query."""
    return fetch(_reports, plan.path)


def _reports(path: str) -> QuerySet:
    return reports_below(path).order_by("date", "pk").values_list(*REPORT)


REPORT = ("measure_id", "day", "status", "objective")


def reports_below(path: str) -> QuerySet:
    """The published entries below a place in the tree, with what REPORT names."""
    entries = below(ProgressEntry.objects, path).filter(live=True)
    # As text: a thousand dates would be made to be compared by their years alone.
    return plain(entries.annotate(day=Cast("date", CharField())))
