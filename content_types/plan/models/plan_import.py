"""What imports have brought: each document, and what it said about each page."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.pages.models import BasePage

from .plan import ActionPlanPage


class ImportState(models.TextChoices):
    PREVIEWED = "previewed", _("previewed")
    CONFIRMED = "confirmed", _("imported")
    DISCARDED = "discarded", _("discarded")


class PlanImport(models.Model):
    """A document that was imported, or uploaded to see what it would change.

    The newest imported document of each language is kept: the other language's is compared with
    it. One that was only looked at is kept until it is confirmed or discarded.
    """

    plan = models.ForeignKey(
        ActionPlanPage, on_delete=models.CASCADE, null=True, blank=True, related_name="imports"
    )
    name = models.CharField(_("file"), max_length=255)
    sha256 = models.CharField(max_length=64)
    language = models.CharField(_("language"), max_length=12)
    state = models.CharField(
        _("state"), max_length=10, choices=ImportState.choices, default=ImportState.PREVIEWED
    )
    created_at = models.DateTimeField(_("time"), auto_now_add=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True
    )
    content = models.BinaryField(null=True)
    report = models.JSONField(default=dict)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("import of a plan")
        verbose_name_plural = _("imports of plans")

    def __str__(self) -> str:
        return f"{self.name} ({self.language})"


class ImportedValues(models.Model):
    """What a document said of a page, and what the page then held.

    The next import compares: a document that says what it said before changes nothing; where it
    says something new and nobody has edited the page since, the new goes into a draft; where both
    have changed, the editor's stays and a finding tells of it.
    """

    page = models.ForeignKey(BasePage, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=12)
    document = models.JSONField(default=dict)
    stored = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "language"], name="imported_values_once")
        ]

    def __str__(self) -> str:
        return f"{self.page_id} ({self.language})"
