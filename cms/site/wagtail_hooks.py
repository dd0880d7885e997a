"""What the site changes in Wagtail through its hooks."""

from wagtail import hooks

from cms.pages.rich_text import register_page_links

# After Wagtail's own handler, whose place it takes.
hooks.register("register_rich_text_features", register_page_links, order=100)
