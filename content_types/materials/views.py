"""Requests for another format: public views that need no cookie, no name and no e-mail address."""

from collections.abc import Callable
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from cms.pages import languages
from cms.pages.links import public
from cms.pages.place import Crumb, Place
from cms.pages.rows import rows, words_of
from content_types.materials.models import FormatRequest, MaterialPage, RequestSettings
from content_types.materials.presentation import requests as presentation
from content_types.materials.presentation.addresses import library_link
from content_types.materials.presentation.rows import newest_first
from content_types.materials.requests.forms import FormatRequestForm, StatusForm
from content_types.materials.requests.intake import TooManyRequestsError, take_in
from content_types.plan.presentation.alphabet import alphabetical
from content_types.registers.models import SpokenLanguage

TOO_MANY = 429
WITHDRAW = "withdraw"
# More cannot be chosen from; the page of an older material leads here with its number.
OFFERED = 150
# Longer numbers are no primary keys.
DIGITS = 18


# The form carries a token of its own and the session is not asked, so a foreign page could not do
# more in a visitor's name than in its own: docs/decisions/0006-public-forms-without-cookies.md.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def format_request(request: HttpRequest) -> HttpResponse:
    """The form, what is wrong with it, or the reference of the request that was taken in."""
    _arrive(request, "format-request", _("Ask for another format"))
    settings = _settings(request)
    context: dict[str, Any] = {
        "promise": presentation.promise(settings.answer_days),
        "keeping": presentation.keeping(settings.keep_days),
        "collection_place": words_of(settings, "collection_place"),
        "status_url": reverse("format-request-status"),
        "is_open": settings.is_open,
    }
    if not settings.is_open:
        return _answer(request, "materials/format_request.html", context)
    form = _form(request, settings)
    context["form"] = form
    if request.method != "POST":
        return _answer(request, "materials/format_request.html", context)
    if not form.errors and _is_from_elsewhere(request):
        form.add_error(None, _("The form was sent from another site. Send it once more from here."))
    if form.is_valid():
        try:
            taken = take_in(form, settings)
        except TooManyRequestsError:
            form.add_error(None, presentation.too_many())
            form.renew_token()
            return _answer(request, "materials/format_request.html", context, TOO_MANY)
        place = words_of(settings, "collection_place")
        context["taken"] = presentation.request_row(taken, place)
        return _answer(request, "materials/format_request_taken.html", context)
    form.renew_token()
    return _answer(request, "materials/format_request.html", context)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def format_request_status(request: HttpRequest) -> HttpResponse:
    """How far the request with a reference has come; whoever has it may withdraw the request.

    The reference is sent in the body, so that it stands in no history and no log.
    """
    _arrive(request, "format-request-status", _("Where is my request?"))
    form = StatusForm(request.POST or None)
    context: dict[str, Any] = {"form": form, "request_url": reverse("format-request")}
    if form.is_valid():
        reference = form.cleaned_data["reference"]
        named = FormatRequest.objects.filter(reference=reference).select_related(
            "material", "language"
        )
        found = named.first()
        if found is None:
            form.add_error("reference", presentation.unknown_reference())
        elif request.POST.get("action") == WITHDRAW:
            found.delete()
            context["withdrawn"] = True
        else:
            place = words_of(_settings(request), "collection_place")
            context["found"] = presentation.request_row(found, place)
    return _answer(request, "materials/format_request_status.html", context)


def _settings(request: HttpRequest) -> RequestSettings:
    """What is set for this site. Raises Http404 where the address belongs to none."""
    try:
        return RequestSettings.for_request(request)
    except RequestSettings.DoesNotExist as error:
        raise Http404 from error


def _form(request: HttpRequest, settings: RequestSettings) -> FormatRequestForm:
    spoken = sorted(
        rows(SpokenLanguage.objects.order_by(), ["key"], ["name"]),
        key=lambda row: (row[0] not in languages.codes(), alphabetical(row[1])),
    )
    asked = request.GET
    return FormatRequestForm(
        request.POST if request.method == "POST" else None,
        materials=_materials(request),
        spoken=[(key, name) for key, name in spoken],
        may_collect=bool(settings.collection_place),
        initial={
            "material": asked.get("material", ""),
            "format": asked.get("format", ""),
            "language": asked.get("language", languages.active()),
        },
    )


def _materials(request: HttpRequest) -> list[tuple[str, str]]:
    """The newest materials in the order of the alphabet, and the one that was asked for."""
    everything = public(MaterialPage.objects.order_by(), request)
    wanted = Q(pk__in=newest_first(everything).values("pk")[:OFFERED])
    asked = request.POST.get("material") or request.GET.get("material", "")
    if asked.isascii() and asked.isdigit() and len(asked) < DIGITS:
        wanted |= Q(pk=int(asked))
    found = rows(everything.filter(wanted), ["pk"], ["title"])
    ordered = sorted(found, key=lambda row: alphabetical(row[1]))
    return [(str(pk), title) for pk, title in ordered]


def _is_from_elsewhere(request: HttpRequest) -> bool:
    """Whether the browser says that another site sent the form; old browsers do not say."""
    return request.headers.get("Sec-Fetch-Site", "none") not in {"none", "same-origin"}


def _arrive(request: HttpRequest, name: str, title: str) -> None:
    """Tell the frame where this is: below the library, in every language, in no index."""
    library = library_link(request)
    request.place = Place(  # type: ignore[attr-defined]
        title=title,
        url_in=_speaking(lambda: reverse(name)),
        crumbs=[Crumb(library.title.plain, library.url, library.title.lang)] if library else [],
        indexed=False,
        query=_material_query(request),
    )


def _material_query(request: HttpRequest) -> str:
    chosen = request.GET.get("material", "")
    return f"?material={chosen}" if chosen.isascii() and chosen.isdigit() else ""


def _speaking(url: Callable[[], str]) -> Callable[[str], str]:
    def url_in(language: str) -> str:
        with languages.speaking(language):
            return url()

    return url_in


def _answer(
    request: HttpRequest, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    response = render(request, template, context, status=status)
    # Somebody may look through this device afterwards: nothing of the page stays on it.
    patch_cache_control(response, no_store=True)
    return response
