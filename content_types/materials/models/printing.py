"""Print runs: how many copies were printed, and where they went."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from cms.pages.panels import stacked
from content_types.registers.models import Institution, Region

from .material import MaterialPage


class PrintRun(ClusterableModel, Orderable):
    """One printing of a material. For staff; the public sees the points where copies lie."""

    material = ParentalKey(MaterialPage, on_delete=models.CASCADE, related_name="print_runs")
    year = models.PositiveSmallIntegerField(_("year"))
    date = models.DateField(_("date"), null=True, blank=True)
    quantity = models.PositiveIntegerField(
        _("number of copies"),
        null=True,
        blank=True,
        help_text=_("Leave empty where only what was distributed is known."),
    )
    printer = models.CharField(_("printer"), max_length=255, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("year"), FieldPanel("date")]),
        FieldRowPanel([FieldPanel("quantity"), FieldPanel("printer")]),
        InlinePanel("points", heading=_("Distribution points"), label=_("Distribution point")),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("print run")
        verbose_name_plural = _("print runs")

    def __str__(self) -> str:
        return f"{self.date or self.year}"

    def clean(self) -> None:
        super().clean()
        if self.date and self.year and self.date.year != self.year:
            raise ValidationError({"date": _("The date is not in the year of the print run.")})


class DistributionPoint(Orderable):
    """Where copies of a print run went."""

    run = ParentalKey(PrintRun, on_delete=models.CASCADE, related_name="points")
    institution = models.ForeignKey(
        Institution,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="distribution_points",
        verbose_name=_("institution"),
    )
    place = models.CharField(
        _("place"),
        max_length=255,
        blank=True,
        help_text=_("Never a shelter or another place that has to stay unknown."),
    )
    region = models.ForeignKey(
        Region,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="distribution_points",
        verbose_name=_("region"),
    )
    quantity = models.PositiveIntegerField(_("number of copies"), null=True, blank=True)
    is_public = models.BooleanField(
        _("copies can be had there"),
        default=False,
        help_text=_("The public is told of this place, without the number of copies."),
    )

    panels = [
        FieldPanel("institution"),
        *stacked("place"),
        FieldRowPanel([FieldPanel("region"), FieldPanel("quantity")]),
        FieldPanel("is_public"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("distribution point")
        verbose_name_plural = _("distribution points")

    def __str__(self) -> str:
        return self.place or (self.institution.name if self.institution else "")

    def clean(self) -> None:
        super().clean()
        if not self.institution_id and not self.place:
            raise ValidationError(_("Choose an institution or write the place."))
