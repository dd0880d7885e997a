"""The plan's own pages below it: all measures, what is due when, the budget."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.place import Place
from cms.pages.urls import localized

if TYPE_CHECKING:
    from .plan import ActionPlanPage

ROUTES = {
    "measures": {"sl": "ukrepi/", "en": "measures/"},
    "timeline": {"sl": "casovnica/", "en": "timeline/"},
    "budget": {"sl": "denar/", "en": "budget/"},
}


def route_path(name: str, language: str) -> str:
    """The route `name` in `language`, without a slash before it."""
    return ROUTES[name].get(language, ROUTES[name]["en"])


class PlanRoutes(RoutablePageMixin):
    """Routes of an action plan. Each builds its context from `content_types.plan.presentation`."""

    @path("")
    def overview(self: "ActionPlanPage", request: HttpRequest) -> HttpResponse:
        from content_types.plan.presentation import overview

        return self.render(request, context_overrides=overview.context(self, request))

    @path(localized(ROUTES["measures"]), name="measures")
    def measures_view(self: "ActionPlanPage", request: HttpRequest) -> HttpResponse:
        from content_types.plan.presentation import measure_list

        context = measure_list.context(self, request)
        self._set_place(request, "measures", _("All measures"), context["query"])
        return self.render(request, template="plan/measures.html", context_overrides=context)

    @path(localized(ROUTES["timeline"]), name="timeline")
    def timeline_view(self: "ActionPlanPage", request: HttpRequest) -> HttpResponse:
        from content_types.plan.presentation import timeline

        self._set_place(request, "timeline", _("What is due when"))
        context = timeline.context(self, request)
        return self.render(request, template="plan/timeline.html", context_overrides=context)

    @path(localized(ROUTES["budget"]), name="budget")
    def budget_view(self: "ActionPlanPage", request: HttpRequest) -> HttpResponse:
        from content_types.plan.presentation import budget

        self._set_place(request, "budget", _("Where the money goes"))
        context = budget.context(self, request)
        return self.render(request, template="plan/budget.html", context_overrides=context)

    def serve(
        self: "ActionPlanPage",
        request: HttpRequest,
        view: Any = None,
        args: Any = None,
        kwargs: Any = None,
    ) -> HttpResponse:
        # Routes do not pass through the page's own serve().
        self.arrive(request)
        return super().serve(request, view, args, kwargs)

    def _set_place(
        self: "ActionPlanPage", request: HttpRequest, name: str, title: str, query: str = ""
    ) -> None:
        """Tell the frame that this is a page of its own, one step below the plan."""

        def url_in(language: str) -> str:
            url = addresses(request, language).of(self.path_in(language))
            return url + route_path(name, language)

        request.place = Place(  # type: ignore[attr-defined]
            title=f"{title} – {self.title}",
            url_in=url_in,
            translated=[code for code in languages.codes() if self.is_translated(code)],
            changed=self.last_published_at,
            below_page=True,
            query=query,
        )

    def get_route_paths(self) -> list[str]:
        """Where the plan and its routes are seen below its own address, in the active language.

        Redirects from an address that the plan had before lead to the same route.
        """
        language = languages.active()
        return ["/", *(f"/{route_path(name, language)}" for name in ROUTES)]
