"""How far a measure is: dated entries, of which the newest is its state."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from cms.pages.rows import rows
from content_types.plan.models import ActionPlanPage, ProgressEntry, ProgressStatus

from .parts import Tag
from .people import count_measures
from .scope import of_plan

# The marks of the tag component.
MARKS = {
    ProgressStatus.NOT_STARTED: "none",
    ProgressStatus.IN_PROGRESS: "going",
    ProgressStatus.DONE: "done",
    ProgressStatus.DELAYED: "late",
    ProgressStatus.DROPPED: "none",
}


def tag(status: str) -> Tag:
    """A status for the tag component."""
    value = ProgressStatus(status)
    return Tag(str(value.label), MARKS[value])


def _newest(entries: Any) -> dict[int, str]:
    """The status of the newest live entry, by the measure's id."""
    found: dict[int, str] = {}
    live = entries.filter(live=True).order_by("date", "pk")
    for measure, status in live.rewrite(mode=False).values_list("measure_id", "status"):
        found[measure] = status
    return found


def summary(plan: ActionPlanPage, total: int) -> list[tuple[Tag, str]]:
    """How many of the plan's measures are in which state; empty where nothing is recorded yet."""
    counts = Counter(_newest(of_plan(ProgressEntry.objects, plan)).values())
    if not counts:
        return []
    found = [
        (tag(status), count_measures(counts[status]))
        for status in ProgressStatus.values
        if counts[status]
    ]
    if unknown := total - counts.total():
        found.append((Tag(_("nothing reported yet"), "none"), count_measures(unknown)))
    return found


def history(measure: int) -> list[dict[str, Any]]:
    """A measure's published entries, the newest first."""
    found = ProgressEntry.objects.filter(measure_id=measure, live=True).order_by("-date", "-pk")
    return [
        {
            "date": date,
            "tag": tag(status),
            "objective": objective,
            "text": text,
            "evidence": evidence,
        }
        for date, status, objective, evidence, text in rows(
            found, ("date", "status", "objective", "evidence"), ["text"]
        )
    ]


def state_of(entries: Iterable[dict[str, Any]]) -> Tag | None:
    """The tag of the newest entry, None without any."""
    return next((entry["tag"] for entry in entries), None)
