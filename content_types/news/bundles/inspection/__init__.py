"""What a bundle still lacks before it may be approved."""

from .bundle import inspect
from .issue import Issue, IssueCode

__all__ = ["Issue", "IssueCode", "inspect"]
