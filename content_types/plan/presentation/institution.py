"""An institution's page: all that it is responsible for or takes part in."""

from typing import Any

from django.db.models import Count, Q, QuerySet, Value
from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.links import restricted_paths, visible
from cms.pages.listed import Listed
from cms.pages.pagination import paginate, pagination
from cms.pages.prepared import fetch, fetch_rows
from cms.pages.related import related_parts
from cms.pages.rows import plain, with_words, words_of
from content_types.plan.enums import RoleKind
from content_types.plan.models import MeasurePage, Role
from content_types.registers.models import Institution

from . import money
from .alphabet import alphabetical
from .cards import PAGE_SIZE, cards_of
from .people import count_measures, institution_url
from .rows import DESCRIBED, MeasureRow, described, described_rows, role_rows

# The key of the part that says how it is reached.
CONTACTS = "contacts"


def context(institution: Institution, request: HttpRequest) -> dict[str, Any]:
    """Measures by role, budget lines, the bodies that belong to it."""
    page = paginate(_measures(institution, request), request, PAGE_SIZE)
    lines = money.lines_of_funder(institution)
    parts = related_parts(institution, request)
    return {
        "description": words_of(institution, "description"),
        "heading": _heading(institution, page.paginator.count),
        "groups": _groups(institution, list(page)),
        "pages": pagination(page, request),
        "budget": [
            {"activity": line.activity, "total": money.amount(line.total)} for line in lines
        ],
        "budget_total": money.amount(sum(line.total for line in lines)),
        "relatives": _relatives(institution),
        # Who looks up an institution may want to call it: that comes before its measures.
        "contacts": [part for part in parts if part.key == CONTACTS],
        "parts": [part for part in parts if part.key != CONTACTS],
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


def _measures(institution: Institution, request: HttpRequest) -> Listed:
    """The measures in which the institution has any role, as MeasureRows."""
    hidden, given = tuple(restricted_paths(request)), (institution.pk,)

    def read(start: int, stop: int) -> list[MeasureRow]:
        found = fetch_rows(DESCRIBED, _measure_rows, hidden, start, stop, given=given)
        return described_rows(found, request)

    return Listed(sum(count for (count,) in fetch(_measure_count, hidden, given=given)), read)


def _measure_count(hidden: tuple[str, ...], institution: int) -> QuerySet:
    found = plain(_named(hidden, institution)).values(everything=Value(1))
    return found.annotate(count=Count("pk")).values_list("count")


def _measure_rows(hidden: tuple[str, ...], start: int, stop: int, institution: int) -> QuerySet:
    return described(_named(hidden, institution).order_by("path")[start:stop])


def _named(hidden: tuple[str, ...], institution: int) -> QuerySet:
    roles = Role.objects.filter(institution_id=institution).values("measure_id")
    return visible(MeasurePage.objects.filter(pk__in=roles, alias_of=None), hidden)


def _groups(institution: Institution, measures: list[MeasureRow]) -> list[dict[str, Any]]:
    """The measures of one page under the roles that the institution has in them."""
    ids = [measure.pk for measure in measures]
    roles = role_rows(ids, RoleKind.RESPONSIBLE, or_of=institution.pk)
    responsible = [role for role in roles if role.kind == RoleKind.RESPONSIBLE]
    cards = dict(zip(ids, cards_of(measures, responsible), strict=True))
    kinds: dict[str, set[int]] = {}
    for role in roles:
        if role.key == institution.key:
            kinds.setdefault(role.kind, set()).add(role.measure)
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
    found = fetch_rows(1, _family, given=(institution.pk, institution.parent_id or 0))
    relatives: dict[str, list[dict[str, Any]]] = {"above": [], "bodies": []}
    for pk, key, name in sorted(found, key=lambda row: alphabetical(row[2])):
        place = "above" if pk == institution.parent_id else "bodies"
        relatives[place].append({"title": name, "url": institution_url(key)})
    return relatives


def _family(institution: int, parent: int) -> QuerySet:
    found = Institution.objects.filter(Q(parent_id=institution) | Q(pk=parent))
    return with_words(plain(found), ("pk", "key"), ("name",))
