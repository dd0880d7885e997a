"""Bring the search index up to date with the content."""

import time
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from search import indexing

_SECONDS_BETWEEN = 1.0


class Command(BaseCommand):
    """`manage.py update_search_index`: safe to repeat, and while the site is running."""

    help = "Bring the search index up to date with the content; what did not change stays."

    def handle(self, *args: Any, **options: Any) -> None:
        self._said = time.monotonic()
        changes = indexing.rebuild(self._say if options["verbosity"] else lambda done, total: None)
        if options["verbosity"]:
            words = _(
                "Search index: %(written)d new, %(unchanged)d unchanged, %(removed)d removed."
            )
            self.stdout.write(words % asdict(changes))

    def _say(self, done: int, total: int) -> None:
        """Say how far it is, at most once a second."""
        if time.monotonic() - self._said >= _SECONDS_BETWEEN:
            self._said = time.monotonic()
            self.stdout.write(
                _("Search index: %(done)d of %(total)d") % {"done": done, "total": total}
            )
            self.stdout.flush()
