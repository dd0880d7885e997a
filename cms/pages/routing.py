"""From an address to the page that answers it."""

from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest
from wagtail.url_routing import RouteResult

from . import languages, surroundings
from .sites import find_site, root_path

if TYPE_CHECKING:
    from .models import BasePage


def find_route(pages: "type[BasePage]", request: HttpRequest, path: str) -> RouteResult | None:
    """The page with the longest stored path that the address starts with, in its own class.

    What is left over goes to that page's own `route()`. None where no page answers.
    """
    site = find_site(request)
    if site is None:
        return None
    components = [component for component in path.split("/") if component]
    column = languages.field("url_path", languages.active())
    prefix = root_path(site)
    candidates = [
        prefix + "".join(f"{c}/" for c in components[:length])
        for length in range(len(components) + 1)
    ]
    rows = surroundings.read(pages, request, site, column, candidates)
    found = [row for row in rows if row.url_path in candidates]
    longest = max(found, key=lambda row: len(row.url_path), default=None)
    if longest is None:
        return None
    model: Any = ContentType.objects.get_for_id(longest.content_type).model_class() or pages
    try:
        page = model._default_manager.get(pk=longest.pk)
        return page.route(request, components[candidates.index(longest.url_path) :])
    except (Http404, model.DoesNotExist):
        return None
