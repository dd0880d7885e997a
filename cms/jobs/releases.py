"""Releasing what is due, and taking offline what has expired: each thing by itself, once.

As Wagtail's `publish_scheduled`, with three differences. Each thing is released in a transaction
of its own that looks again whether it is still due, so that two processes never release it twice
and a kill leaves all of it or nothing. One that fails stops no other, and editors are told. What
is due at ten o'clock is released at ten, not after it.
"""

import logging
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import OperationalError, models, transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Revision

from cms.pages import languages
from cms.pages.models import BasePage
from cms.pages.told import Told, in_every_language

from .failures import described, reasons
from .models import FailedRelease, ReleaseAction

logger = logging.getLogger(__name__)


def release_due() -> None:
    """Release and take offline everything that is due now."""
    with languages.content_language(languages.default()):
        for model, pk in _expired():
            _attempt(_Expiry(model, pk))
        for pk in list(_due().order_by("approved_go_live_at", "pk").values_list("pk", flat=True)):
            _attempt(_Release(pk))
        _forget_what_is_not_due()


def _due() -> models.QuerySet[Revision]:
    return Revision.objects.filter(approved_go_live_at__lte=timezone.now())


def _expired() -> Iterator[tuple[type[models.Model], Any]]:
    for model in _draftable():
        found = _expired_of(model).order_by("expire_at", "pk").values_list("pk", flat=True)
        yield from ((model, pk) for pk in list(found))


def _expired_of(model: type[models.Model]) -> models.QuerySet:
    return model._default_manager.filter(live=True, expire_at__lte=timezone.now())


def _draftable() -> list[type[models.Model]]:
    """What can go live: pages under their common base, and each other model."""
    others = [
        model
        for model in apps.get_models()
        if issubclass(model, DraftStateMixin) and not issubclass(model, BasePage)
    ]
    return [BasePage, *others]


class _Release:
    """A revision that is to go live."""

    action = ReleaseAction.PUBLISH

    def __init__(self, pk: int) -> None:
        self.pk = pk
        self.due_at = timezone.now()
        self.target: Any = None

    def carry_out(self) -> None:
        """Publish it, unless somebody else has meanwhile."""
        revision = _due().filter(pk=self.pk).select_for_update().first()
        if revision is None:
            return
        self.due_at, self.target = revision.approved_go_live_at or self.due_at, revision
        revision.publish(log_action="wagtail.publish.scheduled")

    def is_still_due(self) -> bool:
        return _due().filter(pk=self.pk).exists()

    def identity(self) -> dict[str, Any]:
        """Content type and primary key of what the revision is of."""
        revision = self.target
        return {"content_type_id": revision.content_type_id, "object_id": revision.object_id}


class _Expiry:
    """Something live that is to go offline."""

    action = ReleaseAction.UNPUBLISH

    def __init__(self, model: type[models.Model], pk: Any) -> None:
        self.model, self.pk = model, pk
        self.due_at = timezone.now()
        self.target: Any = None

    def carry_out(self) -> None:
        """Take it offline, unless somebody else has meanwhile."""
        found = _expired_of(self.model).filter(pk=self.pk).select_for_update().first()
        if found is None:
            return
        self.due_at, self.target = found.expire_at or self.due_at, found
        found.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")

    def is_still_due(self) -> bool:
        return _expired_of(self.model).filter(pk=self.pk).exists()

    def identity(self) -> dict[str, Any]:
        content_type = ContentType.objects.get_for_model(self.target, for_concrete_model=False)
        return {"content_type_id": content_type.pk, "object_id": str(self.pk)}


def _attempt(work: _Release | _Expiry) -> None:
    try:
        with transaction.atomic():
            work.carry_out()
    except OperationalError:
        raise
    except Exception as error:
        if work.target is not None and work.is_still_due():
            _remember(work, error)
        else:
            # It was released; something that follows a release failed, such as the search index.
            logger.exception("After a scheduled release, what follows it failed.")


def _remember(work: _Release | _Expiry, error: Exception) -> None:
    _failure, is_new = FailedRelease.objects.update_or_create(
        **work.identity(),
        action=work.action,
        defaults={
            "title": str(getattr(work.target, "object_str", work.target))[:255],
            "due_at": work.due_at,
            "reasons": _told(work, error),
        },
    )
    if is_new:
        logger.error("A scheduled release failed: %s", described(error))


def _told(work: _Release | _Expiry, error: Exception) -> Told:
    """Why it failed, in every language."""
    of = getattr(work.target, "content_object", work.target)

    def again() -> list[str]:
        try:
            with transaction.atomic():
                work.carry_out()
        except OperationalError:
            raise
        except Exception as same:  # noqa: BLE001 - it is told, as the first one is
            return reasons(same, of)
        return []

    return in_every_language(reasons(error, of), again)


def _forget_what_is_not_due() -> None:
    for failure in FailedRelease.objects.all():
        if not _is_due(failure):
            failure.delete()


def _is_due(failure: FailedRelease) -> bool:
    if failure.action == ReleaseAction.PUBLISH:
        revisions = _due().filter(object_id=failure.object_id)
        return revisions.filter(content_type_id=failure.content_type_id).exists()
    model = failure.content_type.model_class()
    return model is not None and _expired_of(model).filter(pk=failure.object_id).exists()
