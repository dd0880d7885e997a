from django.db import models
from django.utils.translation import gettext_lazy as _

from .base import RegisterEntry


class AudienceGroup(models.TextChoices):
    PUBLIC = "public", _("the public")
    AT_RISK = "at_risk", _("people at risk")
    PROFESSIONALS = "professionals", _("professionals")
    VICTIMS = "victims", _("victims")


class Audience(RegisterEntry):
    """Whom a measure, a training or a material is for."""

    group = models.CharField(_("group"), max_length=20, choices=AudienceGroup.choices)

    class Meta(RegisterEntry.Meta):
        verbose_name = _("audience")
        verbose_name_plural = _("audiences")
