from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JobsConfig(AppConfig):
    name = "cms.jobs"
    label = "jobs"
    verbose_name = _("Background jobs")

    def ready(self) -> None:
        from cms.pages.jobs import register_job

        from .releases import release_due

        register_job(
            "releases", release_due, every=1, title=_("Scheduled releases and expiry"), order=10
        )
