"""Filters of the list of campaigns."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.pages.filters import ListFilter, choice
from cms.pages.rows import Words
from content_types.plan.models import MeasurePage
from content_types.plan.presentation.alphabet import register_choices
from content_types.plan.presentation.choices import measure_choices
from content_types.registers.models import Audience, Institution

from .calendar import today
from .enums import Channel
from .models import CampaignChannel, CampaignPartner
from .models.campaign import CampaignQuerySet


class CampaignFilter(ListFilter):
    """Year, audience, channel, measure and partner; every combination has an address of its own."""

    year = choice(_("Year"))
    audience = choice(_("For whom"))
    channel = choice(_("Channel"))
    measure = choice(_("Measure"))
    partner = choice(_("Partner"))

    def __init__(self, campaigns: CampaignQuerySet, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(
            {
                "year": _years(campaigns),
                "audience": _audiences(campaigns),
                "channel": _channels(campaigns),
                "measure": _measures(campaigns),
                "partner": _partners(campaigns),
            }
        )

    def apply(self, campaigns: CampaignQuerySet) -> CampaignQuerySet:
        """What all chosen filters let through; an invalid choice lets through nothing."""
        if not self.is_valid():
            return campaigns.none() if self.errors else campaigns
        chosen = self.cleaned_data
        if chosen["year"]:
            campaigns = campaigns.in_year(int(chosen["year"]))
        if chosen["audience"]:
            campaigns = campaigns.for_audience(chosen["audience"])
        if chosen["channel"]:
            campaigns = campaigns.on_channel(chosen["channel"])
        if chosen["measure"]:
            campaigns = campaigns.filter(measures=int(chosen["measure"]))
        if chosen["partner"]:
            with_it = CampaignPartner.objects.filter(institution__key=chosen["partner"])
            campaigns = campaigns.filter(pk__in=with_it.values("campaign_id"))
        return campaigns


def _years(campaigns: CampaignQuerySet) -> list[tuple[str, str]]:
    """Every year in which a campaign ran, the newest first."""
    spans = campaigns.order_by().values_list("starts__year", "ends__year").distinct()
    now = today().year
    found = {year for first, last in spans for year in range(first, (last or max(first, now)) + 1)}
    return [(str(year), str(year)) for year in sorted(found, reverse=True)]


def _audiences(campaigns: CampaignQuerySet) -> list[tuple[str, str]]:
    found = Audience.objects.filter(campaignpage__in=campaigns.order_by().values("pk"))
    return register_choices(found)


def _measures(campaigns: CampaignQuerySet) -> list[tuple[str, Words]]:
    found = MeasurePage.objects.filter(campaigns__in=campaigns.order_by().values("pk"))
    return measure_choices(found)


def _partners(campaigns: CampaignQuerySet) -> list[tuple[str, Words]]:
    taking_part = CampaignPartner.objects.filter(campaign__in=campaigns.order_by().values("pk"))
    return register_choices(
        Institution.objects.filter(pk__in=taking_part.order_by().values("institution_id"))
    )


def _channels(campaigns: CampaignQuerySet) -> list[tuple[str, str]]:
    used = CampaignChannel.objects.filter(campaign__in=campaigns.order_by().values("pk"))
    found = set(used.order_by().rewrite(mode=False).values_list("channel", flat=True))
    return [(each.value, str(each.label)) for each in Channel if each.value in found]
