"""Which news a page or a feed is about."""

from typing import TYPE_CHECKING

from django.http import HttpRequest

from cms.pages.links import public
from content_types.news.models import NewsPage, NewsQuerySet

if TYPE_CHECKING:
    from content_types.news.models import NewsIndexPage


def visible_news(index: "NewsIndexPage", request: HttpRequest) -> NewsQuerySet:
    """The news below `index` that everybody may see, in no order."""
    return public(NewsPage.objects.filter(path__startswith=index.path), request).order_by()
