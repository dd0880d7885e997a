"""Wagtail's page chooser under a base page of our own.

The text editor's link dialog asks for pages of the type `wagtailcore.page`, whatever the base page
is (Wagtail 8.0), and would be answered that there is no such type. These addresses stand before
Wagtail's and ask for all pages instead.
"""

from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views import chooser

STOCK_PAGE_TYPE = "wagtailcore.page"


def of_every_type(view: Any) -> Any:
    """The chooser view `view`, for which Wagtail's stock page means any page."""

    @wraps(view)
    def choose(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.GET.get("page_type", "").lower() == STOCK_PAGE_TYPE:
            query = request.GET.copy()
            del query["page_type"]
            request.GET = query  # type: ignore[assignment]
        return view(request, *args, **kwargs)

    return require_admin_access(choose)


browse = of_every_type(chooser.BrowseView.as_view())
urlpatterns: list[URLPattern] = [
    path("choose-page/", browse),
    path("choose-page/<int:parent_page_id>/", browse),
    path("choose-page/search/", of_every_type(chooser.SearchView.as_view())),
]
