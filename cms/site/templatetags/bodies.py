"""The body of a page in templates."""

from typing import Any

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail.blocks import StreamValue

from cms.files.chosen_files import ChosenFiles, chosen_files
from cms.pages.linked_pages import Targets, linked_pages

register = template.Library()


@register.simple_tag(takes_context=True)
def body(
    context: template.Context,
    stream: StreamValue,
    targets: Targets | None = None,
    files: ChosenFiles | None = None,
) -> SafeString:
    """All blocks of a body, each by its own template, with the page's context.

    A page that shows pages or files outside its body, too, has read both at once and gives them.
    """
    around: Any = context.flatten()
    raw = stream.raw_data
    targets = targets or Targets(raw, around.get("request"))
    with linked_pages(targets), chosen_files(files or ChosenFiles(raw)):
        return format_html_join("", "{}", ((block.render_as_block(around),) for block in stream))
