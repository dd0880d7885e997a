"""The steps of a bundle: each checks, changes the state and writes the history, or does nothing.

Every step locks the bundle first, so that of two editors at the same moment one finds out that the
other was faster.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Revision

from content_types.news.dates import minute

from .enums import FROZEN, OVER, BundleAction, BundleState
from .errors import BundleError, WrongStateError
from .inspection import inspect
from .manifest import Manifest, changes, digest, manifest
from .models import Bundle, BundleMember
from .reading import read


def locked(bundle: Bundle) -> Bundle:
    """The bundle as it is stored now, locked until the transaction ends."""
    return Bundle.objects.select_for_update().get(pk=bundle.pk)


def _in_state(bundle: Bundle, states: Collection[str]) -> Bundle:
    current = locked(bundle)
    if current.state not in states:
        raise WrongStateError(current.get_state_display())
    return current


@transaction.atomic
def submit(bundle: Bundle, user: Any) -> None:
    """Ask a colleague for review. Raises BundleError while something needed is missing."""
    current = _in_state(bundle, {BundleState.PREPARING})
    blocking = [issue for issue in inspect(current) if issue.blocking]
    if blocking:
        raise BundleError(*(f"{issue.where}: {issue.message}" for issue in blocking))
    current.state = BundleState.IN_REVIEW
    current.submitted_by, current.submitted_at = user, timezone.now()
    current.approved_by = current.approved_at = current.approved_manifest = None
    current.failure = {}
    current.save()
    current.record(BundleAction.SUBMITTED, user)


@transaction.atomic
def send_back(bundle: Bundle, user: Any, reason: str) -> None:
    """Give the bundle back to whoever prepares it, saying why."""
    current = _in_state(bundle, {BundleState.IN_REVIEW})
    if not reason.strip():
        raise BundleError(_("Say what has to be changed."))
    current.state = BundleState.PREPARING
    current.save()
    current.record(BundleAction.SENT_BACK, user, reason=reason.strip())


@transaction.atomic
def approve(bundle: Bundle, user: Any, seen: str) -> None:
    """Approve what the reviewer has seen; `seen` is the digest of the manifest shown.

    Raises BundleError for whoever submitted it or changed a page since, where something has
    changed since the reviewer looked, and while something needed is missing.
    """
    current = _in_state(bundle, {BundleState.IN_REVIEW})
    if current.submitted_by_id == user.pk or _has_changed_since(current, user):
        raise BundleError(_("A bundle is approved by somebody who did not prepare it."))
    drafts = read(current)
    now = manifest(current, drafts)
    if digest(now) != seen:
        raise BundleError(_("Something has changed since you looked. Look at it once more."))
    blocking = [issue for issue in inspect(current, drafts) if issue.blocking]
    if blocking:
        raise BundleError(*(f"{issue.where}: {issue.message}" for issue in blocking))
    current.state = BundleState.APPROVED
    current.approved_by, current.approved_at = user, timezone.now()
    current.approved_manifest = now
    current.save()
    current.record(BundleAction.APPROVED, user)


def _has_changed_since(bundle: Bundle, user: Any) -> bool:
    """Whether the reviewer wrote any page of the bundle after it was submitted."""
    pages = [str(pk) for pk in bundle.members.values_list("page_id", flat=True)]
    written = Revision.page_revisions.filter(object_id__in=pages, user=user)
    return written.filter(created_at__gt=bundle.submitted_at).exists()


@transaction.atomic
def plan(bundle: Bundle, user: Any, release_at: datetime, seen: str = "") -> None:
    """Choose the minute of the release before the review; the reviewer sees it.

    `seen` is as in schedule().
    """
    current = _in_state(bundle, {BundleState.PREPARING, BundleState.IN_REVIEW})
    _refuse_newer(current, seen)
    current.release_at = _minute(release_at)
    current.save()
    current.record(BundleAction.PLANNED, user, release_at=current.release_at.isoformat())


def seen_minute(bundle: Bundle) -> str:
    """The minute of release that somebody sees who looks at the bundle now."""
    return bundle.release_at.isoformat() if bundle.release_at else "-"


def _refuse_newer(bundle: Bundle, seen: str) -> None:
    if seen and bundle.release_at and seen != seen_minute(bundle):
        message = _(
            "A colleague has chosen another minute meanwhile: %(minute)s. Look at it again."
        )
        raise BundleError(message % {"minute": minute(bundle.release_at)})


def _minute(moment: datetime) -> datetime:
    """The moment without seconds. Raises BundleError where it has passed."""
    minute = moment.replace(second=0, microsecond=0)
    if minute <= timezone.now():
        raise BundleError(_("This minute has passed. Choose a later one, or release it now."))
    return minute


@transaction.atomic
def schedule(bundle: Bundle, user: Any, release_at: datetime, seen: str = "") -> None:
    """Let the background runner release the bundle at the given minute.

    `seen` is what seen_minute() said when the editor looked; without it nobody is asked. Raises
    BundleError where a colleague has chosen another minute since.
    """
    current = _in_state(bundle, {BundleState.APPROVED, BundleState.SCHEDULED})
    _refuse_newer(current, seen)
    current.release_at = _minute(release_at)
    if found := [issue for issue in inspect(current) if issue.blocking]:
        raise BundleError(*(f"{issue.where}: {issue.message}" for issue in found))
    current.state = BundleState.SCHEDULED
    current.save()
    current.record(BundleAction.SCHEDULED, user, release_at=current.release_at.isoformat())


@transaction.atomic
def unschedule(bundle: Bundle, user: Any) -> None:
    """Let nothing happen at the chosen minute; the approval stays."""
    current = _in_state(bundle, {BundleState.SCHEDULED})
    current.state = BundleState.APPROVED
    current.save()
    current.record(BundleAction.UNSCHEDULED, user)


@transaction.atomic
def reopen(bundle: Bundle, user: Any) -> None:
    """Open a bundle for changes again; an approval falls.

    Raises BundleError where a page of a withdrawn one waits in another bundle by now: whichever
    were released first would publish it before the minute of the other, or has a minute of its own.
    """
    current = _in_state(bundle, {*FROZEN, BundleState.WITHDRAWN})
    elsewhere = BundleMember.objects.exclude(bundle=current).exclude(bundle__state__in=OVER)
    pages = current.members.values("page")
    if shared := elsewhere.filter(page__in=pages).select_related("page", "bundle__observance"):
        message = _("“%(page)s” is in the bundle “%(bundle)s” by now. Remove it there first.")
        raise BundleError(*(message % {"page": e, "bundle": e.bundle} for e in shared))
    own = [e for e in current.members.select_related("page") if e.page.approved_schedule]
    if own:
        message = _("“%(page)s” has a release of its own. Take it back first.")
        raise BundleError(*(message % {"page": each} for each in own))
    _take_approval_back(current)
    current.record(BundleAction.REOPENED, user)


@transaction.atomic
def withdraw(bundle: Bundle, user: Any) -> None:
    """Release nothing: its pages stay drafts and are on their own again."""
    current = _in_state(bundle, set(BundleState) - set(OVER))
    _take_approval_back(current)
    current.state = BundleState.WITHDRAWN
    current.save()
    current.record(BundleAction.WITHDRAWN, user)


@transaction.atomic
def reconcile(bundle: Bundle, user: Any = None) -> bool:
    """Take the approval back where the bundle is no longer what was approved.

    Returns whether it was taken back.
    """
    current = locked(bundle)
    if not current.is_frozen:
        return False
    now: Manifest = manifest(current)
    different = changes(current.approved_manifest, now)
    if not different:
        return False
    _take_approval_back(current)
    current.record(BundleAction.APPROVAL_LOST, user, changes=different)
    return True


def _take_approval_back(bundle: Bundle) -> None:
    bundle.state = BundleState.PREPARING
    bundle.approved_by = bundle.approved_at = bundle.approved_manifest = None
    bundle.failure = {}
    bundle.save()
