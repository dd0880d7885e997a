"""Which news a page or a feed is about."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, QueryDict

from cms.pages.links import public
from content_types.news.models import NewsPage, NewsQuerySet

if TYPE_CHECKING:
    from content_types.news.models import NewsIndexPage

FILTERS = frozenset({"kind", "year", "subject"})


def visible_news(index: "NewsIndexPage", request: HttpRequest) -> NewsQuerySet:
    """The news below `index` that everybody may see, in no order."""
    return public(NewsPage.objects.filter(path__startswith=index.path), request).order_by()


def bound(request: HttpRequest) -> QueryDict | None:
    """What the filter form is filled with, None where the request asks for no filter."""
    return request.GET if FILTERS & request.GET.keys() else None
