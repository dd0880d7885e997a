from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CampaignsConfig(AppConfig):
    name = "content_types.campaigns"
    verbose_name = _("Campaigns and observances")

    def ready(self) -> None:
        from cms.pages.related import register_related, register_related_pages

        from .presentation import observances, related

        # On the home page an observance stands above everything else while its window is open.
        register_related("site.HomePage", observances.home_part, order=10)
        register_related("site.HomePage", observances.coming_part, order=36)
        register_related_pages("plan.MeasurePage", related.of_measure, order=30)
        register_related_pages("registers.Institution", related.of_institution, order=30)
        register_related_pages("training.TrainingPage", related.of_training, order=30)
        register_related_pages("materials.MaterialPage", related.of_material, order=30)
