"""Structured data in templates."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from cms.pages.structured_data import CONTEXT, Thing, breadcrumb_list, script_json

register = template.Library()


@register.filter
def json_ld(data: Any) -> SafeString:
    """Data as JSON inside a script element: see `script_json`."""
    return script_json(data)


@register.simple_tag(takes_context=True)
def breadcrumb_data(context: template.Context, title: str) -> Thing | None:
    """The breadcrumbs that the frame shows, then this page with its `title`.

    None where a page is not to be indexed, or has nothing above it.
    """
    url, crumbs = context.get("page_url"), context.get("breadcrumbs")
    if not url or not crumbs:
        return None
    absolute = context["request"].build_absolute_uri
    above = [{"name": crumb.title, "url": absolute(crumb.url)} for crumb in crumbs]
    steps = breadcrumb_list([*above, {"name": str(title), "url": url}])
    return {"@context": CONTEXT, **steps}
