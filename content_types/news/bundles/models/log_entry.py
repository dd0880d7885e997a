"""Who did what with a bundle, and when."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content_types.news.bundles.enums import BundleAction

from .bundle import Bundle


class BundleLogEntry(models.Model):
    """One line of a bundle's history. The name stays when the account goes."""

    bundle = models.ForeignKey(Bundle, on_delete=models.CASCADE, related_name="log_entries")
    action = models.CharField(max_length=20, choices=BundleAction.choices)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    user_name = models.CharField(max_length=255, blank=True)
    at = models.DateTimeField()
    details = models.JSONField(default=dict)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("entry of a bundle's history")
        verbose_name_plural = _("entries of bundles' histories")

    def __str__(self) -> str:
        return f"{self.user_name}: {self.get_action_display()}"
