"""Addresses below the trainings' own pages: calendar, tables of numbers, calendar files."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.place import Place
from cms.pages.urls import localized

if TYPE_CHECKING:
    from .index import TrainingIndexPage
    from .training import TrainingPage

# Pages that people read; each has an entry in the sitemap.
ROUTES = {
    "calendar": {"sl": "koledar/", "en": "calendar/"},
    "numbers": {"sl": "stevilke/", "en": "numbers/"},
    "workshops": {"sl": "delavnice/", "en": "workshops/"},
}
# The file for calendar programs, below the list and below each training.
ICS = "ics/"


def route_path(name: str, language: str) -> str:
    """The route `name` in `language`, without a slash before it."""
    return ROUTES[name].get(language, ROUTES[name]["en"])


class ArrivingRoutes(RoutablePageMixin):
    """Routes that tell the frame of which page they are: they do not pass through its serve()."""

    def serve(
        self: Any,
        request: HttpRequest,
        view: Any = None,
        args: Any = None,
        kwargs: Any = None,
    ) -> HttpResponse:
        self.arrive(request)
        return super().serve(request, view, args, kwargs)

    def serve_preview(self: Any, request: HttpRequest, mode_name: str) -> HttpResponse:
        """As every page does it: the mixin's own preview knows nothing of languages."""
        return super(RoutablePageMixin, self).serve_preview(request, mode_name)


class TrainingIndexRoutes(ArrivingRoutes):
    """List, calendar, numbers and calendar file of all trainings."""

    @path("")
    def list_view(self: "TrainingIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.training.presentation import training_list

        context = training_list.context(self, request)
        self._set_place(request, "", "", context["query"])
        return self.render(request, context_overrides=context)

    @path(localized(ROUTES["calendar"]), name="calendar")
    def calendar_view(self: "TrainingIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.training.presentation import training_calendar

        context = training_calendar.context(self, request)
        self._set_place(request, "calendar", _("Calendar"), context["query"])
        return self.render(request, template="training/calendar.html", context_overrides=context)

    @path(localized(ROUTES["numbers"]), name="numbers")
    def numbers_view(self: "TrainingIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.training.presentation import numbers

        context = numbers.context(self, request)
        self._set_place(request, "numbers", _("Trainings in numbers"), context["query"])
        return self.render(request, template="training/numbers.html", context_overrides=context)

    @path(localized(ROUTES["workshops"]), name="workshops")
    def workshops_view(self: "TrainingIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.training.presentation import workshops

        context = workshops.context(self, request)
        self._set_place(request, "workshops", _("Workshops in schools"), context["query"])
        return self.render(request, template="training/workshops.html", context_overrides=context)

    @path(ICS, name="ics")
    def ics_view(self: "TrainingIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.training.ical import responses

        return responses.of_list(self, request)

    def _set_place(
        self: "TrainingIndexPage", request: HttpRequest, name: str, title: str, query: str
    ) -> None:
        """Tell the frame which address this is in every language, with what is chosen."""

        def url_in(language: str) -> str:
            url = addresses(request, language).of(self.path_in(language))
            return url + (route_path(name, language) if name else "")

        request.place = Place(  # type: ignore[attr-defined]
            title=f"{title} – {self.title}" if title else self.seo_title or self.title,
            description="" if title else self.search_description or "",
            url_in=url_in,
            translated=[code for code in languages.codes() if self.is_translated(code)],
            changed=self.last_published_at,
            below_page=bool(name),
            query=query,
        )

    def get_route_paths(self) -> list[str]:
        """Where the list and its routes are seen below its own address, in the active language.

        Redirects from an address that the list had before lead to the same route.
        """
        language = languages.active()
        return ["/", *(f"/{route_path(name, language)}" for name in ROUTES), f"/{ICS}"]


class TrainingRoutes(ArrivingRoutes):
    """A training's page and its calendar file."""

    @path("")
    def page_view(self: "TrainingPage", request: HttpRequest) -> HttpResponse:
        return self.render(request)

    @path(ICS, name="ics")
    def ics_view(self: "TrainingPage", request: HttpRequest) -> HttpResponse:
        from content_types.training.ical import responses

        return responses.of_training(self, request)

    def get_route_paths(self) -> list[str]:
        return ["/", f"/{ICS}"]
