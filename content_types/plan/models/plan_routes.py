"""The plan's own pages below it: all measures, what is due when, the budget."""

from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import path

from cms.pages import languages
from cms.pages.routes import PageRoutes
from cms.pages.urls import localized, route_in

if TYPE_CHECKING:
    from .plan import ActionPlanPage

ROUTES = {
    "measures": {"sl": "ukrepi/", "en": "measures/"},
    "timeline": {"sl": "casovnica/", "en": "timeline/"},
    "budget": {"sl": "denar/", "en": "budget/"},
}


def route_path(name: str, language: str) -> str:
    """The route `name` in `language`, without a slash before it."""
    return route_in(ROUTES[name], language)


class PlanRoutes(PageRoutes):
    """Routes of an action plan. Each builds its context from `content_types.plan.presentation`."""

    @path("")
    def overview(self: "ActionPlanPage", request: HttpRequest) -> HttpResponse:
        from content_types.plan.presentation import overview

        return self.render(request, context_overrides=overview.context(self, request))

    @path(localized(ROUTES["measures"]), name="measures")
    def measures_view(self: "ActionPlanPage", request: HttpRequest) -> HttpResponse:
        from content_types.plan.presentation import measure_list

        context = measure_list.context(self, request)
        self._below(request, "measures", _("All measures"), context["query"])
        return self.render(request, template="plan/measures.html", context_overrides=context)

    @path(localized(ROUTES["timeline"]), name="timeline")
    def timeline_view(self: "ActionPlanPage", request: HttpRequest) -> HttpResponse:
        from content_types.plan.presentation import timeline

        self._below(request, "timeline", _("What is due when"))
        context = timeline.context(self, request)
        return self.render(request, template="plan/timeline.html", context_overrides=context)

    @path(localized(ROUTES["budget"]), name="budget")
    def budget_view(self: "ActionPlanPage", request: HttpRequest) -> HttpResponse:
        from content_types.plan.presentation import budget

        self._below(request, "budget", _("Where the money goes"))
        context = budget.context(self, request)
        return self.render(request, template="plan/budget.html", context_overrides=context)

    def _below(
        self: "ActionPlanPage", request: HttpRequest, name: str, title: str, query: str = ""
    ) -> None:
        self.arrive_below(request, f"{title} – {self.title}", partial(route_path, name), query)

    def get_route_paths(self) -> list[str]:
        """Where the plan and its routes are seen below its own address, in the active language.

        Redirects from an address that the plan had before lead to the same route.
        """
        language = languages.active()
        return ["/", *(f"/{route_path(name, language)}" for name in ROUTES)]
