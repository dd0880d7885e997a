"""Questions about findings that several parts of the admin ask."""

from typing import Any

from django.db.models import Case, Count, IntegerField, QuerySet, Value, When

from content_types.plan.models import Finding, FindingState, Severity

WORST_FIRST = [Severity.ERROR, Severity.WARNING, Severity.NOTICE]

# A page's number, which its title in the admin begins with, is in the table of its type.
NUMBERED = ("measurepage", "sectionpage")
WITH_NUMBERS = ["page", *(f"page__{name}" for name in NUMBERED)]


def page_title(finding: Finding) -> str:
    """The title of the finding's page with its number, as the admin shows it elsewhere."""
    numbered = (getattr(finding.page, name, None) for name in NUMBERED)
    page = next((page for page in numbered if page is not None), finding.page)
    return page.get_admin_display_title()


def in_order() -> QuerySet[Finding]:
    """All findings, open ones first, the worst of them at the top, with what a list shows."""
    severity = Case(
        *(When(severity=value, then=Value(rank)) for rank, value in enumerate(WORST_FIRST)),
        output_field=IntegerField(),
    )
    settled = Case(
        When(state=FindingState.OPEN, then=Value(0)), default=Value(1), output_field=IntegerField()
    )
    findings = Finding.objects.select_related(*WITH_NUMBERS, "plan", "settled_by")
    return findings.annotate(rank=severity, settled=settled).order_by("settled", "rank", "pk")


def open_on(page: Any) -> list[Finding]:
    """The open findings of one page, the worst first."""
    return list(in_order().filter(page_id=page.pk, state=FindingState.OPEN)) if page.pk else []


def open_by_severity() -> dict[str, int]:
    """How many findings are open, the worst severity first; severities without any are left out."""
    rows = Finding.objects.filter(state=FindingState.OPEN).order_by().values("severity")
    counts = {row["severity"]: row["number"] for row in rows.annotate(number=Count("pk"))}
    return {str(value): counts[value] for value in WORST_FIRST if value in counts}
