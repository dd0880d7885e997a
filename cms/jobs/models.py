"""What the runner remembers: when each job ran, and which releases failed."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.pages.told import told


class JobRun(models.Model):
    """The last run of a job. One that has begun and not ended was interrupted."""

    name = models.CharField(_("job"), max_length=50, unique=True)
    started_at = models.DateTimeField(_("began"))
    ended_at = models.DateTimeField(_("ended"), null=True)
    succeeded_at = models.DateTimeField(_("succeeded"), null=True)
    failure = models.CharField(_("failure"), max_length=255, blank=True)

    class Meta:
        verbose_name = _("run of a job")
        verbose_name_plural = _("runs of jobs")

    def __str__(self) -> str:
        return self.name


class ReleaseAction(models.TextChoices):
    PUBLISH = "publish", _("publish")
    UNPUBLISH = "unpublish", _("take offline")


class FailedRelease(models.Model):
    """Something that should have been released or taken offline by now and could not be.

    The runner tries again every minute, and forgets it when it succeeds or is not due any more.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=255)
    content_object = GenericForeignKey(for_concrete_model=False)
    action = models.CharField(_("action"), max_length=10, choices=ReleaseAction.choices)
    title = models.CharField(_("title"), max_length=255)
    due_at = models.DateTimeField(_("due"))
    since = models.DateTimeField(_("failing since"), auto_now_add=True)
    # Sentences by language of the interface (see cms.pages.told).
    reasons = models.JSONField(_("reason"), default=dict)

    # The index of what uses what would take this for a use of the page.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("failed release")
        verbose_name_plural = _("failed releases")
        ordering = ["due_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "action"], name="one_failure_a_release"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def reason(self) -> str:
        """Why it failed, in the language of whoever reads it."""
        return " ".join(told(self.reasons))
