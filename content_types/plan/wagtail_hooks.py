"""The import of plans in the admin's menu."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import import_views, unique_numbers

hooks.register("before_move_page", unique_numbers.refuse_move)
hooks.register("before_bulk_action", unique_numbers.refuse_moves)


class ImportMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("plan.add_planimport")


@hooks.register("register_admin_urls")
def import_urls() -> list[URLPattern]:
    return [
        path("plan-import/", import_views.UploadView.as_view(), name="plan_import"),
        path(
            "plan-import/<int:pk>/", import_views.PreviewView.as_view(), name="plan_import_preview"
        ),
        path(
            "plan-import/<int:pk>/confirm/",
            import_views.ConfirmView.as_view(),
            name="plan_import_confirm",
        ),
        path(
            "plan-import/<int:pk>/discard/",
            import_views.DiscardView.as_view(),
            name="plan_import_discard",
        ),
    ]


@hooks.register("register_admin_menu_item")
def import_menu_item() -> ImportMenuItem:
    return ImportMenuItem(
        _("Import of a plan"), reverse("plan_import"), icon_name="upload", order=225
    )
