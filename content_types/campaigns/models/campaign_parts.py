"""What a campaign consists of: its channels, its figures, its partners."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from cms.pages.panels import stacked, translated
from content_types.campaigns.enums import Channel, FigureKind
from content_types.registers.models import Institution

from .campaign import CampaignPage

FIRST_YEAR, LAST_YEAR = 2000, 2100


class CampaignChannel(Orderable):
    """A channel on which the campaign ran; the name says which one exactly."""

    campaign = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="channels")
    channel = models.CharField(_("channel"), max_length=20, choices=Channel.choices)
    name = models.CharField(
        _("name"), max_length=255, blank=True, help_text=_("For example the stations' names.")
    )
    url = models.URLField(_("address"), blank=True)

    panels = [FieldPanel("channel", heading=_("Channel")), *stacked("name"), FieldPanel("url")]

    class Meta(Orderable.Meta):
        verbose_name = _("channel")
        verbose_name_plural = _("channels")

    def __str__(self) -> str:
        return self.name or self.get_channel_display()


class ReachFigure(Orderable):
    """How many people, copies or views in one year on one channel, and who says so.

    Where another source gives another number, both are kept and shown; neither is chosen.
    """

    campaign = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="figures")
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]
    )
    channel = models.CharField(_("channel"), max_length=20, choices=Channel.choices)
    kind = models.CharField(_("what is counted"), max_length=20, choices=FigureKind.choices)
    number = models.PositiveBigIntegerField(_("number"))
    approximate = models.BooleanField(_("an estimate"), default=False)
    source = models.CharField(
        _("source"), max_length=255, help_text=_("Where the number is written; visitors see it.")
    )
    source_url = models.URLField(_("address of the source"), blank=True)
    other_number = models.PositiveBigIntegerField(
        _("another number"),
        null=True,
        blank=True,
        help_text=_("Only where a second source contradicts the first; both are shown."),
    )
    other_source = models.CharField(_("source of the other number"), max_length=255, blank=True)
    note = models.TextField(
        _("note"), blank=True, help_text=_("What was counted and what was not.")
    )

    panels = [
        FieldRowPanel(
            [FieldPanel("year"), FieldPanel("channel", heading=_("Channel")), FieldPanel("kind")]
        ),
        FieldRowPanel([FieldPanel("number"), FieldPanel("approximate")]),
        translated("source"),
        FieldPanel("source_url"),
        FieldPanel("other_number"),
        translated("other_source"),
        *stacked("note"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("reach figure")
        verbose_name_plural = _("reach figures")

    def __str__(self) -> str:
        return f"{self.year} · {self.get_channel_display()} · {self.number}"

    def clean(self) -> None:
        super().clean()
        if self.other_number is not None and not self.other_source:
            raise ValidationError({"other_source_sl": _("Say where the other number is written.")})


class CampaignPartner(Orderable):
    """Who took part: an institution of the register or, where it is none, its name."""

    campaign = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="partners")
    institution = models.ForeignKey(
        Institution,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="campaign_roles",
        verbose_name=_("institution"),
    )
    wording = models.CharField(
        _("wording"),
        max_length=255,
        blank=True,
        help_text=_("Needed only where the partner is not in the register."),
    )

    panels = [FieldPanel("institution"), translated("wording")]

    class Meta(Orderable.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return self.wording or (self.institution.name if self.institution else "")

    def clean(self) -> None:
        super().clean()
        if not self.institution_id and not self.wording:
            raise ValidationError(_("Choose an institution or write the partner's name."))
