"""Addresses of the room: the library and the request for another format."""

from django.http import HttpRequest
from django.urls import reverse

from cms.pages.links import PageLink, links, public
from content_types.materials.models import MaterialIndexPage


def request_url(material: int | None = None) -> str:
    """The form in which another format is asked for, with a material chosen already or not."""
    url = reverse("format-request")
    return f"{url}?material={material}" if material else url


def library_link(request: HttpRequest) -> PageLink | None:
    """The library in the language shown now, None where there is none; one query."""
    found = public(MaterialIndexPage.objects.order_by("path"), request)[:1]
    return next(iter(links(found, request)), None)
