"""The action plan: ActionPlan > Section > (sub-section) > Measure, and what each of them holds."""

from .budget import BudgetLine, BudgetSource, BudgetTable, StatedTotal
from .finding import Finding, FindingState, Severity
from .measure import MeasurePage
from .measure_parts import MeasureReference, Objective, Role, Timeframe
from .plan import ActionPlanPage
from .progress import ProgressEntry, ProgressStatus
from .section import SectionPage

__all__ = [
    "ActionPlanPage",
    "BudgetLine",
    "BudgetSource",
    "BudgetTable",
    "Finding",
    "FindingState",
    "MeasurePage",
    "MeasureReference",
    "Objective",
    "ProgressEntry",
    "ProgressStatus",
    "Role",
    "SectionPage",
    "Severity",
    "StatedTotal",
    "Timeframe",
]
