"""A material's own fields and parts, from its record in a starter file."""

from typing import Any

from cms.pages import starter
from content_types.materials.enums import EditionState
from content_types.materials.models import (
    DistributionPoint,
    Edition,
    MaterialMeasure,
    MaterialPage,
    MaterialRelation,
    PrintRun,
    Publisher,
)
from content_types.plan.models import MeasurePage
from content_types.registers.models import Audience, Institution, SpokenLanguage


def fill_material(page: Any, record: starter.Record) -> None:
    """Set everything that `record` says of the material.

    Raises StarterError, naming the material, for a key or number that nothing has.
    """
    where = f"material {record['key']}"
    page.kind = record["kind"]
    page.year = record.get("year")
    page.where_url = record.get("where_url", "")
    page.audiences = _chosen(Audience, "key", record.get("audiences", []), where)
    spoken = _chosen(SpokenLanguage, "key", record.get("languages", []), where)
    page.languages = spoken
    page.publishers = [_publisher(each, where) for each in record.get("publishers", [])]
    page.editions = [
        *(_edition(each, where) for each in record.get("editions", [])),
        *(
            Edition(format=each, language=language, state=EditionState.MISSING)
            for each in record.get("missing", [])
            for language in spoken
        ),
    ]
    page.print_runs = [_print_run(each, where) for each in record.get("print_runs", [])]
    measures = _chosen(MeasurePage, "number", record.get("measures", []), where)
    page.measures = [MaterialMeasure(measure=each) for each in measures]
    page.relations = [_relation(each, where) for each in record.get("relations", [])]


def _publisher(record: starter.Record, where: str) -> Publisher:
    return Publisher(
        institution=_institution(record, where),
        **starter.translated(record, ("wording",), where),
    )


def _institution(record: starter.Record, where: str) -> Institution | None:
    if "institution" not in record:
        return None
    found: Institution = _chosen(Institution, "key", [record["institution"]], where)[0]
    return found


def _edition(record: starter.Record, where: str) -> Edition:
    """An edition that the editor's form would take, too. Raises ValidationError otherwise."""
    key = record.get("language")
    edition = Edition(
        format=record["format"],
        language=_chosen(SpokenLanguage, "key", [key], where)[0] if key else None,
        state=record["state"],
        page=_page(record.get("page"), where),
        url=record.get("url", ""),
        tested_on=record.get("tested_on"),
        **starter.translated(record, ("where", "tested_by"), where),
    )
    edition.full_clean(exclude=["material"])
    return edition


def _page(key: str | None, where: str) -> Any:
    if key is None:
        return None
    page = starter.page_of(key)
    if page is None:
        raise starter.StarterError(f"{where}: unknown page {key}")
    return page


def _print_run(record: starter.Record, where: str) -> PrintRun:
    run = PrintRun(year=record["year"], quantity=record.get("quantity"))
    run.points = [
        DistributionPoint(
            institution=_institution(each, where),
            quantity=each.get("quantity"),
            is_public=each.get("public", False),
            **starter.translated(each, ("place",), where),
        )
        for each in record.get("points", [])
    ]
    return run


def _relation(record: starter.Record, where: str) -> MaterialRelation:
    other = starter.page_of(f"material:{record['other']}")
    if not isinstance(other, MaterialPage):
        raise starter.StarterError(f"{where}: unknown material {record['other']}")
    return MaterialRelation(kind=record["kind"], other=other)


def _chosen(model: Any, field: str, keys: list[str], where: str) -> list[Any]:
    found = {getattr(e, field): e for e in model.objects.filter(**{f"{field}__in": keys})}
    for key in keys:
        if key not in found:
            raise starter.StarterError(f"{where}: unknown {model._meta.verbose_name} {key}")
    return [found[key] for key in keys]
