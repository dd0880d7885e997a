"""All measures of a plan, filtered."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import ngettext

from content_types.plan.forms import MeasureFilter
from content_types.plan.models import ActionPlanPage

from .measures import cards


def context(plan: ActionPlanPage, request: HttpRequest) -> dict[str, Any]:
    """The filter form, what is chosen, and the measures that are left, in order."""
    form = MeasureFilter(plan, request.GET or None)
    found = list(form.apply(plan.measures()).with_parts())
    words = ngettext("%(count)d measure", "%(count)d measures", len(found))
    return {
        "form": form,
        "action": request.path,
        "count": words % {"count": len(found)},
        "filters": [
            {"label": item["label"], "remove_url": f"{request.path}?{item['query']}"}
            for item in form.chosen()
        ],
        "measures": cards(found, request),
    }
