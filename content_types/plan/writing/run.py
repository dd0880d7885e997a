"""One import, from a parsed plan to drafts, findings and a report, in one transaction."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from django.db import transaction

from cms.pages import languages
from content_types.plan.importing import facade
from content_types.plan.importing.checks import Finding, check_plan, compare_plans
from content_types.plan.importing.errors import ImportingError
from content_types.plan.importing.plan import ParsedPlan
from content_types.plan.importing.report import build_report
from content_types.plan.importing.resolve import Resolver
from content_types.plan.models import ActionPlanPage, ImportState, PlanImport

from . import findings as stored_findings
from .draft import Drafts, Touched
from .register import resolver as register_resolver

Report = dict[str, Any]
Progress = Callable[[int, int, str], None]


@dataclass
class ImportResult:
    """What an import did, or would do: `report` as documented, `plan` None in a dry run."""

    report: Report
    plan: ActionPlanPage | None = None
    changes: Counter[str] = field(default_factory=Counter)
    touched: list[Touched] = field(default_factory=list)


def import_plan(
    data: bytes,
    name: str,
    language: str | None = None,
    *,
    dry_run: bool = False,
    publish: bool = False,
    user: Any = None,
    progress: Progress | None = None,
) -> ImportResult:
    """Import the plan in `data`, the bytes of a .docx or text file called `name`.

    All is written in one transaction or, in a dry run, taken back at its end, so that the report
    says exactly what would happen. Raises an ImportingError, with nothing written, for what is not
    a complete plan.
    """
    parsed = facade.read_plan(BytesIO(data), name, language)
    with transaction.atomic(), languages.content_language(languages.default()):
        result = _write(parsed, data, name, publish, user, progress)
        if dry_run:
            transaction.set_rollback(True)
            result.plan = None
    return result


def _write(
    parsed: ParsedPlan,
    data: bytes,
    name: str,
    publish: bool,
    user: Any,
    progress: Progress | None,
) -> ImportResult:
    resolver = register_resolver()
    file = facade.file_info(BytesIO(data), name)
    drafts = Drafts(parsed, resolver, user=user, publish=publish, progress=progress)
    plan = drafts.write()
    found = [
        *check_plan(parsed, resolver),
        *_against_other_language(parsed, plan, resolver),
        *drafts.findings,
    ]
    stored_findings.store(plan, drafts.pages, found, parsed.language)
    report = build_report(parsed, found, drafts.changes, file, resolver)
    _remember(plan, parsed, data, file, report, user)
    return ImportResult(report, plan, drafts.changes, drafts.touched)


def _against_other_language(
    parsed: ParsedPlan, plan: ActionPlanPage, resolver: Resolver
) -> list[Finding]:
    """What differs from the plan's document in the other language, if one was imported."""
    imports = PlanImport.objects.filter(plan=plan, state=ImportState.CONFIRMED)
    other = imports.exclude(language=parsed.language).exclude(content=None).first()
    if other is None or other.content is None:
        return []
    try:
        document = facade.read_plan(BytesIO(bytes(other.content)), other.name, other.language)
    except ImportingError:
        # It could be read when it was imported; a stricter reader must not stop this import.
        return []
    return compare_plans(parsed, document, resolver)


def _remember(
    plan: ActionPlanPage,
    parsed: ParsedPlan,
    data: bytes,
    file: facade.FileInfo,
    report: Report,
    user: Any,
) -> None:
    """Keep the newest document of each language: the other language's is compared with it."""
    of_language: dict[str, Any] = {
        "plan": plan,
        "language": parsed.language,
        "state": ImportState.CONFIRMED,
    }
    if PlanImport.objects.filter(**of_language, sha256=file.sha256).exists():
        return
    PlanImport.objects.update_or_create(
        **of_language,
        defaults={
            "name": file.name[:255],
            "sha256": file.sha256,
            "content": data,
            "report": report,
            "user": user,
        },
    )
