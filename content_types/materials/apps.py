from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MaterialsConfig(AppConfig):
    name = "content_types.materials"
    verbose_name = _("Materials")

    def ready(self) -> None:
        from cms.pages.related import register_related_pages

        from .presentation import related

        register_related_pages("plan.MeasurePage", related.of_measure, order=40)
        register_related_pages("training.TrainingPage", related.of_training, order=40)
        register_related_pages("registers.Institution", related.of_institution, order=40)
