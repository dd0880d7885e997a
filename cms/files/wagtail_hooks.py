"""What files change in Wagtail through its hooks."""

from wagtail import hooks

from .rich_text import register_document_links

# After Wagtail's own handler, whose place it takes.
hooks.register("register_rich_text_features", register_document_links, order=100)
