"""Choices of bundles that are stored and spoken in both languages."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class BundleState(TextChoices):
    """How far a bundle has come."""

    PREPARING = "preparing", pgettext_lazy("state of a bundle", "being prepared")
    IN_REVIEW = "in_review", pgettext_lazy("state of a bundle", "in review")
    APPROVED = "approved", pgettext_lazy("state of a bundle", "approved")
    SCHEDULED = "scheduled", pgettext_lazy("state of a bundle", "scheduled")
    RELEASED = "released", pgettext_lazy("state of a bundle", "released")
    FAILED = "failed", pgettext_lazy("state of a bundle", "not released")
    WITHDRAWN = "withdrawn", pgettext_lazy("state of a bundle", "withdrawn")


# While it is in one of these, a change of any part takes the approval back.
FROZEN = (BundleState.APPROVED, BundleState.SCHEDULED, BundleState.FAILED)
# In these its pages are on their own: they may be published or taken back one by one.
OVER = (BundleState.RELEASED, BundleState.WITHDRAWN)


class BundleAction(TextChoices):
    """What somebody, or the clock, did with a bundle."""

    OPENED = "opened", _("opened the bundle")
    MEMBER_ADDED = "member_added", _("added a page")
    MEMBER_REMOVED = "member_removed", _("removed a page")
    TEXT_CHANGED = "text_changed", _("changed a text for social media")
    TASK_DONE = "task_done", _("ticked a task off")
    TASK_UNDONE = "task_undone", _("opened a task again")
    SUBMITTED = "submitted", _("submitted it for review")
    SENT_BACK = "sent_back", _("sent it back")
    APPROVED = "approved", _("approved it")
    REOPENED = "reopened", _("opened it for changes again")
    APPROVAL_LOST = "approval_lost", _("changed it after approval, so the approval fell")
    PLANNED = "planned", _("chose the minute of its release")
    SCHEDULED = "scheduled", _("scheduled its release")
    UNSCHEDULED = "unscheduled", _("took its scheduled release back")
    RELEASED = "released", _("released it")
    FAILED = "failed", _("could not release it")
    WITHDRAWN = "withdrawn", _("withdrew it")


class ChangeCode(TextChoices):
    """How a bundle differs from what was approved."""

    MEMBER_CHANGED = "member_changed", _("“%(name)s” has been changed.")
    MEMBER_ADDED = "member_added", _("“%(name)s” has been added.")
    MEMBER_REMOVED = "member_removed", _("“%(name)s” has been removed.")
    FILE_CHANGED = "file_changed", _("The file “%(name)s” has been changed or replaced.")
    FILE_ADDED = "file_added", _("The file “%(name)s” has been added.")
    FILE_REMOVED = "file_removed", _("The file “%(name)s” is no longer used or is gone.")
    POST_CHANGED = "post_changed", _("The text for %(name)s has been changed.")
    POST_ADDED = "post_added", _("A text for %(name)s has been added.")
    POST_REMOVED = "post_removed", _("The text for %(name)s has been removed.")
