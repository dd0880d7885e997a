"""The index of all institutions, by kind."""

from itertools import groupby
from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest

from cms.pages.pagination import paginate, pagination
from cms.pages.rows import rows
from content_types.registers.models import Institution, InstitutionKind

from .alphabet import alphabetical
from .parts import Entry
from .people import count_measures, institution_url

PAGE_SIZE = 100
_ORDER = {kind: place for place, kind in enumerate(InstitutionKind.values)}


def context(request: HttpRequest) -> dict[str, Any]:
    """All institutions with how many live measures name each, in one query."""
    named = Count("roles__measure", filter=Q(roles__measure__live=True), distinct=True)
    counted = Institution.objects.order_by().annotate(measures=named)
    found = sorted(
        rows(counted, ("kind", "key", "measures"), ["name"]),
        key=lambda row: (_ORDER.get(row[0], len(_ORDER)), alphabetical(row[3])),
    )
    page = paginate(found, request, PAGE_SIZE)
    return {
        "groups": [
            {
                "heading": InstitutionKind(kind).label,
                "institutions": tuple(
                    Entry(name, institution_url(key), count_measures(measures) if measures else "")
                    for _kind, key, measures, name in members
                ),
            }
            for kind, members in groupby(page.object_list, key=lambda row: row[0])
        ],
        "pages": pagination(page, request),
    }
