"""What an observance keeps for every year: its archive, its checklist, its templates."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel
from wagtail.models import Orderable

from cms.pages.panels import stacked, translated
from content_types.campaigns.enums import Network, TemplateKind
from content_types.materials.enums import MaterialKind

from .observance import ObservancePage

PLACEHOLDERS_HELP = _(
    "<p>Placeholders are filled in when the bundle is opened: "
    "<code>{year}</code> 2026, <code>{last_year}</code> 2025, <code>{edition}</code> 20, "
    "<code>{ordinal}</code> 20. or 20th, <code>{weekday}</code> Sunday, "
    "<code>{on_weekday}</code> on Sunday, <code>{date}</code> 18 October 2026, "
    "<code>{date_genitive}</code> 18. oktobra 2026 inside a Slovenian sentence, "
    "<code>{on_date}</code> on Sunday, 18 October 2026, <code>{url}</code> the address of the "
    "news, <code>{hashtags}</code> the hashtags.</p>"
)


class ObservanceYear(Orderable):
    """What happened on the day in one year, and who says so."""

    observance = ParentalKey(ObservancePage, on_delete=models.CASCADE, related_name="years")
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    theme = models.CharField(_("theme of the year"), max_length=255, blank=True)
    text = models.TextField(_("what happened"), blank=True)
    source = models.CharField(
        _("source"), max_length=255, help_text=_("Where it is written; visitors see it.")
    )
    source_url = models.URLField(_("address of the source"), blank=True)

    panels = [
        FieldPanel("year"),
        translated("theme"),
        *stacked("text"),
        translated("source"),
        FieldPanel("source_url"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("year of an observance")
        verbose_name_plural = _("years of an observance")

    def __str__(self) -> str:
        return str(self.year)


class ObservanceTask(Orderable):
    """One step of the checklist that each year's bundle begins with."""

    observance = ParentalKey(ObservancePage, on_delete=models.CASCADE, related_name="tasks")
    text = models.CharField(_("task"), max_length=255)
    days_before = models.PositiveSmallIntegerField(
        _("days before the day"), default=7, help_text=_("By when it should be done.")
    )
    required = models.BooleanField(
        _("needed for approval"),
        default=True,
        help_text=_("The bundle cannot be submitted for review before it is done."),
    )

    panels = [
        *stacked("text"),
        FieldRowPanel([FieldPanel("days_before"), FieldPanel("required")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("task")
        verbose_name_plural = _("tasks")

    def __str__(self) -> str:
        return self.text


class ObservanceTemplate(Orderable):
    """A text with placeholders from which each year's draft begins."""

    observance = ParentalKey(ObservancePage, on_delete=models.CASCADE, related_name="templates")
    kind = models.CharField(_("kind"), max_length=20, choices=TemplateKind.choices)
    network = models.CharField(
        _("network"),
        max_length=20,
        choices=Network.choices,
        blank=True,
        help_text=_("Only for a post on social media."),
    )
    material_kind = models.CharField(
        _("kind of the material"),
        max_length=20,
        choices=MaterialKind.choices,
        blank=True,
        help_text=_("Only for a material: what it is in the library, for example a poster."),
    )
    title = models.CharField(_("title"), max_length=255, blank=True)
    lead = models.TextField(_("lead"), blank=True)
    text = models.TextField(
        _("text"), blank=True, help_text=_("An empty line begins a new paragraph.")
    )

    panels = [
        HelpPanel(PLACEHOLDERS_HELP),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("network")]),
        FieldPanel("material_kind"),
        *stacked("title"),
        *stacked("lead"),
        *stacked("text"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("template")
        verbose_name_plural = _("templates")

    def __str__(self) -> str:
        name = self.get_network_display() if self.network else self.title
        return f"{self.get_kind_display()}: {name}"

    def clean(self) -> None:
        super().clean()
        is_post = self.kind == TemplateKind.SOCIAL
        if is_post and not self.network:
            raise ValidationError({"network": _("Choose the network that the post is for.")})
        if self.kind == TemplateKind.MATERIAL and not self.material_kind:
            message = _("Choose the kind that the material has in the library.")
            raise ValidationError({"material_kind": message})
        if is_post and not self.text:
            raise ValidationError({"text_sl": _("Write the text of the post.")})
        if not is_post and not self.title:
            raise ValidationError({"title_sl": _("Write the title of the draft.")})
