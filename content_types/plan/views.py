"""Public views of the plan that are no Wagtail pages."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Site

from cms.pages import languages
from cms.pages.place import Crumb, Place
from content_types.plan.models import MeasurePage
from content_types.plan.presentation import institution as institution_page
from content_types.registers.models import Institution


def measure(request: HttpRequest, number: str, years: str = "") -> HttpResponse:
    """Lead a measure's number to its page, wherever that stands now.

    Without years the number leads to the measure that had it first, so that a printed address
    never comes to mean something else.
    """
    found = MeasurePage.objects.live().public().filter(number=number, alias_of=None)
    for candidate in found.order_by("pk"):
        plan = candidate.plan
        if not years or (plan and years == f"{plan.first_year}-{plan.last_year}"):
            return HttpResponseRedirect(candidate.get_url(request) or "/")
    raise Http404


def _address(name: str, *args: str):  # noqa: ANN202 - a closure for Place.url_in
    def url_in(language: str) -> str:
        with languages.speaking(language):
            return reverse(name, args=args)

    return url_in


def _home_crumb(request: HttpRequest) -> list[Crumb]:
    site = Site.find_for_request(request)
    return [Crumb(site.root_page.title, site.root_page.get_url(request) or "")] if site else []


def institution(request: HttpRequest, key: str) -> HttpResponse:
    """One institution and everything that names it."""
    found = get_object_or_404(Institution.objects.select_related("parent"), key=key)
    title = _("Institutions")
    request.place = Place(  # type: ignore[attr-defined]
        title=found.name,
        description=found.description,
        url_in=_address("institution", key),
        crumbs=[*_home_crumb(request), Crumb(title, reverse("institutions"))],
    )
    context = institution_page.context(found, request)
    return render(request, "plan/institution.html", {"institution": found, **context})


def institutions(request: HttpRequest) -> HttpResponse:
    """All institutions, those with a role in a plan first."""
    request.place = Place(  # type: ignore[attr-defined]
        title=_("Institutions"), url_in=_address("institutions"), crumbs=_home_crumb(request)
    )
    return render(request, "plan/institutions.html", institution_page.index_context())
