"""What editors see beside Wagtail's own admin."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from cms.jobs.panels import FailedReleasesPanel, JobsPanel

from .contacts import hooks as contact_hooks  # noqa: F401 - registers its own
from .dashboard import WaitingPanel
from .findings.viewset import FindingViewSet
from .materials.menu import MaterialsGroup
from .observances import hooks as observance_hooks  # noqa: F401 - registers its own
from .observances.panel import ObservancesPanel
from .pages_api import without_actions
from .progress import ProgressViewSet
from .several_pages import keep_observances, refuse_unpublishable

SCRIPTS = ("start", "autosave")

register_snippet(ProgressViewSet)
hooks.register("construct_admin_api", without_actions)
for guard in (refuse_unpublishable, keep_observances):
    hooks.register("before_bulk_action", guard)


@hooks.register("register_admin_viewset")
def finding_viewset() -> FindingViewSet:
    return FindingViewSet()


@hooks.register("register_admin_viewset")
def library_viewsets() -> MaterialsGroup:
    return MaterialsGroup()


@hooks.register("construct_homepage_panels")
def own_panels(request: HttpRequest, panels: list[Any]) -> None:
    panels += [FailedReleasesPanel(), ObservancesPanel(), WaitingPanel(), JobsPanel()]


@hooks.register("construct_help_menu")
def without_news_of_wagtail(request: HttpRequest, items: list[Any]) -> None:
    """Leave the guide for editors; what is new in Wagtail is for whoever upgrades it."""
    items[:] = [item for item in items if not item.name.startswith("whats-new")]


@hooks.register("insert_global_admin_js")
def own_scripts() -> SafeString:
    return format_html_join(
        "",
        '<script src="{}"></script>',
        ((static(f"editorial/js/{name}.js"),) for name in SCRIPTS),
    )


@hooks.register("insert_global_admin_css")
def own_styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("editorial/css/admin.css"))
