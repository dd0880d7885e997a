from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrainingConfig(AppConfig):
    name = "content_types.training"
    verbose_name = _("Trainings")

    def ready(self) -> None:
        from cms.pages.related import register_related

        from .presentation import related

        register_related("plan.MeasurePage", related.of_measure, order=10)
        register_related("registers.Institution", related.of_institution, order=10)
        register_related("site.HomePage", related.coming, order=35)
