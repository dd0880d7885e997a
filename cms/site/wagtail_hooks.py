"""The site's component page in the admin."""

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .styleguide import styleguide_context

MAY_SEE = "site.change_sitesettings"


@permission_required(MAY_SEE, raise_exception=True)
def components(request: HttpRequest) -> HttpResponse:
    """Every component of the public site with sample data, for whoever administers the site."""
    return render(request, "styleguide/index.html", styleguide_context())


@hooks.register("register_admin_urls")
def component_urls() -> list[URLPattern]:
    return [path("components/", components, name="components")]


class ComponentsMenuItem(MenuItem):
    """Shown to whoever may see the page."""

    def is_shown(self, request: Any) -> bool:
        return request.user.has_perm(MAY_SEE)


@hooks.register("register_settings_menu_item")
def components_menu_item() -> ComponentsMenuItem:
    return ComponentsMenuItem(
        _("Components"), reverse("components"), name="components", icon_name="grid", order=900
    )
