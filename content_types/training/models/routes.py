"""Addresses below the trainings' own pages: calendar, tables of numbers, calendar files."""

from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import path

from cms.pages import languages
from cms.pages.place import keep_query
from cms.pages.routes import PageRoutes
from cms.pages.urls import localized, route_in

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
    return route_in(ROUTES[name], language)


class TrainingIndexRoutes(PageRoutes):
    """List, calendar, numbers and calendar file of all trainings."""

    @path("")
    def list_view(self: "TrainingIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.training.presentation import training_list

        context = training_list.context(self, request)
        keep_query(request, context["query"])
        return self.render(request, context_overrides=context)

    @path(localized(ROUTES["calendar"]), name="calendar")
    def calendar_view(self: "TrainingIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.training.presentation import training_calendar

        context = training_calendar.context(self, request)
        self._below(request, "calendar", _("Calendar"), context["query"])
        return self.render(request, template="training/calendar.html", context_overrides=context)

    @path(localized(ROUTES["numbers"]), name="numbers")
    def numbers_view(self: "TrainingIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.training.presentation import numbers

        context = numbers.context(self, request)
        self._below(request, "numbers", _("Trainings in numbers"), context["query"])
        return self.render(request, template="training/numbers.html", context_overrides=context)

    @path(localized(ROUTES["workshops"]), name="workshops")
    def workshops_view(self: "TrainingIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.training.presentation import workshops

        context = workshops.context(self, request)
        self._below(request, "workshops", _("Workshops in schools"), context["query"])
        return self.render(request, template="training/workshops.html", context_overrides=context)

    @path(ICS, name="ics")
    def ics_view(self: "TrainingIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.training.ical import responses

        return responses.of_list(self, request)

    def _below(
        self: "TrainingIndexPage", request: HttpRequest, name: str, title: str, query: str
    ) -> None:
        self.arrive_below(request, f"{title} – {self.title}", partial(route_path, name), query)

    def get_route_paths(self) -> list[str]:
        """Where the list and its routes are seen below its own address, in the active language.

        Redirects from an address that the list had before lead to the same route.
        """
        language = languages.active()
        return ["/", *(f"/{route_path(name, language)}" for name in ROUTES), f"/{ICS}"]


class TrainingRoutes(PageRoutes):
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
