from django.apps import AppConfig
from django.utils.translation import pgettext_lazy


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = pgettext_lazy("title of a page", "Search")

    def ready(self) -> None:
        from . import receivers

        receivers.connect()
