"""Campaigns: to whom something was said, on which channels, with what reach."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from cms.pages import languages as content_languages
from cms.pages.models import BasePage
from cms.pages.panels import stacked
from content_types.campaigns.blocks import CAMPAIGN_BLOCKS
from content_types.campaigns.enums import Precision
from content_types.registers.models import Audience, SpokenLanguage


class CampaignQuerySet(PageQuerySet):
    """Questions that lists, filters and the API ask of campaigns."""

    def in_year(self, year: int) -> "CampaignQuerySet":
        """Campaigns that ran on at least one day of `year`."""
        ended = Q(ends__isnull=True) | Q(ends__gte=datetime.date(year, 1, 1))
        return self.filter(ended, starts__lte=datetime.date(year, 12, 31))

    def for_audience(self, key: str) -> "CampaignQuerySet":
        return self.filter(audiences__key=key).distinct()

    def on_channel(self, channel: str) -> "CampaignQuerySet":
        return self.filter(channels__channel=channel).distinct()


class CampaignPage(BasePage):
    """One campaign."""

    parent_page_types = ["campaigns.CampaignIndexPage"]
    subpage_types: list[str] = []
    page_description = _("A campaign with its goal, channels and reach.")
    template = "campaigns/campaign_page.html"

    objects = PageManager.from_queryset(CampaignQuerySet)()

    lead = models.TextField(
        _("lead"),
        blank=True,
        help_text=_("One or two sentences; shown in lists and large below the title."),
    )
    goal = models.TextField(
        _("goal"), blank=True, help_text=_("What the campaign wants to change, in plain words.")
    )
    starts = models.DateField(_("first day"), db_index=True)
    ends = models.DateField(
        _("last day"),
        null=True,
        blank=True,
        help_text=_("Leave empty while the campaign goes on."),
    )
    precision = models.CharField(
        _("the dates are known"),
        max_length=10,
        choices=Precision.choices,
        default=Precision.DAY,
        help_text=_("Visitors see only as much of the dates as is known."),
    )
    observance = models.ForeignKey(
        "campaigns.ObservancePage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="campaigns",
        verbose_name=_("observance"),
    )
    body = StreamField(CAMPAIGN_BLOCKS, blank=True, verbose_name=_("body"))
    audiences = ParentalManyToManyField(Audience, blank=True, verbose_name=_("audiences"))
    languages = ParentalManyToManyField(
        SpokenLanguage, blank=True, verbose_name=_("languages of the campaign")
    )
    measures = ParentalManyToManyField(
        "plan.MeasurePage", blank=True, related_name="campaigns", verbose_name=_("measures")
    )
    events = ParentalManyToManyField(
        "training.TrainingPage", blank=True, related_name="campaigns", verbose_name=_("events")
    )
    materials = ParentalManyToManyField(
        "materials.MaterialPage", blank=True, related_name="campaigns", verbose_name=_("materials")
    )

    content_panels = [
        *BasePage.content_panels,
        *stacked("lead"),
        *stacked("goal"),
        FieldRowPanel([FieldPanel("starts"), FieldPanel("ends"), FieldPanel("precision")]),
        FieldPanel("observance"),
        FieldPanel("audiences"),
        FieldPanel("body"),
    ]
    reach_panels = [
        InlinePanel("channels", heading=_("Channels"), label=_("Channel")),
        InlinePanel("figures", heading=_("Reach"), label=_("Figure")),
        FieldPanel("languages"),
    ]
    context_panels = [
        InlinePanel("partners", heading=_("Partners"), label=_("Partner")),
        FieldPanel("measures"),
        FieldPanel("events"),
        FieldPanel("materials"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ObjectList(reach_panels, heading=_("Channels and reach")),
            ObjectList(context_panels, heading=_("Context")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
            ObjectList(BasePage.settings_panels, heading=_("Settings")),
        ]
    )
    search_fields = [
        *BasePage.search_fields,
        *(
            index.SearchField(content_languages.field("lead", code))
            for code in content_languages.codes()
        ),
        *(
            index.SearchField(content_languages.field("goal", code))
            for code in content_languages.codes()
        ),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")

    def clean(self) -> None:
        super().clean()
        if self.starts and self.ends and self.ends < self.starts:
            raise ValidationError({"ends": _("The last day is before the first day.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from content_types.campaigns.presentation import campaign

        context = super().get_context(request, *args, **kwargs)
        return {**context, **campaign.context(self, request)}
