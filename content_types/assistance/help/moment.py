"""The contacts at one minute."""

from django.http import HttpRequest
from django.utils import timezone

from content_types.assistance.presentation import Directory, directory


def contacts_now(request: HttpRequest) -> Directory:
    """The contacts as they are this minute.

    Nothing that is shown changes faster, and within a minute equal cards are rendered once.
    """
    return directory(request, timezone.now().replace(second=0, microsecond=0))
