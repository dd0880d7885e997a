"""The action plan: ActionPlan > Section > (sub-section) > Measure, and what each of them holds."""

from .budget import BudgetLine, BudgetSource, BudgetTable, StatedTotal
from .finding import Finding, FindingState, Severity
from .measure import MeasurePage
from .measure_parts import MeasureReference, Objective, Role, Timeframe
from .plan import ActionPlanPage
from .plan_import import ImportedValues, ImportState, PlanImport
from .progress import ProgressEntry, ProgressStatus, newest_status, status_of_measure
from .section import SectionPage

__all__ = [
    "ActionPlanPage",
    "BudgetLine",
    "BudgetSource",
    "BudgetTable",
    "Finding",
    "FindingState",
    "ImportState",
    "ImportedValues",
    "MeasurePage",
    "MeasureReference",
    "Objective",
    "PlanImport",
    "ProgressEntry",
    "ProgressStatus",
    "Role",
    "SectionPage",
    "Severity",
    "StatedTotal",
    "Timeframe",
    "newest_status",
    "status_of_measure",
]
