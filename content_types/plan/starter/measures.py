"""The parts of a measure, from its record in a starter file."""

from typing import Any

from cms.pages import starter
from content_types.plan.models import MeasurePage, MeasureReference, Objective, Role, Timeframe
from content_types.registers.models import Audience, Institution, Region


def fill_measure(page: MeasurePage, record: starter.Record) -> None:
    """Set objectives, roles, timeframes, references, audiences and regions as `record` has them.

    Raises StarterError, naming the measure, for a key that no register knows.
    """
    where = f"measure {page.number}"
    page.carried_over = record.get("carried_over", False)
    page.objectives = [
        Objective(**starter.translated(objective, ("text",), where))
        for objective in record.get("objectives", [])
    ]
    page.roles = [_role(role, where) for role in record.get("roles", [])]
    page.timeframes = [_timeframe(frame, where) for frame in record.get("timeframes", [])]
    page.references = [MeasureReference(number=number) for number in record.get("references", [])]
    page.audiences = _chosen(Audience, record.get("audiences", []), where)
    page.regions = _chosen(Region, record.get("regions", []), where)


def _role(record: starter.Record, where: str) -> Role:
    institution = None
    if "institution" in record:
        institution = _chosen(Institution, [record["institution"]], where)[0]
    return Role(
        kind=record["kind"],
        institution=institution,
        objective=record.get("objective"),
        **starter.translated(record, ("wording",), where),
    )


def _timeframe(record: starter.Record, where: str) -> Timeframe:
    years = record.get("years", [])
    months = record.get("months") or [None]
    if len(months) > 1:
        raise starter.StarterError(f"{where}: one timeframe for each month, please")
    return Timeframe(
        kind=record["kind"],
        objective=record.get("objective"),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        half=record.get("half"),
        month=months[0],
        until=record.get("until"),
        times_per_year=record.get("times_per_year"),
        **starter.translated(record, ("wording",), where),
    )


def _chosen(model: Any, keys: list[str], where: str) -> list[Any]:
    found = {entry.key: entry for entry in model.objects.filter(key__in=keys)}
    for key in keys:
        if key not in found:
            raise starter.StarterError(f"{where}: unknown {model._meta.verbose_name} {key}")
    return [found[key] for key in keys]
