"""The page below which everything public stands; made by the room that knows what it is.

An import or the starter content may be the first thing that happens to a database, and needs a
home page to hang pages on. `cms.site` registers how one is made.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Site

from .models import BasePage

_makers: list[Callable[[], BasePage]] = []


class NoHomeError(Exception):
    """There is no home page and nobody knows how to make one."""


def register_home_maker(make: Callable[[], BasePage]) -> None:
    """Called once, by the app that has the home page."""
    _makers[:] = [make]


def home_page() -> BasePage:
    """The default site's root page, made where there is none.

    Raises NoHomeError when no app has registered how.
    """
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is not None:
        return site.root_page.specific
    if not _makers:
        raise NoHomeError
    home = _makers[0]()
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    Site.objects.create(
        hostname=address.hostname,
        port=address.port or (443 if address.scheme == "https" else 80),
        root_page=home,
        is_default_site=True,
    )
    return home
