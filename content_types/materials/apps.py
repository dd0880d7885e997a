from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

# Minutes.
A_DAY = 24 * 60


class MaterialsConfig(AppConfig):
    name = "content_types.materials"
    verbose_name = _("Materials")

    def ready(self) -> None:
        from cms.pages.jobs import register_job
        from cms.pages.related import register_related_pages

        from .presentation import related
        from .requests import guard
        from .requests.retention import keep_the_promise

        guard.connect()
        register_job(
            "requests",
            keep_the_promise,
            every=A_DAY,
            title=_("Deletion of old requests for another format"),
        )
        register_related_pages("plan.MeasurePage", related.of_measure, order=40)
        register_related_pages("training.TrainingPage", related.of_training, order=40)
        register_related_pages("registers.Institution", related.of_institution, order=40)
