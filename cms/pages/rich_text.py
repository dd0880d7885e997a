"""Links to pages inside rich text, with their address in the visitor's language.

Wagtail's own handler loads every linked page in its own class, three queries for each text, and
leads to pages that nobody may see.
"""

from django.utils.html import escape
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler

from .linked_pages import Targets, current_targets


class TranslatedPageLinkHandler(PageLinkHandler):
    """Opens a link to a page; where the page is not public, the words stay without a link."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        ids = [_page_id(attrs) for attrs in attrs_list]
        found = (current_targets() or Targets()).links(ids)
        return [f'<a href="{escape(found[pk].url)}">' if pk in found else "<a>" for pk in ids]


def _page_id(attrs: dict[str, str]) -> int:
    text = attrs.get("id", "")
    return int(text) if text.isdecimal() else 0


def register_page_links(features: FeatureRegistry) -> None:
    """For the hook `register_rich_text_features`: ours takes the place of Wagtail's handler."""
    features.register_link_type(TranslatedPageLinkHandler)
