"""The bundle of one observance in one year."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.pages.told import told
from content_types.campaigns.models import ObservancePage
from content_types.news.bundles.enums import FROZEN, OVER, BundleAction, BundleState

User = settings.AUTH_USER_MODEL


class BundleQuerySet(models.QuerySet):
    """Questions that screens and the release ask of bundles."""

    def due(self, now: Any) -> "BundleQuerySet":
        """Bundles whose minute has come, the earliest first."""
        scheduled = self.filter(state=BundleState.SCHEDULED, release_at__lte=now)
        return scheduled.order_by("release_at", "pk")

    def holding(self, page_id: int) -> "BundleQuerySet":
        """Bundles that the page belongs to and that are neither released nor withdrawn."""
        return self.filter(members__page_id=page_id).exclude(state__in=OVER)


class Bundle(models.Model):
    """Everything that goes out for one year of an observance: reviewed and released as one.

    `approved_manifest` is what was approved: a fingerprint of every page, file and text (see
    `manifest`). The release compares it with what is there then.
    """

    observance = models.ForeignKey(
        ObservancePage,
        on_delete=models.PROTECT,
        related_name="bundles",
        verbose_name=_("observance"),
    )
    year = models.PositiveSmallIntegerField(_("year"))
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=BundleState.choices,
        default=BundleState.PREPARING,
        db_index=True,
    )
    release_at = models.DateTimeField(_("minute of release"), null=True, blank=True, db_index=True)
    released_at = models.DateTimeField(_("released"), null=True, blank=True)
    # When search, feeds and caches had heard of the release; empty if the site was killed between.
    announced_at = models.DateTimeField(null=True, blank=True, editable=False)
    submitted_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    submitted_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_manifest = models.JSONField(null=True, blank=True)
    # Why the last release failed, in every language (see cms.pages.told); empty where none failed.
    failure = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = BundleQuerySet.as_manager()

    class Meta:
        ordering = ["-year", "observance_id"]
        verbose_name = _("bundle")
        verbose_name_plural = _("bundles")
        permissions = [
            ("approve_bundle", _("May approve a bundle that somebody else submitted")),
            ("release_bundle", _("May schedule, release and withdraw a bundle")),
        ]
        constraints = [
            models.UniqueConstraint(fields=["observance", "year"], name="bundle_once_a_year"),
            models.CheckConstraint(
                name="bundle_approved_by_another",
                condition=Q(approved_by__isnull=True)
                | Q(submitted_by__isnull=True)
                | ~Q(approved_by=F("submitted_by")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.observance.title} {self.year}"

    @property
    def day(self) -> Any:
        """The day of the observance in the bundle's year."""
        return self.observance.date_in(self.year)

    @property
    def failure_reasons(self) -> list[str]:
        """Why the last release failed, in the language of whoever reads it."""
        return told(self.failure)

    @property
    def is_frozen(self) -> bool:
        """Whether a change of any part takes the approval back."""
        return self.state in FROZEN

    @property
    def is_over(self) -> bool:
        """Whether nothing more is released from it."""
        return self.state in OVER

    def record(self, action: BundleAction, user: Any = None, **details: Any) -> None:
        """Write into the bundle's history what happened; `user` is None for the clock."""
        self.log_entries.create(
            action=action,
            user=user,
            user_name=user.get_full_name() or user.get_username() if user else "",
            at=timezone.now(),
            details=details,
        )
