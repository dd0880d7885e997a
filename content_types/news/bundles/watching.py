"""Hearing of every change of what was approved: the approval falls at once, and somebody sees it.

The release compares everything once more, so a change that is not heard here is not released.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.log_actions import get_active_log_context
from wagtail.signals import post_page_move

from cms.pages.models import BasePage

from .enums import FROZEN, OVER, BundleAction
from .models import Bundle, BundleMember, BundlePost
from .release import is_releasing
from .workflow import reconcile

_TELLING = {"latest_revision", "go_live_at"}


def connect() -> None:
    """Listen to pages, files and the bundle's own parts; called once, when the app is ready."""
    # Page classes of every room are heard, so no sender can be named.
    post_save.connect(_page_saved)
    post_page_move.connect(_page_moved)
    for model in (get_image_model(), get_document_model()):
        post_save.connect(_file_changed, sender=model)
        post_delete.connect(_file_changed, sender=model)
    for part in (BundleMember, BundlePost):
        post_save.connect(_part_changed, sender=part)
        post_delete.connect(_part_changed, sender=part)
    post_delete.connect(_member_deleted, sender=BundleMember)


def _page_saved(instance: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
    """A new revision is written first, then the page that names it as its newest."""
    if not isinstance(instance, BasePage) or is_releasing():
        return
    if update_fields is not None and not _TELLING.intersection(update_fields):
        return
    for bundle in Bundle.objects.filter(state__in=FROZEN, members__page_id=instance.pk):
        revision = instance.latest_revision
        reconcile(bundle, revision.user if revision else None)


def _page_moved(instance: Any, **kwargs: Any) -> None:
    for bundle in Bundle.objects.filter(state__in=FROZEN, members__page_id=instance.pk):
        reconcile(bundle, _who())


def _file_changed(instance: Any, **kwargs: Any) -> None:
    key = f"{instance._meta.label_lower}:{instance.pk}"
    for bundle in Bundle.objects.filter(state__in=FROZEN):
        if key in (bundle.approved_manifest or {}).get("files", {}):
            reconcile(bundle, _who())


def _part_changed(instance: BundleMember | BundlePost, **kwargs: Any) -> None:
    if bundle := Bundle.objects.filter(pk=instance.bundle_id, state__in=FROZEN).first():
        reconcile(bundle, _who())


def _member_deleted(instance: BundleMember, origin: Any = None, **kwargs: Any) -> None:
    """Write down that a page has left its bundle because it was deleted.

    Whoever takes it out of the bundle writes that down there.
    """
    # One page or a queryset of them; the page's own button and a deleted bundle begin elsewhere.
    if not issubclass(getattr(origin, "model", type(origin)), BasePage):
        return
    for bundle in Bundle.objects.filter(pk=instance.bundle_id).exclude(state__in=OVER):
        bundle.record(BundleAction.MEMBER_REMOVED, _who(), name=str(instance))


def _who() -> Any:
    """Who is at work in the admin at this moment, None where nobody is."""
    return get_active_log_context().user
