"""Structured data in templates."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from cms.pages.structured_data import script_json

register = template.Library()


@register.filter
def json_ld(data: Any) -> SafeString:
    """Data as JSON inside a script element: see `script_json`."""
    return script_json(data)
