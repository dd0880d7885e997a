"""Campaigns, and the days of the year on which the site speaks especially loudly."""

from .campaign import CampaignPage
from .campaign_parts import CampaignChannel, CampaignPartner, ReachFigure
from .index import CampaignIndexPage
from .observance import ObservancePage
from .observance_parts import ObservanceTask, ObservanceTemplate, ObservanceYear

__all__ = [
    "CampaignChannel",
    "CampaignIndexPage",
    "CampaignPage",
    "CampaignPartner",
    "ObservancePage",
    "ObservanceTask",
    "ObservanceTemplate",
    "ObservanceYear",
    "ReachFigure",
]
