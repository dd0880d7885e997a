"""Release the bundles whose minute has come."""

from typing import Any

from django.core.management.base import BaseCommand

from content_types.news.bundles.release import release_due


class Command(BaseCommand):
    help = "Releases every bundle whose minute has come. The background runner does the same."

    def handle(self, *args: Any, **options: Any) -> None:
        released = release_due()
        for bundle in released:
            self.stdout.write(self.style.SUCCESS(f"Released: {bundle}"))
        if not released:
            self.stdout.write("No bundle was due, or none could be released.")
