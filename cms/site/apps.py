from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SiteConfig(AppConfig):
    name = "cms.site"
    label = "site"
    verbose_name = _("Site")

    def ready(self) -> None:
        from cms.pages.homes import register_home_maker

        from .models import HomePage

        register_home_maker(HomePage.make_first)
