from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

# Minutes.
A_DAY = 24 * 60


class FilesConfig(AppConfig):
    name = "cms.files"
    label = "files"
    verbose_name = _("Files")

    def ready(self) -> None:
        from cms.pages.jobs import register_job
        from cms.pages.publication import register_publication_rule

        from . import receivers
        from .silent_pictures import silent_pictures
        from .sweeping import sweep

        receivers.connect()
        register_job("files", sweep, every=A_DAY, title=_("Clearing up after uploads"))
        register_publication_rule(silent_pictures)
