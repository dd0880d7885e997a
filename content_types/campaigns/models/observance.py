"""Observances: days that come back every year, with their window, history and templates."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import StreamField
from wagtail.search import index

from cms.pages import languages
from cms.pages.models import BasePage
from cms.pages.panels import stacked, translated
from content_types.campaigns.blocks import CAMPAIGN_BLOCKS

LONGEST_WINDOW = 90
A_COMMON_YEAR = 2025


class ObservancePage(BasePage):
    """A day of the year that is dedicated to the fight against trafficking, and its page."""

    parent_page_types = ["campaigns.CampaignIndexPage"]
    subpage_types: list[str] = []
    page_description = _("A day that returns every year, with its history and templates.")
    template = "campaigns/observance_page.html"

    day = models.PositiveSmallIntegerField(
        _("day"), validators=[MinValueValidator(1), MaxValueValidator(31)]
    )
    month = models.PositiveSmallIntegerField(
        _("month"), validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    first_year = models.PositiveSmallIntegerField(
        _("first year"),
        null=True,
        blank=True,
        help_text=_(
            "The year in which it was marked for the first time; editions count from it. Leave it "
            "empty where it is not known."
        ),
    )
    days_before = models.PositiveSmallIntegerField(
        _("days before"),
        default=14,
        validators=[MaxValueValidator(LONGEST_WINDOW)],
        help_text=_("So many days before the day it appears on the home page by itself."),
    )
    days_after = models.PositiveSmallIntegerField(
        _("days after"),
        default=7,
        validators=[MaxValueValidator(LONGEST_WINDOW)],
        help_text=_("So many days after the day it is still on the home page."),
    )
    lead = models.TextField(
        _("lead"),
        blank=True,
        help_text=_("Shown below the title and, in the window, on the home page."),
    )
    hashtags = models.CharField(
        _("hashtags"),
        max_length=120,
        blank=True,
        help_text=_("Templates place them with {hashtags}, for example “#EUAntiTraffickingDay”."),
    )
    body = StreamField(CAMPAIGN_BLOCKS, blank=True, verbose_name=_("history and meaning"))

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("day"), FieldPanel("month"), FieldPanel("first_year")]),
        FieldRowPanel([FieldPanel("days_before"), FieldPanel("days_after")]),
        *stacked("lead"),
        FieldPanel("body"),
    ]
    archive_panels = [InlinePanel("years", heading=_("Past years"), label=_("Year"))]
    template_panels = [
        translated("hashtags"),
        InlinePanel("templates", heading=_("Templates"), label=_("Template")),
    ]
    checklist_panels = [InlinePanel("tasks", heading=_("Checklist"), label=_("Task"))]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ObjectList(archive_panels, heading=_("Past years")),
            ObjectList(template_panels, heading=_("Templates")),
            ObjectList(checklist_panels, heading=_("Checklist")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
            ObjectList(BasePage.settings_panels, heading=_("Settings")),
        ]
    )
    search_fields = [
        *BasePage.search_fields,
        *(index.SearchField(languages.field("lead", code)) for code in languages.codes()),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("observance")
        verbose_name_plural = _("observances")

    def clean(self) -> None:
        super().clean()
        if self.day and self.month:
            try:
                self.date_in(A_COMMON_YEAR)
            except ValueError:
                message = _("There is no such day in every year. Correct the day or the month.")
                raise ValidationError({"day": message}) from None

    def date_in(self, year: int) -> datetime.date:
        """The day in `year`. Raises ValueError for a day that the month does not have."""
        return datetime.date(year, self.month, self.day)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from content_types.campaigns.presentation import observance

        context = super().get_context(request, *args, **kwargs)
        return {**context, **observance.context(self, request)}
