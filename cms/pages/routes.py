"""Pages that answer at addresses below their own, too: the plan, the news, trainings, help."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin

from . import languages
from .links import addresses
from .place import Place
from .previews import page_previewed


class PageRoutes(RoutablePageMixin):
    """Stands before BasePage: its routes know the frame and the languages as every page does."""

    def serve(
        self: Any,
        request: HttpRequest,
        view: Any = None,
        args: Any = None,
        kwargs: Any = None,
    ) -> HttpResponse:
        # Routes do not pass through the page's own serve().
        self.arrive(request)
        return super().serve(request, view, args, kwargs)

    def serve_preview(self: Any, request: HttpRequest, mode_name: str) -> HttpResponse:
        """What the page's own address shows, in the language `mode_name`."""
        return page_previewed(self, request, mode_name, super().serve_preview)

    def arrive_below(
        self: Any,
        request: HttpRequest,
        title: str,
        route: Callable[[str], str],
        query: str = "",
        indexed: bool = True,
    ) -> None:
        """Tell the frame that this is a page of its own, one step below the page.

        `route` gives its address in a language below the page's, without a slash before it;
        `query` is the part of the address that means the same in every language.
        """

        def url_in(language: str) -> str:
            return addresses(request, language).of(self.path_in(language)) + route(language)

        request.place = Place(  # type: ignore[attr-defined]
            title=title,
            url_in=url_in,
            translated=[code for code in languages.codes() if self.is_translated(code)],
            indexed=indexed,
            changed=self.last_published_at,
            below_page=True,
            query=query,
        )
