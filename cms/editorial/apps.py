from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditorialConfig(AppConfig):
    name = "cms.editorial"
    verbose_name = _("Editorial")

    def ready(self) -> None:
        from .inline_scripts import replace_inline_scripts

        replace_inline_scripts()
