"""Who is responsible, takes part, provides, pays: roles as lists of names with addresses."""

from collections.abc import Iterable
from functools import cache

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import ngettext, ngettext_lazy

from cms.pages import languages
from cms.pages.rows import Words, rows
from content_types.plan.enums import RoleKind
from content_types.plan.models import ActionPlanPage, Role

from .parts import Bar, Entry, Fact
from .rows import RoleRow
from .scope import of_plan

_ROLE_HEADINGS = {
    RoleKind.RESPONSIBLE: ngettext_lazy("Responsible institution", "Responsible institutions"),
    RoleKind.PARTICIPANT: ngettext_lazy("Participant", "Participants"),
    RoleKind.PROVIDER: ngettext_lazy("Provider", "Providers"),
    RoleKind.FUNDER: ngettext_lazy("Funds provided by", "Funds provided by"),
}


def role_heading(kind: str, count: int) -> str:
    """The heading of a list of `count` names that share a role."""
    return _ROLE_HEADINGS[RoleKind(kind)] % count


def institution_url(key: str) -> str:
    """The address of an institution's page; empty without a key."""
    return f"{_institutions_url(languages.active())}{key}/" if key else ""


@cache
def _institutions_url(language: str) -> str:
    """The index of institutions in `language`: its addresses stand in the code."""
    with languages.speaking(language):
        return reverse("institutions")


def entry(role: RoleRow) -> Entry:
    """One name; what is no institution of the register has no address.

    A wording beside an institution says in what capacity it stands there.
    """
    if not role.key:
        return Entry(role.wording)
    note = role.wording if role.wording != role.name else ""
    return Entry(role.name, institution_url(role.key), note)


def facts(roles: Iterable[RoleRow]) -> list[Fact]:
    """Roles of one kind together, in the order of the plan, for the facts component."""
    by_kind: dict[str, list[Entry]] = {}
    for role in roles:
        by_kind.setdefault(role.kind, []).append(entry(role))
    return [
        Fact(role_heading(kind, len(by_kind[kind])), entries=tuple(by_kind[kind]))
        for kind in RoleKind.values
        if kind in by_kind
    ]


def distinct_names(roles: Iterable[RoleRow]) -> list[Words]:
    """The names that stand in some roles, each once; where there is none, the plan's wording."""
    return list(dict.fromkeys(role.name or role.wording for role in roles))


def ranking(plan: ActionPlanPage, limit: int) -> tuple[Bar, ...]:
    """The institutions that are responsible for most measures, with how many, in one query."""
    responsible = of_plan(Role.objects, plan).filter(
        kind=RoleKind.RESPONSIBLE, institution__isnull=False
    )
    counted = responsible.values("institution_id").annotate(
        measures=Count("measure_id", distinct=True)
    )
    ordered = counted.order_by("-measures", "institution__key")[:limit]
    found = list(rows(ordered, ("measures", "institution__key"), ["institution__name"]))
    longest = max((count for count, _key, _name in found), default=1)
    return tuple(
        Bar(name, count_measures(count), round(100 * count / longest), institution_url(key))
        for count, key, name in found
    )


def count_measures(count: int) -> str:
    """`1 ukrep, 2 ukrepa, 3 ukrepi, 5 ukrepov`."""
    return ngettext("%(count)d measure", "%(count)d measures", count) % {"count": count}
