from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SiteConfig(AppConfig):
    name = "cms.site"
    label = "site"
    verbose_name = _("Site")

    def ready(self) -> None:
        from cms.pages.homes import register_home_maker
        from cms.pages.sites import read_with_site
        from cms.pages.surroundings import register_everywhere

        from .context import everywhere
        from .models import HomePage

        register_home_maker(HomePage.make_first)
        read_with_site("sitesettings")
        register_everywhere(everywhere)
