"""A campaign's own page."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, Value
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.links import addresses, public
from cms.pages.models import BasePage
from cms.pages.related import related_parts
from cms.pages.rows import plain, rows, with_words, worded, words_of
from content_types.campaigns.enums import Channel, FigureKind
from content_types.campaigns.models import (
    CampaignChannel,
    CampaignPage,
    CampaignPartner,
    ObservancePage,
    ReachFigure,
)
from content_types.materials.models import MaterialPage
from content_types.plan.models import MeasurePage
from content_types.plan.presentation.parts import Entry, Fact
from content_types.plan.presentation.people import institution_url
from content_types.training.models import TrainingPage

from .words import number, period


def context(campaign: CampaignPage, request: HttpRequest) -> dict[str, Any]:
    """Everything that the page of a campaign shows."""
    named = _named_pages(campaign, request)
    return {
        "lead": words_of(campaign, "lead"),
        "goal": words_of(campaign, "goal"),
        "period": period(campaign.starts, campaign.ends, campaign.precision),
        "facts": _facts(campaign, named[ObservancePage]),
        "years": _reach(campaign),
        "measures": named[MeasurePage],
        "events": named[TrainingPage],
        "materials": named[MaterialPage],
        "parts": related_parts(campaign, request),
    }


def _named_pages(campaign: CampaignPage, request: HttpRequest) -> dict[type, list[Entry]]:
    """The observance, events, materials and measures that it names, by class, in one query.

    The note of a measure is its number.
    """
    events = CampaignPage.events.through.objects.filter(campaignpage=campaign.pk)
    materials = CampaignPage.materials.through.objects.filter(campaignpage=campaign.pk)
    measures = CampaignPage.measures.through.objects.filter(campaignpage=campaign.pk)
    wanted = (
        Q(pk=campaign.observance_id)
        | Q(pk__in=events.values("trainingpage"))
        | Q(pk__in=materials.values("materialpage"))
        | Q(pk__in=measures.values("measurepage"))
    )
    classes = {ContentType.objects.get_for_model(each).pk: each for each in _NAMED}
    found: dict[type, list[Entry]] = {each: [] for each in _NAMED}
    address = addresses(request)
    pages = public(BasePage.objects.filter(wanted), request).order_by("path")
    url_path = languages.field("url_path", languages.active())
    columns = ("content_type_id", url_path, "measurepage__number")
    for content_type, place, note, title in rows(pages, columns, ["title"]):
        found[classes[content_type]].append(Entry(title, address.of(place), note or ""))
    return found


_NAMED = (ObservancePage, TrainingPage, MaterialPage, MeasurePage)


def _facts(campaign: CampaignPage, observances: list[Entry]) -> tuple[Fact, ...]:
    """For whom, on which channels, with whom, in which languages, for which day."""
    names = _names(campaign, "audiences", "languages")
    found = [
        Fact(_("For whom"), entries=names["audiences"]),
        Fact(_("Channels"), entries=_channels(campaign)),
        Fact(_("Partners"), entries=_partners(campaign)),
        Fact(_("Languages"), entries=names["languages"]),
        Fact(_("Part of"), entries=tuple(observances)),
    ]
    return tuple(fact for fact in found if fact.entries)


def _names(campaign: CampaignPage, *relations: str) -> dict[str, tuple[Entry, ...]]:
    """The names to which each of the relations leads, in their order, in one query."""
    own = plain(CampaignPage.objects.filter(pk=campaign.pk))
    first, *others = (
        with_words(own, (Value(relation),), (f"{relation}__name",)) for relation in relations
    )
    named = sorted(worded(first.union(*others, all=True), 1), key=lambda row: row[1].casefold())
    return {
        each: tuple(Entry(name) for relation, name in named if relation == each and name)
        for each in relations
    }


def _channels(campaign: CampaignPage) -> tuple[Entry, ...]:
    found = CampaignChannel.objects.filter(campaign=campaign.pk).order_by("sort_order")
    labelled = (
        (str(Channel(channel).label), url, name)
        for channel, url, name in rows(found, ("channel", "url"), ("name",))
    )
    return tuple(
        Entry(name or capfirst(label), url, label if name else "") for label, url, name in labelled
    )


def _partners(campaign: CampaignPage) -> tuple[Entry, ...]:
    found = CampaignPartner.objects.filter(campaign=campaign.pk).order_by("sort_order")
    return tuple(
        Entry(name or wording, institution_url(key or ""), wording if name else "")
        for key, name, wording in rows(
            found, ("institution__key",), ("institution__name", "wording")
        )
    )


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
