"""The plan's own pages below it: all measures, what is due when, the budget."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from cms.pages import languages
from cms.pages.place import Crumb, Place
from cms.pages.urls import localized

if TYPE_CHECKING:
    from .plan import ActionPlanPage

MEASURES = localized({"sl": "ukrepi/", "en": "measures/"})
TIMELINE = localized({"sl": "casovnica/", "en": "timeline/"})
BUDGET = localized({"sl": "denar/", "en": "budget/"})


class PlanRoutes(RoutablePageMixin):
    """Routes of an action plan. Each builds its context from `content_types.plan.presentation`."""

    @path("")
    def overview(self: "ActionPlanPage", request: HttpRequest) -> HttpResponse:
        from content_types.plan.presentation import overview

        return self.render(request, context_overrides=overview.context(self, request))

    @path(MEASURES, name="measures")
    def measures_view(self: "ActionPlanPage", request: HttpRequest) -> HttpResponse:
        from content_types.plan.presentation import measure_list

        self._arrive(request, "measures", _("All measures"))
        context = measure_list.context(self, request)
        return self.render(request, template="plan/measures.html", context_overrides=context)

    @path(TIMELINE, name="timeline")
    def timeline_view(self: "ActionPlanPage", request: HttpRequest) -> HttpResponse:
        from content_types.plan.presentation import timing

        self._arrive(request, "timeline", _("What is due when"))
        pairs = [(measure, measure.get_url(request)) for measure in self.measures().with_parts()]
        context = {
            "periods": timing.timeline(pairs, self.years, timezone.localdate()),
            "ongoing": timing.ongoing(pairs),
        }
        return self.render(request, template="plan/timeline.html", context_overrides=context)

    @path(BUDGET, name="budget")
    def budget_view(self: "ActionPlanPage", request: HttpRequest) -> HttpResponse:
        from content_types.plan.presentation import budget

        self._arrive(request, "budget", _("Where the money goes"))
        context = budget.context(self)
        return self.render(request, template="plan/budget.html", context_overrides=context)

    def sub_url(self: "ActionPlanPage", name: str, language: str, request: HttpRequest) -> str:
        """The address of the route `name` in `language`."""
        with languages.speaking(language):
            return (self.get_url(request) or "") + self.reverse_subpage(name)

    def _arrive(self: "ActionPlanPage", request: HttpRequest, name: str, title: str) -> None:
        """Tell the frame that this is a page of its own, one step below the plan."""
        lang = "" if self.is_translated() else languages.default()
        home = self.get_parent()
        request.place = Place(  # type: ignore[attr-defined]
            title=f"{title} – {self.title}",
            url_in=lambda language: self.sub_url(name, language, request),
            translated=[code for code in languages.codes() if self.is_translated(code)],
            changed=self.last_published_at,
            crumbs=[
                Crumb(home.title, home.get_url(request) or ""),
                Crumb(self.title, self.get_url(request) or "", lang),
            ],
        )

    def get_route_paths(self) -> list[str]:
        """Old addresses of the plan are redirected as they are, its routes with them."""
        return ["/"]


def route_context(plan: Any, request: HttpRequest) -> dict[str, str]:
    """Addresses of the plan's own pages in the language that is shown now."""
    active = languages.active()
    names = ("measures", "timeline", "budget")
    return {f"{name}_url": plan.sub_url(name, active, request) for name in names}
