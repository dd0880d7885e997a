"""Where one may come, where that is public."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from cms.pages.panels import stacked
from content_types.registers.models import Region


class PublicPlace(models.Model):
    """An office or an information point that anybody may know of.

    A place of its own, and not a part of a contact: a contact that offers shelter can have none.
    """

    name = models.CharField(
        _("name"), max_length=120, help_text=_("For editors, for example “Info point, Ljubljana”.")
    )
    street = models.CharField(_("street and number"), max_length=120)
    postcode = models.CharField(_("postcode"), max_length=10)
    town = models.CharField(_("town"), max_length=80)
    region = models.ForeignKey(
        Region, on_delete=models.PROTECT, null=True, blank=True, verbose_name=_("region")
    )
    directions = models.TextField(
        _("how to get in"),
        blank=True,
        help_text=_("Entrance, floor, way without steps. Shown to the public."),
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("street"),
        FieldRowPanel([FieldPanel("postcode"), FieldPanel("town")]),
        FieldPanel("region"),
        *stacked("directions"),
    ]

    class Meta:
        ordering = ["name"]
        verbose_name = _("public place")
        verbose_name_plural = _("public places")

    def __str__(self) -> str:
        return self.name
