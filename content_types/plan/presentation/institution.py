"""An institution's page: all that it is responsible for or takes part in."""

from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils.translation import gettext as _

from content_types.plan.enums import RoleKind
from content_types.plan.models import BudgetLine, MeasurePage
from content_types.registers.models import Institution, InstitutionKind

from . import money
from .measures import card

HEADINGS = {
    RoleKind.RESPONSIBLE: lambda: _("Responsible for"),
    RoleKind.PARTICIPANT: lambda: _("Takes part in"),
    RoleKind.PROVIDER: lambda: _("Provides"),
    RoleKind.FUNDER: lambda: _("Funds"),
}


def context(institution: Institution, request: HttpRequest) -> dict[str, Any]:
    """Measures by role, budget lines, the bodies that belong to it."""
    found = MeasurePage.objects.live().public().of_institution(institution.key)
    measures = list(found.order_by("path").with_parts())
    lines = list(BudgetLine.objects.filter(funder=institution, plan__live=True))
    return {
        "groups": _groups(institution, measures, request),
        "budget": [
            {"activity": line.activity, "total": money.amount(line.total)} for line in lines
        ],
        "budget_total": money.amount(sum(line.total for line in lines)) if lines else "",
        "bodies": list(institution.bodies.all()),
    }


def _groups(
    institution: Institution, measures: list[MeasurePage], request: HttpRequest
) -> list[dict[str, Any]]:
    groups = []
    for kind, heading in HEADINGS.items():
        own = [m for m in measures if _has_role(m, institution, kind)]
        if own:
            groups.append(
                {"heading": heading(), "kind": kind.value, "measures": [card(m, request) for m in own]}
            )
    return groups


def _has_role(measure: MeasurePage, institution: Institution, kind: str) -> bool:
    return any(
        role.kind == kind and role.institution_id == institution.pk for role in measure.roles.all()
    )


def index_context() -> dict[str, Any]:
    """All institutions by kind, each with how many measures name it."""
    named = Count("roles__measure", filter=Q(roles__measure__live=True), distinct=True)
    kinds: dict[str, list[Institution]] = {}
    for institution in Institution.objects.annotate(measure_count=named):
        kinds.setdefault(institution.get_kind_display(), []).append(institution)
    groups = [
        {"heading": kind, "institutions": sorted(members, key=lambda i: i.name.casefold())}
        for kind, members in kinds.items()
    ]
    order = {label: place for place, label in enumerate(str(v) for v in InstitutionKind.labels)}
    return {"groups": sorted(groups, key=lambda group: order[str(group["heading"])])}
