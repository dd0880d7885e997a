"""What the last check of a channel found."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .channel import Channel


class LinkCheck(models.Model):
    """The last result of `check_contacts` for a channel."""

    channel = models.OneToOneField(Channel, on_delete=models.CASCADE, related_name="check_result")
    checked_at = models.DateTimeField(_("checked"), default=timezone.now)
    ok = models.BooleanField(_("in order"))
    message = models.CharField(_("result"), max_length=255, blank=True)

    class Meta:
        verbose_name = _("check of a channel")
        verbose_name_plural = _("checks of channels")

    def __str__(self) -> str:
        return f"{self.channel}: {self.message or 'ok'}"
