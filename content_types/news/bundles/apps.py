from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BundlesConfig(AppConfig):
    name = "content_types.news.bundles"
    label = "bundles"
    verbose_name = _("Bundles")

    def ready(self) -> None:
        from cms.pages.jobs import register_job
        from cms.pages.publication import register_publication_guard
        from cms.pages.related import register_related

        from . import watching
        from .keeping import kept_for_release
        from .presentation import archive
        from .release import run_due

        watching.connect()
        register_publication_guard(kept_for_release)
        register_job("bundles", run_due, every=1, title=_("Release of bundles"), order=20)
        register_related("campaigns.ObservancePage", archive.of_observance, order=10)
