"""What a measure consists of: objectives, roles, timeframes, references to other measures."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from cms.pages.panels import stacked
from content_types.plan.enums import RoleKind, TimeframeKind
from content_types.registers.models import Institution

from .measure import MeasurePage
from .numbers import number_validator

OBJECTIVE_HELP = _("The number of the objective that this holds for; empty for the whole measure.")


class Objective(Orderable):
    """One objective; its number is its place among the measure's objectives."""

    measure = ParentalKey(MeasurePage, on_delete=models.CASCADE, related_name="objectives")
    text = models.TextField(_("objective"), blank=True, help_text=_("In plain words."))
    official_text = models.TextField(_("official text"), blank=True)

    panels = [*stacked("text"), *stacked("official_text")]

    class Meta(Orderable.Meta):
        verbose_name = _("objective")
        verbose_name_plural = _("objectives")

    def __str__(self) -> str:
        return self.text or self.official_text


class ObjectivePart(Orderable):
    """Something that holds for the whole measure or for one of its objectives."""

    objective = models.PositiveSmallIntegerField(
        _("objective"), null=True, blank=True, help_text=OBJECTIVE_HELP
    )

    class Meta(Orderable.Meta):
        abstract = True


class Role(ObjectivePart):
    """Who is responsible, takes part, provides or pays, in the plan's order.

    Either an institution of the register, or the plan's wording where it names none ('NGOs
    selected through a call for proposals'), or both.
    """

    measure = ParentalKey(MeasurePage, on_delete=models.CASCADE, related_name="roles")
    kind = models.CharField(_("role"), max_length=20, choices=RoleKind.choices)
    institution = models.ForeignKey(
        Institution,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="roles",
        verbose_name=_("institution"),
    )
    wording = models.TextField(
        _("wording"),
        blank=True,
        help_text=_("Needed only where the plan does not name an institution."),
    )

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("objective")]),
        FieldPanel("institution"),
        *stacked("wording"),
    ]

    class Meta(ObjectivePart.Meta):
        verbose_name = _("role")
        verbose_name_plural = _("roles")

    def __str__(self) -> str:
        return self.wording or (self.institution.name if self.institution else "")

    def clean(self) -> None:
        super().clean()
        if not self.institution_id and not self.wording:
            raise ValidationError(_("Choose an institution or write the wording of the plan."))


class Timeframe(ObjectivePart):
    """When a measure, or one of its objectives, is to be carried out."""

    measure = ParentalKey(MeasurePage, on_delete=models.CASCADE, related_name="timeframes")
    kind = models.CharField(_("kind"), max_length=20, choices=TimeframeKind.choices)
    first_year = models.PositiveSmallIntegerField(_("first year"), null=True, blank=True)
    last_year = models.PositiveSmallIntegerField(_("last year"), null=True, blank=True)
    half = models.PositiveSmallIntegerField(
        _("half of the year"), null=True, blank=True, choices=[(1, _("first")), (2, _("second"))]
    )
    month = models.PositiveSmallIntegerField(
        _("month"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    until = models.DateField(_("deadline"), null=True, blank=True)
    times_per_year = models.PositiveSmallIntegerField(_("times per year"), null=True, blank=True)
    wording = models.TextField(
        _("further condition"),
        blank=True,
        help_text=_("Only what the fields above cannot say, for example “before deployment”."),
    )
    original = models.TextField(_("wording in the document"), blank=True)
    exact = models.BooleanField(
        _("the fields say everything"),
        default=True,
        help_text=_("Where they do not, the wording in the document is shown instead of theirs."),
    )

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("objective")]),
        FieldRowPanel([FieldPanel("first_year"), FieldPanel("last_year")]),
        FieldRowPanel([FieldPanel("half"), FieldPanel("month")]),
        FieldRowPanel([FieldPanel("until"), FieldPanel("times_per_year")]),
        *stacked("wording"),
        *stacked("original"),
        FieldPanel("exact"),
    ]

    class Meta(ObjectivePart.Meta):
        verbose_name = _("timeframe")
        verbose_name_plural = _("timeframes")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.first_year or ''}"

    def clean(self) -> None:
        super().clean()
        if self.first_year and self.last_year and self.last_year < self.first_year:
            raise ValidationError({"last_year": _("The last year is before the first year.")})
        needed = {
            TimeframeKind.HALF_YEAR: "half",
            TimeframeKind.MONTH: "month",
            TimeframeKind.DEADLINE: "until",
        }.get(TimeframeKind(self.kind) if self.kind else TimeframeKind.OTHER)
        if needed and not getattr(self, needed):
            raise ValidationError({needed: _("Needed for this kind of timeframe.")})


class MeasureReference(Orderable):
    """A reference that the measure's text makes to another section or measure."""

    measure = ParentalKey(MeasurePage, on_delete=models.CASCADE, related_name="references")
    number = models.CharField(_("number"), max_length=20, validators=[number_validator])

    panels = [FieldPanel("number")]

    class Meta(Orderable.Meta):
        verbose_name = _("cross-reference")
        verbose_name_plural = _("cross-references")

    def __str__(self) -> str:
        return self.number
