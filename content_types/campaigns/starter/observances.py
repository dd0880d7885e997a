"""An observance's own fields and parts, from its record in a starter file."""

from cms.pages import starter
from content_types.campaigns.models import (
    ObservancePage,
    ObservanceTask,
    ObservanceTemplate,
    ObservanceYear,
)

from .body import build_body

FIELDS = ("day", "month", "days_before", "days_after")


def fill_observance(page: ObservancePage, record: starter.Record) -> None:
    """Set the day, the window, the history, the checklist and the templates as `record` has them.

    Raises StarterError, naming the observance, for words in one language only.
    """
    where = f"observance {record['key']}"
    for name in FIELDS:
        setattr(page, name, record[name])
    page.first_year = record.get("first_year")
    page.hashtags_sl, page.hashtags_en = starter.translated(record, ("hashtags",), where).values()
    page.body = build_body(record)
    page.years = [_year(each, where) for each in record["years"]]
    page.tasks = [_task(each, where) for each in record["tasks"]]
    page.templates = [_template(each, where) for each in record["templates"]]


def _year(record: starter.Record, where: str) -> ObservanceYear:
    words = starter.translated(record, ("theme", "text", "source"), where)
    return ObservanceYear(year=record["year"], source_url=record.get("source_url", ""), **words)


def _task(record: starter.Record, where: str) -> ObservanceTask:
    return ObservanceTask(
        days_before=record["days_before"],
        required=record.get("required", True),
        **starter.translated(record, ("text",), where),
    )


def _template(record: starter.Record, where: str) -> ObservanceTemplate:
    words = starter.translated(record, ("title", "lead", "text"), where)
    stripped = {name: text.strip() for name, text in words.items()}
    return ObservanceTemplate(
        kind=record["kind"],
        network=record.get("network", ""),
        material_kind=record.get("material_kind", ""),
        **stripped,
    )
