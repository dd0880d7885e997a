"""A campaign's own page."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages.links import links, public
from cms.pages.related import related_parts
from cms.pages.rows import rows, words_of
from content_types.campaigns.enums import Channel, FigureKind
from content_types.campaigns.models import (
    CampaignChannel,
    CampaignPage,
    CampaignPartner,
    ObservancePage,
    ReachFigure,
)
from content_types.plan.models import MeasurePage
from content_types.plan.presentation.parts import Entry, Fact
from content_types.plan.presentation.people import institution_url
from content_types.plan.presentation.rows import measure_rows

from .words import number, period


def context(campaign: CampaignPage, request: HttpRequest) -> dict[str, Any]:
    """Everything that the page of a campaign shows."""
    measures = public(MeasurePage.objects.filter(campaigns=campaign.pk), request)
    return {
        "lead": words_of(campaign, "lead"),
        "goal": words_of(campaign, "goal"),
        "period": period(campaign.starts, campaign.ends, campaign.precision),
        "facts": _facts(campaign, request),
        "years": _reach(campaign),
        "measures": measure_rows(measures.order_by("path"), request),
        "parts": related_parts(campaign, request),
    }


def _facts(campaign: CampaignPage, request: HttpRequest) -> tuple[Fact, ...]:
    """For whom, on which channels, with whom, in which languages, for which day."""
    found = [
        Fact(_("For whom"), entries=_names(campaign, "audiences")),
        Fact(_("Channels"), entries=_channels(campaign)),
        Fact(_("Partners"), entries=_partners(campaign)),
        Fact(_("Languages"), entries=_names(campaign, "languages")),
        Fact(_("Part of"), entries=_observance(campaign, request)),
    ]
    return tuple(fact for fact in found if fact.entries)


def _names(campaign: CampaignPage, relation: str) -> tuple[Entry, ...]:
    found = CampaignPage.objects.filter(pk=campaign.pk).order_by(f"{relation}__name_sl")
    return tuple(Entry(name) for (name,) in rows(found, (), (f"{relation}__name",)) if name)


def _channels(campaign: CampaignPage) -> tuple[Entry, ...]:
    found = CampaignChannel.objects.filter(campaign=campaign.pk).order_by("sort_order")
    return tuple(
        Entry(name or str(Channel(channel).label), url, str(Channel(channel).label) if name else "")
        for channel, url, name in rows(found, ("channel", "url"), ("name",))
    )


def _partners(campaign: CampaignPage) -> tuple[Entry, ...]:
    found = CampaignPartner.objects.filter(campaign=campaign.pk).order_by("sort_order")
    return tuple(
        Entry(name or wording, institution_url(key or ""), wording if name else "")
        for key, name, wording in rows(
            found, ("institution__key",), ("institution__name", "wording")
        )
    )


def _observance(campaign: CampaignPage, request: HttpRequest) -> tuple[Entry, ...]:
    if campaign.observance_id is None:
        return ()
    found = public(ObservancePage.objects.filter(pk=campaign.observance_id), request)
    return tuple(Entry(link.title, link.url) for link in links(found, request))


def _reach(campaign: CampaignPage) -> list[dict[str, Any]]:
    """The figures by year, the newest first; a contradiction shows both numbers."""
    found = ReachFigure.objects.filter(campaign=campaign.pk).order_by("-year", "sort_order")
    columns = ("year", "channel", "kind", "number", "approximate", "source_url", "other_number")
    years: dict[int, list[dict[str, Any]]] = {}
    for row in rows(found, columns, ("source", "other_source", "note")):
        year, channel, kind, value, approximate, url, other, source, other_source, note = row
        years.setdefault(year, []).append(
            {
                "channel": Channel(channel).label,
                "kind": FigureKind(kind).label,
                "number": number(value, approximate=approximate),
                "source": source,
                "source_url": url,
                "other_number": number(other) if other is not None else "",
                "other_source": other_source,
                "note": note,
            }
        )
    return [{"year": year, "figures": figures} for year, figures in years.items()]
