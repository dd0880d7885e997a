"""Checks of a parsed plan. Each is a function that yields its findings."""

from content_types.plan.importing.checks import (
    budget,
    institutions,
    references,
    structure,
    wording,
)
from content_types.plan.importing.checks.comparison import compare_plans
from content_types.plan.importing.checks.context import Check, Context
from content_types.plan.importing.checks.finding import Finding, Severity
from content_types.plan.importing.plan import ParsedPlan
from content_types.plan.importing.resolve import Resolver

CHECKS: tuple[Check, ...] = (
    structure.title,
    structure.form,
    structure.unplaced,
    structure.tracked_changes,
    structure.section_numbers,
    structure.section_titles,
    structure.measure_numbers,
    structure.measure_parts,
    structure.objectives,
    structure.repeated_roles,
    institutions.unresolved,
    institutions.named_differently,
    institutions.repeated,
    wording.absence,
    wording.damaged_characters,
    wording.abbreviations,
    wording.timeframes,
    references.references,
    budget.missing_table,
    budget.row_totals,
    budget.table_totals,
    budget.subtotals,
    budget.text_amounts,
    budget.rows_claimed_twice,
    budget.unlinked_rows,
)

__all__ = ["CHECKS", "Finding", "Severity", "check_plan", "compare_plans"]


def check_plan(plan: ParsedPlan, resolver: Resolver) -> list[Finding]:
    """Every finding about a plan, in the order of the checks and of the document."""
    context = Context(plan, resolver)
    return [finding for check in CHECKS for finding in check(context)]
