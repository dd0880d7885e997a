"""Factories for campaigns and observances: `CampaignPageFactory(parent=index, title_sl="…")`."""

import datetime

import factory

from content_types.campaigns.models import CampaignIndexPage, CampaignPage, ObservancePage
from tests.support.factories import PageFactory


class CampaignIndexPageFactory(PageFactory):
    title_sl = "Kampanje"
    title_en = "Campaigns"

    class Meta:
        model = CampaignIndexPage


class CampaignPageFactory(PageFactory):
    title_sl = factory.Sequence(lambda n: f"Kampanja {n}")
    title_en = factory.Sequence(lambda n: f"Campaign {n}")
    starts = datetime.date(2024, 10, 18)
    ends = datetime.date(2024, 10, 25)

    class Meta:
        model = CampaignPage


class ObservancePageFactory(PageFactory):
    title_sl = "Evropski dan"
    title_en = "EU day"
    day = 18
    month = 10
    first_year = 2007

    class Meta:
        model = ObservancePage
