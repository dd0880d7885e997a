"""Addresses of the plan's own pages: its measures, its timeline, its budget."""

from django.http import HttpRequest

from cms.pages import languages
from cms.pages.links import addresses
from content_types.plan.models import ActionPlanPage
from content_types.plan.models.plan_routes import ROUTES, route_path


def plan_url(plan: ActionPlanPage, request: HttpRequest) -> str:
    """The address of a plan in the language that is shown now."""
    return addresses(request).of(plan.path_in(languages.active()))


def route_url(url: str, name: str) -> str:
    """The address of the route `name` of the plan at `url`."""
    return url + route_path(name, languages.active())


def route_urls(plan: ActionPlanPage, request: HttpRequest) -> dict[str, str]:
    """`measures_url`, `timeline_url` and `budget_url` of a plan."""
    url = plan_url(plan, request)
    return {f"{name}_url": route_url(url, name) for name in ROUTES}
