"""The list of findings and the view that settles one."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from content_types.plan.importing.checks.messages import shown
from content_types.plan.models import Finding, FindingState
from content_types.registers.admin_export import SafeSpreadsheet

from . import queries
from .forms import FindingFilters, SettleForm
from .message import message_of, place_of


class FindingPolicy(ModelPermissionPolicy):
    """Findings come from imports and checks: nobody adds or deletes one by hand."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in {"change", "view"} and super().user_has_permission(user, action)


register_permission_policy(Finding, FindingPolicy(Finding))


class FindingIndexView(SafeSpreadsheet, generic.IndexView):
    """All findings, the open ones first."""

    def get_base_queryset(self) -> QuerySet[Finding]:
        return queries.in_order()

    def order_queryset(self, queryset: QuerySet[Finding]) -> QuerySet[Finding]:
        return super().order_queryset(queryset) if self.request.GET.get("ordering") else queryset

    def to_row_dict(self, item: Finding) -> dict[str, Any]:
        return {
            "state": item.get_state_display(),
            "severity": item.get_severity_display(),
            "code": item.code,
            "message": message_of(item),
            "page": queries.page_title(item),
            "place": place_of(item),
            "stated": shown(item.code, item.stated),
            "computed": shown(item.code, item.computed),
            "language": item.language,
            "reason": item.reason,
            "settled_by": item.settled_by or "",
            "settled_at": item.settled_at or "",
        }


class SettleView(generic.EditView):
    """One finding with everything known of it, and the form that settles it."""

    template_name = "editorial/settle_finding.html"
    page_title = _("Finding")
    success_message = _("The finding has been saved.")
    error_message = _("The finding could not be saved.")

    def get_page_subtitle(self) -> str:
        return place_of(self.object)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = message_of(self.object)
        return super().get_context_data(
            message=found,
            finding=self.object,
            place=place_of(self.object),
            stated=shown(self.object.code, self.object.stated),
            computed=shown(self.object.code, self.object.computed),
            page_title_of_finding=queries.page_title(self.object),
            **kwargs,
        )

    def save_instance(self) -> Finding:
        """Record who settled the finding and when; an opened one has neither."""
        finding: Finding = self.form.instance
        if "state" in self.form.changed_data or "reason" in self.form.changed_data:
            is_open = finding.state == FindingState.OPEN
            finding.settled_by = None if is_open else self.request.user
            finding.settled_at = None if is_open else timezone.now()
            finding.save()
            log(instance=finding, action="wagtail.edit", content_changed=True, title=finding.code)
        return finding


class FindingViewSet(ModelViewSet):
    model = Finding
    name = "findings"
    icon = "warning"
    menu_label = _("Findings")
    menu_order = 220
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = FindingIndexView
    edit_view_class = SettleView
    filterset_class = FindingFilters
    list_per_page = 50
    list_display = [
        TitleColumn("message", label=_("Finding"), accessor=message_of, url_name="findings:edit"),
        Column("page", label=_("Page"), accessor=queries.page_title),
        Column("place", label=_("Place in the document"), accessor=place_of),
        Column("severity", label=_("Severity"), accessor="get_severity_display"),
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor="get_state_display",
            primary=lambda finding: finding.state == FindingState.OPEN,
        ),
    ]
    list_export = [
        "state",
        "severity",
        "code",
        "message",
        "page",
        "place",
        "stated",
        "computed",
        "language",
        "reason",
        "settled_by",
        "settled_at",
    ]
    export_headings = {"message": _("Finding"), "page": _("Page"), "settled_at": _("Settled")}
    export_filename = "findings"
    search_fields = ["code", "place", "stated", "computed"]

    @cached_property
    def menu_url(self) -> str:
        return f"{reverse(self.get_url_name('index'))}?state={FindingState.OPEN}"

    def get_form_class(self, for_update: bool = False) -> type[SettleForm]:
        return SettleForm

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Without the addresses that are not served, so that no button leads to them."""
        found = super().get_common_view_kwargs(**kwargs)
        return {**found, "add_url_name": None, "delete_url_name": None, "usage_url_name": None}

    def get_urlpatterns(self) -> list[URLPattern]:
        unwanted = {"add", "delete", "usage"}
        return [each for each in super().get_urlpatterns() if each.name not in unwanted]

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        return super().get_permissions_to_register().filter(codename="change_finding")
