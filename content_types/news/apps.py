from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    name = "content_types.news"
    verbose_name = _("News")

    def ready(self) -> None:
        from cms.pages.related import register_related_pages

        from .presentation import related

        register_related_pages("site.HomePage", related.latest, order=30)
        register_related_pages("site.ThemePage", related.about_subject, order=30)
        register_related_pages("plan.MeasurePage", related.about_measure, order=40)
        register_related_pages("registers.Institution", related.naming_institution, order=40)
        register_related_pages("campaigns.CampaignPage", related.of_campaign, order=40)
        register_related_pages("campaigns.ObservancePage", related.of_observance, order=40)
