"""Where the feeds stand: for feed readers that look for them, and for people."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.links import addresses
from content_types.news.models import NewsIndexPage, NewsPage


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed as the head of a page and a list of links name it."""

    label: str
    title: str
    type: str
    url: str


def feed_links(
    page: NewsIndexPage | NewsPage, request: HttpRequest, query: str = ""
) -> list[FeedLink]:
    """Both feeds of the list that `page` is or stands in, with the filters in `query`."""
    url = index_url(page, request)
    title = _("News: %(format)s")
    return [
        FeedLink(label, title % {"format": label}, kind, f"{url}{name}/{query}")
        for name, label, kind in (
            ("atom", "Atom", "application/atom+xml"),
            ("json", "JSON Feed", "application/feed+json"),
        )
    ]


def index_url(page: NewsIndexPage | NewsPage, request: HttpRequest) -> str:
    """The address of the list that `page` is or stands in."""
    path = page.path_in(languages.active())
    if isinstance(page, NewsPage):
        path = path[: path.rstrip("/").rfind("/") + 1]
    return addresses(request).of(path)
