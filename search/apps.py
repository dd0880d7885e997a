from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# Minutes.
AN_HOUR = 60


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = pgettext_lazy("title of a page", "Search")

    def ready(self) -> None:
        from cms.pages.jobs import register_job

        from . import receivers

        receivers.connect()
        # What a kill between a change and its indexing left behind.
        register_job(
            "search",
            _follow_up,
            every=AN_HOUR,
            title=_("Search index"),
        )


def _follow_up() -> None:
    from . import indexing

    indexing.rebuild()
