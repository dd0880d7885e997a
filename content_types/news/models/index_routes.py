"""What stands below the list of news beside the news itself: years and feeds."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import path

from cms.pages.place import keep_query
from cms.pages.routes import PageRoutes

if TYPE_CHECKING:
    from .index import NewsIndexPage

# The same in every language: names of formats are no words.
FEEDS = ("atom", "json")


class NewsRoutes(PageRoutes):
    """Routes of the list of news."""

    @path("")
    def everything(self: "NewsIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.news.presentation import news_list

        context = news_list.context(self, request)
        keep_query(request, context["query"])
        return self.render(request, context_overrides=context)

    @path("<int:year>/", name="year")
    def year_view(self: "NewsIndexPage", request: HttpRequest, year: int) -> HttpResponse:
        from content_types.news.presentation import news_list

        context = news_list.year_context(self, request, year)
        title = _("%(list)s: %(year)s") % {"list": self.title, "year": year}
        self.arrive_below(request, title, lambda _language: f"{year}/", context["query"])
        return self.render(request, template="news/news_year.html", context_overrides=context)

    @path("atom/", name="atom")
    def atom_feed(self: "NewsIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.news.feeds import atom

        return atom(self, request)

    @path("json/", name="json")
    def json_feed(self: "NewsIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.news.feeds import json_feed

        return json_feed(self, request)

    def get_route_paths(self) -> list[str]:
        """Where the list and its feeds are seen below its own address.

        Redirects from an address that the list had before lead to the same route; years come from
        the news and are left to the list itself.
        """
        return ["/", *(f"/{name}/" for name in FEEDS)]
