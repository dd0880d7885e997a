"""From contacts to plain values for templates: what is shown, and what stands in instead."""

from .card import ChannelRow, ContactRow, LanguageRow
from .directory import Directory, Placed, directory
from .ranking import Facets, replacement_for

__all__ = [
    "ChannelRow",
    "ContactRow",
    "Directory",
    "Facets",
    "LanguageRow",
    "Placed",
    "directory",
    "replacement_for",
]
