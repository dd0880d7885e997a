"""Small public endpoints: what robots may read, the icon, uploaded pictures, unknown addresses."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.static import serve

from cms.pages import languages

A_DAY = 86_400
A_YEAR = 365 * A_DAY
# Pictures as pages show them. Originals and documents keep what their makers left in them, and
# documents may be private: those are for editors, and for Wagtail's own view that asks who may.
PUBLIC_MEDIA = {"images", "avatar_images"}
EDITORS_MEDIA = {"original_images"}


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


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """An uploaded picture, where no web server in front serves it. Raises Http404 for the rest."""
    folder, *name = path.split("/")
    for_editors = folder in EDITORS_MEDIA
    allowed = folder in PUBLIC_MEDIA or (
        for_editors and request.user.has_perm("wagtailadmin.access_admin")
    )
    if not allowed or ".." in name:
        raise Http404
    response = serve(request, "/".join(name), document_root=str(settings.MEDIA_ROOT / folder))
    # Whatever somebody managed to upload, nothing in it is ever run.
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    if for_editors:
        patch_cache_control(response, private=True)
    else:
        # A picture that changes gets another name.
        patch_cache_control(response, public=True, max_age=A_YEAR, immutable=True)
    return response


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page of unknown addresses, in the language that the address names."""
    # A view may have begun to describe a page that it then did not find.
    request.place = request.page = None  # type: ignore[attr-defined]
    return render(request, "404.html", status=404)
