from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BundlesConfig(AppConfig):
    name = "content_types.news.bundles"
    label = "bundles"
    verbose_name = _("Bundles")

    def ready(self) -> None:
        from cms.pages.related import register_related

        from . import watching
        from .presentation import archive

        watching.connect()
        register_related("campaigns.ObservancePage", archive.of_observance, order=10)
