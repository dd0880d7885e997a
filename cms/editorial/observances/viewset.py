"""Observances in the menu of the admin, and their addresses."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from . import part_views, views
from .permissions import may_see


class BundleMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see(request.user)


class BundleViewSet(ViewSet):
    name = "bundles"
    icon = "date"
    menu_label = _("Observances")
    menu_order = 205
    add_to_admin_menu = True
    menu_item_class = BundleMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        bundle: dict[str, Any] = {
            "step/<slug:name>/": ("step", views.StepView),
            "pages/add/": ("add_member", part_views.AddMemberView),
            "pages/<int:member>/remove/": ("remove_member", part_views.RemoveMemberView),
            "posts/": ("posts", part_views.PostsView),
            "posts/add/": ("add_network", part_views.AddNetworkView),
            "posts/<slug:network>/remove/": ("remove_network", part_views.RemoveNetworkView),
            "tasks/<int:task>/": ("task", part_views.TaskView),
        }
        return [
            path("", views.IndexView.as_view(), name="index"),
            path("open/<int:observance_id>/", views.OpenView.as_view(), name="open"),
            path("<int:pk>/", views.DetailView.as_view(), name="detail"),
            *(
                path(f"<int:pk>/{route}", view.as_view(), name=name)
                for route, (name, view) in bundle.items()
            ),
        ]
