"""Making the sizes of pictures before anybody asks for them, and keeping them current."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_save
from wagtail.models import ReferenceIndex
from wagtail.signals import published

from .models import SiteImage
from .pictures import make_renditions


def connect() -> None:
    """Listen to pictures and to what shows them; called once, when the app is ready."""
    post_save.connect(_picture_saved, sender=SiteImage)
    published.connect(_published)


def _picture_saved(instance: SiteImage, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        transaction.on_commit(lambda: make_renditions(instance))


def _published(instance: Model, **kwargs: Any) -> None:
    """Make what an earlier attempt left out, for the pictures of what goes live."""
    transaction.on_commit(lambda: _make_for(instance))


def _make_for(instance: Model) -> None:
    pictures = ContentType.objects.get_for_model(SiteImage)
    shown = ReferenceIndex.get_references_for_object(instance).filter(to_content_type=pictures)
    ids = {int(pk) for pk in shown.values_list("to_object_id", flat=True)}
    for image in SiteImage.objects.filter(pk__in=ids):
        make_renditions(image)
