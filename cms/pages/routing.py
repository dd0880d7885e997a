"""From an address to the page that answers it."""

from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest
from wagtail.url_routing import RouteResult

from . import languages
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
    # Plain columns: the page itself is loaded once, in its own class.
    found = pages.objects.filter(**{f"{column}__in": candidates}).order_by().rewrite(mode=False)
    rows = found.values_list(column, "pk", "content_type_id")
    longest = max(rows, key=lambda row: len(row[0]), default=None)
    if longest is None:
        return None
    url_path, pk, content_type = longest
    model: Any = ContentType.objects.get_for_id(content_type).model_class() or pages
    try:
        page = model._default_manager.get(pk=pk)
        return page.route(request, components[candidates.index(url_path) :])
    except (Http404, model.DoesNotExist):
        return None
