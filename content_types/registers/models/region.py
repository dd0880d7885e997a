from django.db import models
from django.utils.translation import gettext_lazy as _

from .base import RegisterEntry


class Region(RegisterEntry):
    """One of the twelve statistical regions of Slovenia; the key is its NUTS 3 code."""

    locative = models.CharField(
        _("“in the region”"),
        max_length=120,
        blank=True,
        help_text=_("The words used inside a sentence, for example “in the Mura region”."),
    )
    long_name = models.CharField(_("full name"), max_length=120, blank=True)
    aliases = models.JSONField(_("other names"), default=list, blank=True)

    class Meta(RegisterEntry.Meta):
        ordering = ["key"]
        verbose_name = _("region")
        verbose_name_plural = _("regions")
