"""Starter content: campaigns and observances."""

from cms.pages.starter import Tally


def load(tally: Tally) -> None:
    """Load what the files beside this one describe."""
