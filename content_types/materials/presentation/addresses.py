"""Addresses of the room: the library and the request for another format."""

from django.http import HttpRequest
from django.urls import reverse

from cms.pages.filters import query_of
from cms.pages.links import PageLink, links, public
from content_types.materials.models import MaterialIndexPage

from .rows import EditionRow


def request_url(material: int | None = None, edition: EditionRow | None = None) -> str:
    """The form in which another format is asked for.

    A material may be chosen already, with an edition its format and language, too.
    """
    chosen = {"material": str(material)} if material else {}
    if edition:
        chosen |= {"format": edition.format, "language": edition.language_key}
    return reverse("format-request") + query_of({k: v for k, v in chosen.items() if v})


def library_link(request: HttpRequest) -> PageLink | None:
    """The library in the language shown now, None where there is none; one query."""
    found = public(MaterialIndexPage.objects.order_by("path"), request)[:1]
    return next(iter(links(found, request)), None)
