"""Engines that keep the index. There is one, and `backend()` is where another would be chosen."""

from .base import Backend, Hit, Identity, Known, Query, Results
from .database import DatabaseBackend

__all__ = ["Backend", "Hit", "Identity", "Known", "Query", "Results", "backend"]


def backend() -> Backend:
    """The engine that answers searches and is kept current."""
    return DatabaseBackend()
