from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MaterialsConfig(AppConfig):
    name = "content_types.materials"
    verbose_name = _("Materials")

    def ready(self) -> None:
        from cms.pages.related import register_related

        from .presentation import related

        register_related("plan.MeasurePage", related.of_measure, order=40)
        register_related("training.TrainingPage", related.of_training, order=40)
        register_related("registers.Institution", related.of_institution, order=40)
