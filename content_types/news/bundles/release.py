"""The release: every page and file of a bundle becomes public in one transaction, or none does."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import ReferenceIndex
from wagtail.signals import page_published

from cms.pages import languages
from cms.pages.publication import problems
from cms.pages.told import Told, in_every_language, told

from .enums import BundleAction, BundleState
from .errors import BundleError, WrongStateError
from .inspection import IssueCode, inspect
from .manifest import changes, describe, manifest
from .models import Bundle, BundleMember
from .reading import WITH_DRAFT, read
from .workflow import locked

RELEASABLE = (BundleState.APPROVED, BundleState.SCHEDULED, BundleState.FAILED)
# Neither is part of what was approved, and with either the release would show nothing to anybody.
HIDING = (IssueCode.PRIVATE, IssueCode.FILE_HIDDEN)
# What may be wrong with the content. Anything else is a fault of the site: the transaction is
# taken back as well, the bundle stays as it was, and the next run tries again.
_REFUSALS = (BundleError, ValidationError, IntegrityError, PermissionDenied)

_releasing: ContextVar[bool] = ContextVar("releasing_a_bundle", default=False)


def is_releasing() -> bool:
    """Whether a bundle is being released here and now, which may publish its pages."""
    return _releasing.get()


def release_due(now: datetime | None = None) -> list[Bundle]:
    """Release every bundle whose minute has come; returns those that were released.

    May be called at any time, by any number of processes at once, and again after being killed: a
    bundle is released once, completely, or not at all. A release that was missed while nothing ran
    happens now. A bundle that cannot be released is marked as failed, with the reason, and does
    not keep the others waiting. Raises what was no fault of the content after all others have had
    their turn; that bundle stays scheduled and is tried again.
    """
    moment = now or timezone.now()
    _announce_again()
    released, faults = [], []
    for bundle in Bundle.objects.due(moment):
        try:
            release(bundle, user=None, due=moment)
        except BundleError:
            continue  # another process was faster, or it is marked as failed
        except Exception as error:  # noqa: BLE001 - raised below, when the others are released
            faults.append(error)
        else:
            released.append(bundle)
    if faults:
        raise faults[0]
    return released


def run_due() -> None:
    """What the background runner calls."""
    release_due()


def release(bundle: Bundle, user: Any, due: datetime | None = None) -> None:
    """Release the bundle now; with `due`, only if its minute had come by then.

    Raises BundleError, with the reasons in words, after it has written them down. Only a release
    that the clock began marks the bundle as failed: where somebody tries too early, the bundle
    stays as it was, and so does the minute that it waits for.
    """
    try:
        with transaction.atomic(), _as_release():
            _publish_everything(bundle, user, due)
        # By now everything that waited for the end of the transaction has been told.
        _note_announced(bundle)
    except WrongStateError:
        raise
    except _REFUSALS as error:
        reasons = _told(bundle, user, due, error)
        _note_failure(bundle, user, reasons)
        raise BundleError(*told(reasons)) from error


def _told(bundle: Bundle, user: Any, due: datetime | None, error: Exception) -> Told:
    """Why it was not released, in every language."""

    def again() -> list[str]:
        try:
            with transaction.atomic(), _as_release():
                _publish_everything(bundle, user, due)
        except WrongStateError:
            return []  # somebody else was faster
        except _REFUSALS as same:
            return _reasons(same)
        return []

    return in_every_language(_reasons(error), again)


def _publish_everything(bundle: Bundle, user: Any, due: datetime | None) -> None:
    current = locked(bundle)
    is_early = due is not None and not (current.release_at and current.release_at <= due)
    if current.state not in RELEASABLE or is_early:
        raise WrongStateError(current.get_state_display())
    if due is not None and current.state != BundleState.SCHEDULED:
        raise WrongStateError(current.get_state_display())
    drafts = read(current)
    different = changes(current.approved_manifest, manifest(current, drafts))
    if different:
        raise BundleError(
            *(describe(change) for change in different),
            _("What is there is no longer what was approved. Have it reviewed again."),
        )
    if hidden := [issue for issue in inspect(current, drafts) if issue.code in HIDING]:
        raise BundleError(*(f"{issue.where}: {issue.message}" for issue in hidden))
    current.state, current.released_at, current.failure = BundleState.RELEASED, timezone.now(), {}
    current.save()
    for member in current.members.select_related(*WITH_DRAFT):
        _publish(member, user)
    current.record(BundleAction.RELEASED, user)


def _publish(member: BundleMember, user: Any) -> None:
    revision = member.page.latest_revision
    try:
        revision.publish(user=user, skip_permission_checks=True)
    except ValidationError as error:
        name, found = member.page.get_admin_display_title(), getattr(error, "found", None)
        raise BundleError(
            *(f"{name}: {each}" for each in problems(found or member.page, error))
        ) from error
    # Wagtail indexes after the transaction; who may see a file has to be decided within it.
    ReferenceIndex.create_or_update_for_object(
        member.page.specific_class.objects.get(pk=member.page_id)
    )


def _announce_again() -> None:
    """Tell of releases whose process was killed before the search index and others had heard."""
    for bundle in Bundle.objects.filter(state=BundleState.RELEASED, announced_at=None):
        for member in bundle.members.filter(page__live=True).select_related("page"):
            page = member.page.specific
            page_published.send(
                sender=page.specific_class, instance=page, revision=page.live_revision
            )
        _note_announced(bundle)


def _note_announced(bundle: Bundle) -> None:
    Bundle.objects.filter(pk=bundle.pk).update(announced_at=timezone.now())


def _reasons(error: Exception) -> list[str]:
    if isinstance(error, BundleError):
        return list(error.messages)
    if isinstance(error, ValidationError):
        return error.messages
    return [_("The database refused it: %(error)s") % {"error": error}]


@transaction.atomic
def _note_failure(bundle: Bundle, user: Any, reasons: Told) -> None:
    current = locked(bundle)
    if current.state not in RELEASABLE:
        return
    if user is None or current.state == BundleState.FAILED:
        current.state, current.failure = BundleState.FAILED, reasons
        current.save()
    current.record(BundleAction.FAILED, user, reasons=reasons)


@contextmanager
def _as_release() -> Iterator[None]:
    """With content in the site's own language, whoever releases, and past the lock on pages."""
    token = _releasing.set(True)
    try:
        with languages.content_language(languages.default()):
            yield
    finally:
        _releasing.reset(token)
