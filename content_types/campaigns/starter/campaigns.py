"""A campaign's own fields and parts, from its record in a starter file."""

from typing import Any

from cms.pages import starter
from content_types.campaigns.models import (
    CampaignChannel,
    CampaignPage,
    CampaignPartner,
    ReachFigure,
)
from content_types.plan.models import MeasurePage
from content_types.registers.models import Audience, Institution, SpokenLanguage

from .body import build_body

FIGURE = ("year", "channel", "kind", "number", "approximate", "source_url", "other_number")


def fill_campaign(page: CampaignPage, record: starter.Record) -> None:
    """Set everything that `record` says of the campaign.

    Raises StarterError, naming the campaign, for a key or number that nothing has.
    """
    where = f"campaign {record['key']}"
    page.goal_sl, page.goal_en = starter.translated(record, ("goal",), where).values()
    page.starts, page.ends = record["starts"], record.get("ends")
    page.precision = record["precision"]
    page.observance = _observance(record.get("observance"), where)
    page.body = build_body(record)
    page.audiences = _chosen(Audience, "key", record["audiences"], where)
    page.languages = _chosen(SpokenLanguage, "key", record["languages"], where)
    page.measures = _chosen(MeasurePage, "number", record["measures"], where)
    page.channels = [_channel(each, where) for each in record.get("channels", [])]
    page.partners = [_partner(each, where) for each in record.get("partners", [])]
    page.figures = [_figure(each, where) for each in record.get("figures", [])]


def _observance(key: str | None, where: str) -> Any:
    if key is None:
        return None
    page = starter.page_of(f"observance:{key}")
    if page is None:
        raise starter.StarterError(f"{where}: unknown observance {key}")
    return page


def _channel(record: starter.Record, where: str) -> CampaignChannel:
    words = starter.translated(record, ("name",), where)
    return CampaignChannel(channel=record["channel"], url=record.get("url", ""), **words)


def _partner(record: starter.Record, where: str) -> CampaignPartner:
    institution = _chosen(Institution, "key", [record["institution"]], where)[0]
    words = starter.translated(record, ("wording",), where)
    return CampaignPartner(institution=institution, **words)


def _figure(record: starter.Record, where: str) -> ReachFigure:
    words = starter.translated(record, ("source", "other_source", "note"), where)
    return ReachFigure(**{name: record[name] for name in FIGURE if name in record}, **words)


def _chosen(model: Any, field: str, keys: list[str], where: str) -> list[Any]:
    found = {getattr(e, field): e for e in model.objects.filter(**{f"{field}__in": keys})}
    for key in keys:
        if key not in found:
            raise starter.StarterError(f"{where}: unknown {model._meta.verbose_name} {key}")
    return [found[key] for key in keys]
