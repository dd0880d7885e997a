"""A list of all pages of one type in the admin, for whoever may do something with such pages.

Wagtail shows such a list in everybody's menu (8.0) and refuses the address afterwards.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.permissions import policy_registry

from .models import BasePage

# What one may do with pages so that a list of them is of use.
WORK = ("add", "change", "publish", "lock", "unlock")


def works_on_pages(user: Any) -> bool:
    """Whether the user may do anything with any page."""
    return policy_registry.get_by_type(BasePage).user_has_any_permission(user, WORK)


class PagesMenuItem(MenuItem):
    """An item of a menu that leads to pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        return works_on_pages(request.user)


class GuardedChooseParentView(ChooseParentView):
    """Where a new page shall stand: asked only of whoever may add one somewhere."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.permission_policy.user_has_permission(request.user, "add"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class PageListing(PageListingViewSet):
    """What every list of pages of one type derives from."""

    menu_item_class = PagesMenuItem
    choose_parent_view_class = GuardedChooseParentView
