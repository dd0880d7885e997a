"""The list of all campaigns, with the observances above it."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from cms.pages import languages
from cms.pages.models import BasePage
from cms.pages.panels import stacked


class CampaignIndexPage(BasePage):
    """All campaigns, filtered by year, audience and channel; observances stand below it, too."""

    parent_page_types = ["site.HomePage"]
    subpage_types = ["campaigns.CampaignPage", "campaigns.ObservancePage"]
    max_count = 1
    page_description = _("The list of all campaigns and observances.")
    template = "campaigns/campaign_index_page.html"

    lead = models.TextField(_("lead"), blank=True, help_text=_("Shown large below the title."))

    content_panels = [*BasePage.content_panels, *stacked("lead")]
    search_fields = [
        *BasePage.search_fields,
        *(index.SearchField(languages.field("lead", code)) for code in languages.codes()),
    ]

    class Meta:
        verbose_name = _("list of campaigns")
        verbose_name_plural = _("lists of campaigns")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from content_types.campaigns.presentation import campaign_list

        context = super().get_context(request, *args, **kwargs)
        return {**context, **campaign_list.context(self, request)}
