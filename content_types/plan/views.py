"""Public views of the plan that are no Wagtail pages."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.links import public
from cms.pages.place import Crumb, Place
from content_types.plan.models import MeasurePage
from content_types.plan.presentation import institution as institution_page
from content_types.plan.presentation import institutions as institution_index
from content_types.plan.presentation.people import institution_url
from content_types.registers.models import Institution


def measure(request: HttpRequest, number: str, years: str = "") -> HttpResponse:
    """Lead a measure's number to its page, wherever that stands now.

    Without years the number leads to the measure that had it first, so that a printed address
    never comes to mean something else.
    """
    found = public(MeasurePage.objects.filter(number=number, alias_of=None), request)
    for candidate in found.order_by("pk"):
        plan = candidate.plan
        if not years or (plan and years == f"{plan.first_year}-{plan.last_year}"):
            return HttpResponseRedirect(candidate.get_url(request) or "/")
    raise Http404


def _speaking(url: Callable[[], str]) -> Callable[[str], str]:
    """For Place.url_in: the address that `url` makes while a language is active."""

    def url_in(language: str) -> str:
        with languages.speaking(language):
            return url()

    return url_in


def _has_name(found: Institution, language: str) -> bool:
    return bool(getattr(found, languages.field("name", language)))


def institution(request: HttpRequest, key: str) -> HttpResponse:
    """One institution and everything that names it."""
    found = get_object_or_404(Institution, key=key)
    request.place = Place(  # type: ignore[attr-defined]
        title=f"{found.name} – {_('Institutions')}",
        description=found.description,
        url_in=_speaking(lambda: institution_url(key)),
        crumbs=[Crumb(_("Institutions"), reverse("institutions"))],
        translated=[each for each in languages.codes() if _has_name(found, each)],
    )
    context = institution_page.context(found, request)
    return render(request, "plan/institution.html", {"institution": found, **context})


def institutions(request: HttpRequest) -> HttpResponse:
    """All institutions by kind."""
    request.place = Place(  # type: ignore[attr-defined]
        title=_("Institutions"),
        url_in=_speaking(lambda: reverse("institutions")),
    )
    return render(request, "plan/institutions.html", institution_index.context(request))
