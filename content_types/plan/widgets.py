"""Form widgets of the public site, which live in `cms.pages`."""

from cms.pages.selects import PlainSelect

__all__ = ["PlainSelect"]
