"""Small public endpoints: what robots may read, the icon, unknown addresses."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from cms.pages import languages

A_DAY = 86_400


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything may be read but the admin and the search results."""
    disallowed = [reverse("wagtailadmin_home"), *_search_addresses()]
    lines = ["User-agent: *", *(f"Disallow: {address}" for address in disallowed)]
    lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}", ""]
    response = HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
    patch_cache_control(response, public=True, max_age=A_DAY)
    return response


def _search_addresses() -> list[str]:
    found = []
    for code in languages.codes():
        with languages.speaking(code):
            try:
                found.append(reverse("search"))
            except NoReverseMatch:
                continue
    return found


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """For browsers and feed readers that ask without reading the page first."""
    response = HttpResponseRedirect(static("site/img/favicon-32.png"))
    patch_cache_control(response, public=True, max_age=A_DAY)
    return response


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page of unknown addresses, in the language that the address names."""
    # A view may have begun to describe a page that it then did not find.
    request.place = request.page = None  # type: ignore[attr-defined]
    return render(request, "404.html", status=404)
