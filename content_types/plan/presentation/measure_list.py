"""All measures of a plan, filtered."""

from typing import Any

from django.http import HttpRequest

from cms.pages.pagination import listed, paginate, pagination
from cms.pages.rows import words_of
from content_types.plan.forms import MeasureFilter
from content_types.plan.models import ActionPlanPage

from .cards import PAGE_SIZE, cards
from .people import count_measures
from .scope import visible_measures


def context(plan: ActionPlanPage, request: HttpRequest) -> dict[str, Any]:
    """The filter form, what is chosen, and a page of the measures that are left, in order.

    `query` is the part of the address that another language understands, too.
    """
    form = MeasureFilter(plan, MeasureFilter.given(request.GET))
    page = paginate(form.apply(visible_measures(plan, request)), request, PAGE_SIZE)
    return {
        "form": form,
        "action": request.path,
        "count": count_measures(page.paginator.count),
        "filters": form.removable(request.path),
        "measures": cards(listed(page), request),
        "pages": pagination(page, request),
        "query": form.query(page.number),
        "note": words_of(plan, "note"),
    }
