"""Findings: what an import found wrong or doubtful in a document."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.pages.models import BasePage

from .plan import ActionPlanPage


class Severity(models.TextChoices):
    ERROR = "error", _("error")
    WARNING = "warning", _("warning")
    NOTICE = "notice", _("notice")


class FindingState(models.TextChoices):
    OPEN = "open", _("open")
    RESOLVED = "resolved", _("resolved")
    ACCEPTED = "accepted", _("accepted as it is")


class Finding(models.Model):
    """One inconsistency of a document, shown on the page concerned until somebody settles it."""

    plan = models.ForeignKey(ActionPlanPage, on_delete=models.CASCADE, related_name="plan_findings")
    page = models.ForeignKey(
        BasePage, on_delete=models.CASCADE, related_name="findings", verbose_name=_("page")
    )
    language = models.CharField(_("language of the document"), max_length=12)
    code = models.CharField(_("code"), max_length=60)
    severity = models.CharField(_("severity"), max_length=10, choices=Severity.choices)
    place = models.TextField(_("place in the document"))
    stated = models.TextField(_("stated"), blank=True)
    computed = models.TextField(_("computed"), blank=True)
    params = models.JSONField(default=dict, blank=True)
    # One document says a thing at one place once: a second run finds the same row again.
    fingerprint = models.CharField(max_length=64)
    found_at = models.DateTimeField(_("found"), default=timezone.now)
    state = models.CharField(
        _("state"), max_length=10, choices=FindingState.choices, default=FindingState.OPEN
    )
    reason = models.TextField(_("reason"), blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, editable=False
    )
    settled_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["severity", "pk"]
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        constraints = [
            models.UniqueConstraint(fields=["plan", "language", "fingerprint"], name="finding_once")
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.place}"

    def clean(self) -> None:
        super().clean()
        if self.state != FindingState.OPEN and not self.reason.strip():
            raise ValidationError({"reason": _("Say why the finding is settled.")})

    def settle(self, state: str, reason: str, user: Any) -> None:
        """Resolve or accept the finding with a reason.

        Raises ValidationError when the reason is missing.
        """
        self.state, self.reason = state, reason
        self.settled_by, self.settled_at = user, timezone.now()
        self.full_clean()
        self.save()
