"""Uploaded pictures and documents, with their words in every language."""

from .document import SiteDocument
from .picture import SiteImage, SiteRendition

__all__ = ["SiteDocument", "SiteImage", "SiteRendition"]
