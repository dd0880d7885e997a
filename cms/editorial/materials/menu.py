"""Where the library stands in the admin's menu."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSetGroup

from .listing import MaterialListing
from .requests import RequestViewSet


class MaterialsGroup(ViewSetGroup):
    menu_label = _("Library")
    menu_name = "library"
    menu_icon = "doc-full-inverse"
    menu_order = 215
    items = [MaterialListing, RequestViewSet]
