"""Hearing of every change of what was approved: the approval falls at once, and somebody sees it.

The release compares everything once more, so a change that is not heard here is not released.
"""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Revision

from .enums import FROZEN
from .models import Bundle, BundleMember, BundlePost
from .release import is_releasing
from .workflow import reconcile


def connect() -> None:
    """Listen to pages, files and the bundle's own parts; called once, when the app is ready."""
    post_save.connect(_revision_saved, sender=Revision)
    for model in (get_image_model(), get_document_model()):
        post_save.connect(_file_changed, sender=model)
        post_delete.connect(_file_changed, sender=model)
    for part in (BundleMember, BundlePost):
        post_save.connect(_part_changed, sender=part)
        post_delete.connect(_part_changed, sender=part)


def _revision_saved(instance: Revision, **kwargs: Any) -> None:
    if is_releasing() or not str(instance.object_id).isdigit():
        return
    frozen = Bundle.objects.filter(state__in=FROZEN, members__page_id=instance.object_id)
    if frozen.exists() and instance.base_content_type.model == "basepage":
        for bundle in frozen:
            reconcile(bundle, instance.user)


def _file_changed(instance: Any, **kwargs: Any) -> None:
    key = f"{instance._meta.label_lower}:{instance.pk}"
    for bundle in Bundle.objects.filter(state__in=FROZEN):
        if key in (bundle.approved_manifest or {}).get("files", {}):
            reconcile(bundle)


def _part_changed(instance: BundleMember | BundlePost, **kwargs: Any) -> None:
    if bundle := Bundle.objects.filter(pk=instance.bundle_id, state__in=FROZEN).first():
        reconcile(bundle)
