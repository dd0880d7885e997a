"""What stands below the list of news beside the news itself: years and feeds."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.place import Place

if TYPE_CHECKING:
    from .index import NewsIndexPage

# The same in every language: names of formats are no words.
FEEDS = ("atom", "json")


class NewsRoutes(RoutablePageMixin):
    """Routes of the list of news."""

    @path("")
    def everything(self: "NewsIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.news.presentation import news_list

        context = news_list.context(self, request)
        self._set_place(request, query=context["query"])
        return self.render(request, context_overrides=context)

    @path("<int:year>/", name="year")
    def year_view(self: "NewsIndexPage", request: HttpRequest, year: int) -> HttpResponse:
        from content_types.news.presentation import news_list

        context = news_list.year_context(self, request, year)
        self._set_place(request, f"{year}/", str(year), context["query"])
        return self.render(request, template="news/news_year.html", context_overrides=context)

    @path("atom/", name="atom")
    def atom_feed(self: "NewsIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.news.feeds import atom

        return atom(self, request)

    @path("json/", name="json")
    def json_feed(self: "NewsIndexPage", request: HttpRequest) -> HttpResponse:
        from content_types.news.feeds import json_feed

        return json_feed(self, request)

    def serve(
        self: "NewsIndexPage",
        request: HttpRequest,
        view: Any = None,
        args: Any = None,
        kwargs: Any = None,
    ) -> HttpResponse:
        # Routes do not pass through the page's own serve().
        self.arrive(request)
        return super().serve(request, view, args, kwargs)

    def _set_place(
        self: "NewsIndexPage",
        request: HttpRequest,
        route: str = "",
        year: str = "",
        query: str = "",
    ) -> None:
        """Tell the frame which of the list's own pages this is."""
        title = self.seo_title or self.title

        def url_in(language: str) -> str:
            return addresses(request, language).of(self.path_in(language)) + route

        request.place = Place(  # type: ignore[attr-defined]
            title=_("%(list)s: %(year)s") % {"list": self.title, "year": year} if year else title,
            description="" if year else self.search_description or "",
            url_in=url_in,
            translated=[code for code in languages.codes() if self.is_translated(code)],
            changed=self.last_published_at,
            below_page=bool(route),
            query=query,
        )

    def get_route_paths(self) -> list[str]:
        """Where the list and its feeds are seen below its own address.

        Redirects from an address that the list had before lead to the same route; years come from
        the news and are left to the list itself.
        """
        return ["/", *(f"/{name}/" for name in FEEDS)]
