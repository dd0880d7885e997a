"""What belongs to a material beside its editions: publishers, measures, trainings, others."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable

from cms.pages.panels import stacked
from content_types.materials.enums import RelationKind
from content_types.plan.models import MeasurePage
from content_types.registers.models import Institution
from content_types.training.models import TrainingPage

from .material import MaterialPage


class Publisher(Orderable):
    """Who published a material: an institution of the register, or words where it is none."""

    material = ParentalKey(MaterialPage, on_delete=models.CASCADE, related_name="publishers")
    institution = models.ForeignKey(
        Institution,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="published_materials",
        verbose_name=_("institution"),
    )
    wording = models.CharField(
        _("wording"),
        max_length=255,
        blank=True,
        help_text=_("Needed only where the publisher is not in the register."),
    )

    panels = [FieldPanel("institution"), *stacked("wording")]

    class Meta(Orderable.Meta):
        verbose_name = _("publisher")
        verbose_name_plural = _("publishers")

    def __str__(self) -> str:
        return self.institution.name if self.institution else self.wording

    def clean(self) -> None:
        super().clean()
        if not self.institution_id and not self.wording:
            raise ValidationError(_("Choose an institution or write who published it."))


class MaterialMeasure(Orderable):
    """A measure that the material carries out."""

    material = ParentalKey(MaterialPage, on_delete=models.CASCADE, related_name="measures")
    measure = models.ForeignKey(
        MeasurePage,
        on_delete=models.CASCADE,
        related_name="material_links",
        verbose_name=_("measure"),
    )

    panels = [PageChooserPanel("measure")]

    class Meta(Orderable.Meta):
        verbose_name = _("measure of a material")
        verbose_name_plural = _("measures of materials")

    def __str__(self) -> str:
        return self.measure.get_admin_display_title()


class MaterialTraining(Orderable):
    """A training at which the material was used."""

    material = ParentalKey(MaterialPage, on_delete=models.CASCADE, related_name="trainings")
    training = models.ForeignKey(
        TrainingPage,
        on_delete=models.CASCADE,
        related_name="material_links",
        verbose_name=_("training"),
    )

    panels = [PageChooserPanel("training")]

    class Meta(Orderable.Meta):
        verbose_name = _("training with a material")
        verbose_name_plural = _("trainings with materials")

    def __str__(self) -> str:
        return self.training.get_admin_display_title()


class MaterialRelation(Orderable):
    """Another material, and what this one is to it."""

    material = ParentalKey(MaterialPage, on_delete=models.CASCADE, related_name="relations")
    kind = models.CharField(_("this material"), max_length=20, choices=RelationKind.choices)
    other = models.ForeignKey(
        MaterialPage,
        on_delete=models.CASCADE,
        related_name="related_from",
        verbose_name=_("other material"),
    )

    panels = [FieldPanel("kind"), PageChooserPanel("other")]

    class Meta(Orderable.Meta):
        verbose_name = _("related material")
        verbose_name_plural = _("related materials")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.other.get_admin_display_title()}"
