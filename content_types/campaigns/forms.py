"""Filters of the list of campaigns."""

import datetime
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import Max, Min
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.pages.rows import rows
from content_types.plan.presentation.alphabet import alphabetical
from content_types.plan.widgets import PlainSelect
from content_types.registers.models import Audience

from .calendar import today
from .enums import Channel
from .models import CampaignChannel
from .models.campaign import CampaignQuerySet


def _choice(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, widget=PlainSelect)


class CampaignFilter(forms.Form):
    """Year, audience and channel; every combination has an address of its own."""

    year = _choice(_("Year"))
    audience = _choice(_("For whom"))
    channel = _choice(_("Channel"))

    def __init__(self, campaigns: CampaignQuerySet, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        every = ("", gettext("all"))
        offered = {
            "year": _years(campaigns),
            "audience": _audiences(campaigns),
            "channel": _channels(campaigns),
        }
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = [every, *choices]

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
        return campaigns

    def _filled(self) -> dict[str, str]:
        """The filters that are set, by their names."""
        if not self.is_bound or not self.is_valid():
            return {}
        return {name: value for name, value in self.cleaned_data.items() if value}

    def chosen(self) -> list[dict[str, str]]:
        """What is chosen, in words, each with the query that takes it away."""
        filled = self._filled()
        found = []
        for name, value in filled.items():
            field: Any = self.fields[name]
            label = dict(field.choices)[value]
            rest = {other: each for other, each in filled.items() if other != name}
            query = f"?{urlencode(rest)}" if rest else ""
            found.append({"label": f"{field.label}: {label}", "query": query})
        return found


def _years(campaigns: CampaignQuerySet) -> list[tuple[str, str]]:
    """Every year in which a campaign ran, the newest first."""
    bounds = campaigns.order_by().aggregate(first=Min("starts"), last=Max("ends"))
    first: datetime.date | None = bounds["first"]
    if first is None:
        return []
    last = max(filter(None, (first, bounds["last"], today())))
    return [(str(year), str(year)) for year in range(last.year, first.year - 1, -1)]


def _audiences(campaigns: CampaignQuerySet) -> list[tuple[str, str]]:
    found = Audience.objects.filter(campaignpage__in=campaigns.order_by().values("pk"))
    entries = rows(found.order_by().distinct(), ["key"], ["name"])
    return sorted(entries, key=lambda entry: alphabetical(entry[1]))


def _channels(campaigns: CampaignQuerySet) -> list[tuple[str, str]]:
    used = CampaignChannel.objects.filter(campaign__in=campaigns.order_by().values("pk"))
    found = set(used.order_by().rewrite(mode=False).values_list("channel", flat=True))
    return [(each.value, str(each.label)) for each in Channel if each.value in found]
