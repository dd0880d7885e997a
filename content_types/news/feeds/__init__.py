"""News for feed readers: Atom and JSON Feed, for each language and each filter."""

from .atom import atom
from .json_feed import json_feed

__all__ = ["atom", "json_feed"]
