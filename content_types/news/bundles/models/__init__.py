"""A bundle and what belongs to it."""

from .bundle import Bundle
from .log_entry import BundleLogEntry
from .parts import BundleMember, BundlePost, BundleTask

__all__ = ["Bundle", "BundleLogEntry", "BundleMember", "BundlePost", "BundleTask"]
