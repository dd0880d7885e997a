"""How many entries a list of the admin has, in words that are right for every number.

Wagtail knows one plural (8.0): “16 gradiva”. A language with four of them has it the other way
round: “Gradiva: 16”.
"""

from django.utils.functional import cached_property
from django.utils.text import capfirst
from wagtail.admin.paginator import WagtailPaginator


def let_lists_count() -> None:
    """Called once, when the app is ready."""
    label = cached_property(_label)
    label.__set_name__(WagtailPaginator, "items_count_label")
    WagtailPaginator.items_count_label = label


def _label(paginator: WagtailPaginator) -> str:
    return f"{capfirst(str(paginator.verbose_name_plural))}: {paginator.count}"
