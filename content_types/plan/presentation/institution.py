"""An institution's page: all that it is responsible for or takes part in."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.links import public
from cms.pages.pagination import paginate, pagination
from cms.pages.related import related_parts
from cms.pages.rows import rows, words_of
from content_types.plan.enums import RoleKind
from content_types.plan.models import BudgetLine, MeasurePage, Role
from content_types.registers.models import Institution

from . import money
from .alphabet import alphabetical
from .cards import PAGE_SIZE, cards_of
from .people import count_measures, institution_url
from .rows import measure_rows
from .scope import of_measures


def context(institution: Institution, request: HttpRequest) -> dict[str, Any]:
    """Measures by role, budget lines, the bodies that belong to it."""
    found = MeasurePage.objects.of_institution(institution.key).order_by("path")
    page = paginate(public(found, request), request, PAGE_SIZE)
    lines = money.budget_rows(BudgetLine.objects.filter(funder=institution, plan__live=True))
    return {
        "description": words_of(institution, "description"),
        "heading": _heading(institution, page.paginator.count),
        "groups": _groups(institution, page.object_list, request),
        "pages": pagination(page, request),
        "budget": [
            {"activity": line.activity, "total": money.amount(line.total)} for line in lines
        ],
        "budget_total": money.amount(sum(line.total for line in lines)),
        "relatives": _relatives(institution),
        "parts": related_parts(institution, request),
    }


def _heading(institution: Institution, count: int) -> str:
    """`32 ukrepov Službe …`: the name stands in the genitive where the language has one."""
    if not count:
        return ""
    words = {
        "measures": count_measures(count),
        "institution": getattr(institution, languages.field("genitive", languages.active())),
    }
    if not words["institution"]:
        return _("%(measures)s of this institution") % words
    return _("%(measures)s of %(institution)s") % words


ROLE_HEADINGS = {
    RoleKind.RESPONSIBLE: lambda: _("Responsible for"),
    RoleKind.PARTICIPANT: lambda: _("Takes part in"),
    RoleKind.PROVIDER: lambda: _("Provides"),
    RoleKind.FUNDER: lambda: _("Funds"),
}


def _groups(institution: Institution, measures: Any, request: HttpRequest) -> list[dict[str, Any]]:
    """The measures of one page under the roles that the institution has in them."""
    shown = measure_rows(measures, request, summaries=True)
    cards = dict(zip((measure.pk for measure in shown), cards_of(shown), strict=True))
    own = of_measures(Role.objects, list(cards)).filter(institution=institution).order_by()
    kinds: dict[str, set[int]] = {}
    for measure, kind in rows(own, ("measure_id", "kind")):
        kinds.setdefault(kind, set()).add(measure)
    return [
        {
            "kind": kind.value,
            "heading": heading(),
            "measures": [card for pk, card in cards.items() if pk in kinds[kind]],
        }
        for kind, heading in ROLE_HEADINGS.items()
        if kind in kinds
    ]


def _relatives(institution: Institution) -> dict[str, list[dict[str, Any]]]:
    """The institution that it belongs to and the bodies that belong to it, in one query."""
    found = Institution.objects.filter(parent=institution)
    if institution.parent_id:
        found = found | Institution.objects.filter(pk=institution.parent_id)
    relatives: dict[str, list[dict[str, Any]]] = {"above": [], "bodies": []}
    listed = rows(found.order_by(), ("pk", "key"), ["name"])
    for pk, key, name in sorted(listed, key=lambda row: alphabetical(row[2])):
        place = "above" if pk == institution.parent_id else "bodies"
        relatives[place].append({"title": name, "url": institution_url(key)})
    return relatives
