"""The body of a page in templates."""

from typing import Any

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail.blocks import StreamValue

from cms.files.chosen_files import chosen_files
from cms.pages.linked_pages import linked_pages

register = template.Library()


@register.simple_tag(takes_context=True)
def body(context: template.Context, stream: StreamValue) -> SafeString:
    """All blocks of a body, each by its own template, with the page's context."""
    around: Any = context.flatten()
    raw = stream.raw_data
    with linked_pages(raw, around.get("request")), chosen_files(raw):
        return format_html_join("", "{}", ((block.render_as_block(around),) for block in stream))
