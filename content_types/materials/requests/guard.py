"""What keeps a request from going with its material, before anybody has answered it."""

from typing import Any

from django.db.models import Model, ProtectedError
from django.db.models.signals import pre_delete

from content_types.materials.enums import CLOSED
from content_types.materials.models import FormatRequest, MaterialPage


def connect() -> None:
    """Watch over materials; called once, when the app is ready."""
    pre_delete.connect(_refuse, sender=MaterialPage)


def _refuse(instance: MaterialPage, **kwargs: Any) -> None:
    """Raises ProtectedError: whoever asked was promised an answer under a reference."""
    waiting = FormatRequest.objects.filter(material=instance.pk).exclude(state__in=CLOSED)
    if found := set[Model](waiting):
        raise ProtectedError("requests that are not closed yet", found)
