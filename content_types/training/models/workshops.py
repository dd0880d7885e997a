"""Workshops in schools, counted by year, level of school and region."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from cms.pages.panels import stacked, translated
from content_types.registers.models import Region
from content_types.training.dates import year_validators
from content_types.training.enums import SchoolLevel

from .training import TrainingPage


class WorkshopCount(Orderable):
    """One row of a table of workshops. Every total is computed from such rows."""

    training = ParentalKey(TrainingPage, on_delete=models.CASCADE, related_name="workshop_counts")
    year = models.PositiveSmallIntegerField(_("year"), validators=year_validators())
    level = models.CharField(_("level of school"), max_length=20, choices=SchoolLevel.choices)
    region = models.ForeignKey(
        Region,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="workshop_counts",
        verbose_name=_("region"),
        help_text=_("Empty for what the source puts together as “other regions”."),
    )
    workshops = models.PositiveIntegerField(_("workshops"))
    pupils = models.PositiveIntegerField(
        _("pupils"), null=True, blank=True, help_text=_("Empty where it is not known, 0 for none.")
    )
    teachers = models.PositiveIntegerField(_("teachers present"), null=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("year"), FieldPanel("level"), FieldPanel("region")]),
        FieldRowPanel([FieldPanel("workshops"), FieldPanel("pupils"), FieldPanel("teachers")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("count of workshops")
        verbose_name_plural = _("counts of workshops")

    def __str__(self) -> str:
        return f"{self.year} {self.get_level_display()} {self.region or ''}: {self.workshops}"


class StatedCount(Orderable):
    """A total that a source prints, kept apart from what the rows add up to."""

    training = ParentalKey(TrainingPage, on_delete=models.CASCADE, related_name="stated_counts")
    year = models.PositiveSmallIntegerField(_("year"), validators=year_validators())
    level = models.CharField(
        _("level of school"),
        max_length=20,
        choices=SchoolLevel.choices,
        blank=True,
        help_text=_("Empty for all schools together."),
    )
    workshops = models.PositiveIntegerField(_("workshops"), null=True, blank=True)
    pupils = models.PositiveIntegerField(_("pupils"), null=True, blank=True)
    teachers = models.PositiveIntegerField(_("teachers present"), null=True, blank=True)
    stated_in = models.CharField(_("where it is stated"), max_length=255, blank=True)
    note = models.TextField(_("note"), blank=True)

    panels = [
        FieldRowPanel([FieldPanel("year"), FieldPanel("level")]),
        FieldRowPanel([FieldPanel("workshops"), FieldPanel("pupils"), FieldPanel("teachers")]),
        translated("stated_in"),
        *stacked("note"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("stated total of workshops")
        verbose_name_plural = _("stated totals of workshops")

    def __str__(self) -> str:
        return f"{self.year} {self.stated_in}"

    def clean(self) -> None:
        super().clean()
        if self.workshops is None and self.pupils is None and self.teachers is None:
            raise ValidationError(_("Write at least one of the numbers that the source states."))
