"""`manage.py delete_old_format_requests`: keep no closed request longer than was promised."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from content_types.materials.requests.retention import delete_old_requests


class Command(BaseCommand):
    help = "Delete the requests for another format that were closed long enough ago."

    def handle(self, *args: Any, **options: Any) -> None:
        count = delete_old_requests()
        self.stdout.write(_("Deleted requests: %(count)s") % {"count": count})
