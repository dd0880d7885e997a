"""Who is responsible, takes part, provides, pays: roles as lists of names with addresses."""

from collections import Counter
from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content_types.plan.enums import RoleKind
from content_types.plan.models import MeasurePage, Role

Entry = dict[str, str]


def role_heading(kind: str, count: int) -> str:
    """The heading of a list of `count` names that share a role."""
    return {
        RoleKind.RESPONSIBLE: ngettext("Responsible institution", "Responsible institutions", count),
        RoleKind.PARTICIPANT: ngettext("Participant", "Participants", count),
        RoleKind.PROVIDER: ngettext("Provider", "Providers", count),
        RoleKind.FUNDER: ngettext("Funds provided by", "Funds provided by", count),
    }[RoleKind(kind)]


def entry(role: Role) -> Entry:
    """One name; what is no institution of the register has no address.

    A wording beside an institution says in what capacity it stands there.
    """
    if role.institution is None:
        return {"title": role.wording, "url": "", "note": ""}
    note = role.wording if role.wording != role.institution.name else ""
    return {
        "title": role.institution.name,
        "url": role.institution.get_absolute_url(),
        "note": note,
    }


def facts(roles: Iterable[Role]) -> list[dict[str, object]]:
    """Roles of one kind together, in the order of the plan, for the facts component."""
    by_kind: dict[str, list[Entry]] = {}
    for role in roles:
        by_kind.setdefault(role.kind, []).append(entry(role))
    return [
        {"term": role_heading(kind, len(by_kind[kind])), "entries": by_kind[kind]}
        for kind in RoleKind.values
        if kind in by_kind
    ]


def responsible_names(roles: Iterable[Role]) -> str:
    """The responsible institutions in one line, for cards: abbreviated where they can be."""
    names = [
        role.institution.name if role.institution else role.wording
        for role in roles
        if role.kind == RoleKind.RESPONSIBLE
    ]
    return ", ".join(dict.fromkeys(names))


def ranking(measures: Iterable[MeasurePage], request: HttpRequest) -> list[dict[str, object]]:
    """Institutions by the number of measures that they are responsible for, most first."""
    counts: Counter[int] = Counter()
    institutions = {}
    for measure in measures:
        for institution in {
            role.institution
            for role in measure.roles.all()
            if role.kind == RoleKind.RESPONSIBLE and role.institution
        }:
            counts[institution.pk] += 1
            institutions[institution.pk] = institution
    ordered = sorted(counts.items(), key=lambda item: (-item[1], institutions[item[0]].name))
    longest = ordered[0][1] if ordered else 1
    return [
        {
            "label": institutions[pk].name,
            "url": institutions[pk].get_absolute_url(),
            "value": count_measures(count),
            "percent": round(100 * count / longest),
        }
        for pk, count in ordered
    ]


def count_measures(count: int) -> str:
    """`1 ukrep, 2 ukrepa, 3 ukrepi, 5 ukrepov`."""
    return ngettext("%(count)d measure", "%(count)d measures", count) % {"count": count}


def objective_label(number: int) -> str:
    return _("Objective %(number)d") % {"number": number}


