"""Make the groups of editors what cms.editorial.groups says."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.editorial.groups import ROLES, ensure_groups


class Command(BaseCommand):
    help = "Creates the groups of the admin and resets their permissions. May be run again."

    def handle(self, *args: Any, **options: Any) -> None:
        created = ensure_groups()
        names = ", ".join(created) or "none"
        self.stdout.write(f"Groups: {len(ROLES)} as described, new: {names}.")
