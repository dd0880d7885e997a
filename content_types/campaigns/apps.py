from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CampaignsConfig(AppConfig):
    name = "content_types.campaigns"
    verbose_name = _("Campaigns and observances")
