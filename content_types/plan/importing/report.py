"""The report of an import as plain values for JSON."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from content_types.plan.enums import RoleKind
from content_types.plan.importing.budget_claims import Claims
from content_types.plan.importing.checks.finding import Finding
from content_types.plan.importing.facade import FileInfo
from content_types.plan.importing.plan import ParsedMeasure, ParsedObjective, ParsedPlan
from content_types.plan.importing.resolve import Resolver
from content_types.plan.timeframes import wording

Json = dict[str, Any]
CHANGES = ("created", "updated", "unchanged")
_ROLES = {
    RoleKind.RESPONSIBLE: "responsible",
    RoleKind.PARTICIPANT: "participants",
    RoleKind.PROVIDER: "providers",
    RoleKind.FUNDER: "funders",
}


def build_report(
    plan: ParsedPlan,
    findings: Sequence[Finding],
    changes: Mapping[str, int],
    file: FileInfo,
    resolver: Resolver,
) -> Json:
    """The report with the keys that docs/importing.md defines; equal input gives an equal report.

    `changes` counts what the writer did or, in a dry run, would do: created, updated, unchanged.
    """
    claims = Claims(plan, resolver)
    return {
        "document": {"file": file.name, "sha256": file.sha256, "language": plan.language},
        "counts": count(plan),
        "measures": [_measure(each, claims, resolver, plan.language) for each in plan.measures()],
        "changes": {key: changes.get(key, 0) for key in CHANGES},
        "findings": [_finding(each) for each in findings],
    }


def count(plan: ParsedPlan) -> dict[str, int]:
    """What was found: roles and timeframes are label blocks, rows and tables the appendix's."""
    measures = list(plan.measures())
    roles = [role.kind for measure in measures for role in measure.roles]
    return {
        "sections": len(plan.sections),
        "subsections": sum(1 for _each in plan.subsections()),
        "measures": len(measures),
        "objectives": sum(len(measure.objectives) for measure in measures),
        **{name: roles.count(kind) for kind, name in _ROLES.items()},
        "timeframes": sum(len(measure.timeframes) for measure in measures),
        "budget_rows": len(plan.appendix.budget),
        "tables": plan.appendix.tables,
        "footnotes": len(plan.footnotes),
        "unplaced_paragraphs": len(plan.unplaced),
    }


def _measure(measure: ParsedMeasure, claims: Claims, resolver: Resolver, language: str) -> Json:
    return {
        "number": measure.number,
        "title": measure.title,
        "objectives": [_objective(each, measure, resolver) for each in measure.objectives],
        **{name: _institutions(measure, kind, resolver, language) for kind, name in _ROLES.items()},
        "timeframes": [
            {
                "text": each.text,
                **each.timeframe.as_dict(),
                "wording": {code: wording(each.timeframe, code) for code in ("sl", "en")},
                "objectives": list(each.objectives),
            }
            for each in measure.timeframes
        ],
        "budget": [*_stated(measure), *_lines(measure, claims)],
    }


def _objective(objective: ParsedObjective, measure: ParsedMeasure, resolver: Resolver) -> Json:
    """`institution` is the one responsible for it, null where that is nobody or several."""
    roles = objective.roles or measure.roles
    responsible = {
        resolver.resolve(piece)
        for role in roles
        if role.kind is RoleKind.RESPONSIBLE
        for piece in role.pieces
    }
    return {
        "number": objective.number,
        "text": objective.text,
        "institution": responsible.pop() if len(responsible) == 1 else None,
    }


def _institutions(
    measure: ParsedMeasure, kind: RoleKind, resolver: Resolver, language: str
) -> list[Json]:
    """The pieces of a measure's blocks of one kind in the plan's order, each wording once."""
    pieces = (
        piece
        for role in measure.roles
        if role.kind is kind
        for piece in resolver.pieces(role.text, language)
    )
    return [
        {"text": piece, "institution": resolver.resolve(piece)} for piece in dict.fromkeys(pieces)
    ]


def _stated(measure: ParsedMeasure) -> Iterable[Json]:
    for each in measure.amounts:
        yield {
            "text": each.amount.text,
            "cents": each.amount.cents,
            "year": None,
            "yearly": each.amount.yearly,
            "from": "text",
        }


def _lines(measure: ParsedMeasure, claims: Claims) -> Iterable[Json]:
    for row in claims.rows_of(measure):
        for year, cents in row.amounts:
            if cents is not None:
                yield {
                    "text": row.activity,
                    "cents": cents,
                    "year": year,
                    "yearly": False,
                    "from": "appendix",
                }


def _finding(finding: Finding) -> Json:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "place": finding.where,
        "stated": finding.stated,
        "computed": finding.computed,
        "message": finding.message,
    }
