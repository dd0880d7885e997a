"""Links to documents inside rich text, with format, size and language of the file.

Wagtail's own handler loads every document for each text, and says nothing of the file.
"""

from typing import Any

from django.utils.html import format_html
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text.feature_registry import FeatureRegistry

from .chosen_files import DOCUMENT, ChosenFiles, current_files


class DescribedDocumentLinkHandler(DocumentLinkHandler):
    """Opens a link to a document; the style sheet writes what `data-file` says behind its words."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        ids = [_document_id(attrs) for attrs in attrs_list]
        found = (current_files() or ChosenFiles()).get(DOCUMENT, ids)
        return [_opened(found.get(pk)) for pk in ids]


def _opened(document: Any) -> str:
    if document is None:
        return "<a>"
    return format_html('<a href="{}" data-file="{}">', document.url, document.detail)


def _document_id(attrs: dict[str, str]) -> int:
    text = attrs.get("id", "")
    return int(text) if text.isdecimal() else 0


def register_document_links(features: FeatureRegistry) -> None:
    """For the hook `register_rich_text_features`: ours takes the place of Wagtail's handler."""
    features.register_link_type(DescribedDocumentLinkHandler)
