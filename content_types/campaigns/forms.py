"""Filters of the list of campaigns."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cms.pages.filters import ListFilter, choice
from cms.pages.links import visible
from cms.pages.prepared import fetch, fetch_rows
from cms.pages.rows import plain
from content_types.plan.models import MeasurePage
from content_types.plan.presentation.alphabet import in_order, keys_and_names
from content_types.plan.presentation.choices import choices_of, measure_columns
from content_types.registers.models import Audience, Institution
from content_types.training.date_parts import year_of

from .calendar import today
from .enums import Channel
from .models import CampaignChannel, CampaignPage, CampaignPartner
from .models.campaign import CampaignQuerySet


class CampaignFilter(ListFilter):
    """Year, audience, channel, measure and partner; every combination has an address of its own."""

    year = choice(_("Year"))
    audience = choice(_("For whom"))
    channel = choice(_("Channel"))
    measure = choice(_("Measure"))
    partner = choice(_("Partner"))

    def __init__(self, path: str, hidden: Sequence[str], *args: Any, **kwargs: Any) -> None:
        """Offer what the public campaigns below `path` have; `hidden` are restricted places."""
        super().__init__(*args, **kwargs)
        scope = path, tuple(hidden)
        self.offer(
            {
                "year": _years(scope),
                "audience": in_order(fetch_rows(1, _audiences, *scope)),
                "channel": _channels(scope),
                "measure": choices_of(fetch_rows(1, _measures, *scope)),
                "partner": in_order(fetch_rows(1, _partners, *scope)),
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


Scope = tuple[str, tuple[str, ...]]


def _campaigns(path: str, hidden: tuple[str, ...]) -> QuerySet:
    """The public campaigns below a place in the tree."""
    return plain(visible(CampaignPage.objects.filter(path__startswith=path), hidden))


def _years(scope: Scope) -> list[tuple[str, str]]:
    """Every year in which a campaign ran, the newest first."""
    now = today().year
    found: set[int] = set()
    for first, last in fetch(_spans, *scope):
        found.update(range(first, (last or max(first, now)) + 1))
    return [(str(year), str(year)) for year in sorted(found, reverse=True)]


def _spans(path: str, hidden: tuple[str, ...]) -> QuerySet:
    years = {"first": year_of("starts"), "last": year_of("ends")}
    return _campaigns(path, hidden).annotate(**years).values_list("first", "last").distinct()


def _channels(scope: Scope) -> list[tuple[str, str]]:
    found = {channel for (channel,) in fetch(_used, *scope)}
    return [(each.value, str(each.label)) for each in Channel if each.value in found]


def _used(path: str, hidden: tuple[str, ...]) -> QuerySet:
    used = CampaignChannel.objects.filter(campaign__in=_campaigns(path, hidden).values("pk"))
    return plain(used).values_list("channel").distinct()


def _audiences(path: str, hidden: tuple[str, ...]) -> QuerySet:
    campaigns = _campaigns(path, hidden).values("pk")
    return keys_and_names(Audience.objects.filter(campaignpage__in=campaigns))


def _measures(path: str, hidden: tuple[str, ...]) -> QuerySet:
    campaigns = _campaigns(path, hidden).values("pk")
    return measure_columns(MeasurePage.objects.filter(campaigns__in=campaigns))


def _partners(path: str, hidden: tuple[str, ...]) -> QuerySet:
    partners = CampaignPartner.objects.filter(campaign__in=_campaigns(path, hidden).values("pk"))
    taking_part = partners.order_by().values("institution_id")
    return keys_and_names(Institution.objects.filter(pk__in=taking_part))
