"""Contacts in the admin: the list, what is to be verified, public places."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column, StatusTagColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet, SnippetViewSetGroup

from cms.pages import languages
from cms.pages.columns import DayColumn
from cms.pages.conflicts import DraftEditView
from cms.pages.forms import KeptForm
from content_types.assistance.enums import ChannelState
from content_types.assistance.models import Channel, Contact, PublicPlace
from content_types.assistance.opening.clock import local_day
from content_types.assistance.report import task_of
from content_types.registers.admin_export import SafeSpreadsheet

from .filters import ChannelFilters, ContactFilters
from .panels import edit_handler
from .queries import ContactState, state_of, urgency, with_state


def _state(contact: Contact) -> ContactState:
    return state_of(contact, local_day(timezone.now()))


def _needs(contact: Contact) -> str:
    labels = dict(Contact._meta.get_field("needs").flatchoices)
    return ", ".join(str(labels.get(need, need)) for need in contact.needs)


class ContactIndexView(SafeSpreadsheet, IndexView):
    """All contacts, with what is to be done with them."""

    def get_base_queryset(self) -> QuerySet[Contact]:
        return with_state().select_related("institution")

    def to_row_dict(self, item: Contact) -> dict[str, Any]:
        row = super().to_row_dict(item)
        return {**row, "kind": item.get_kind_display(), "needs": _needs(item)}


class ContactViewSet(SnippetViewSet):
    model = Contact
    icon = "mobile-alt"
    menu_label = _("Contacts")
    menu_name = "contacts"
    index_view_class = ContactIndexView
    edit_view_class = DraftEditView
    filterset_class = ContactFilters
    edit_handler = edit_handler
    list_per_page = 50
    list_display = [
        TitleColumn(
            "name",
            label=_("Contact"),
            accessor="__str__",
            url_name="wagtailsnippets_assistance_contact:edit",
            sort_key=languages.field("name", languages.default()),
        ),
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        Column("needs", label=_("Helps with"), accessor=_needs),
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor=lambda contact: _state(contact).label,
            primary=lambda contact: _state(contact) == ContactState.SHOWN,
        ),
        DayColumn("due", label=_("To be verified by"), sort_key="due"),
        BooleanColumn("live", label=_("Published"), sort_key="live"),
    ]
    list_export = ["key", "name_sl", "name_en", "kind", "needs", "due", "live"]
    export_filename = "contacts"
    search_fields = ["key", *(languages.field("name", code) for code in languages.codes())]
    search_backend_name = None


class PublicPlaceViewSet(SnippetViewSet):
    model = PublicPlace
    icon = "home"
    menu_label = _("Public places")
    menu_name = "public-places"
    list_display = ["name", "street", "town"]
    edit_handler = ObjectList(PublicPlace.panels, base_form_class=KeptForm)
    search_fields = ["name", "street", "town"]
    search_backend_name = None


class ChannelPolicy(ModelPermissionPolicy):
    """Channels are seen in the list by whoever may do something with them."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        if action != "view":
            return False
        names = ("view_channel", "add_channel", "verify_channel")
        return any(user.has_perm(f"assistance.{name}") for name in names)


register_permission_policy(Channel, ChannelPolicy(Channel))


def _task(channel: Channel) -> str:
    task = task_of(channel, local_day(timezone.now()))
    return str(task.label) if task else ""


def _channels_url(channel: Channel) -> str:
    return reverse("contact_channels", args=[channel.contact_id])


class VerificationIndexView(SafeSpreadsheet, generic.IndexView):
    """Every current channel, the most urgent first, as in the report of what is due."""

    page_title = _("Verification")

    def get_base_queryset(self) -> QuerySet[Channel]:
        current = Channel.objects.filter(state__in=[ChannelState.PROPOSED, ChannelState.CONFIRMED])
        found = current.select_related("contact", "check_result")
        urgent_first = urgency(local_day(timezone.now()))
        return found.order_by(urgent_first, "due", "contact__priority", "contact__key", "line")

    def order_queryset(self, queryset: QuerySet[Channel]) -> QuerySet[Channel]:
        return super().order_queryset(queryset) if self.request.GET.get("ordering") else queryset

    def to_row_dict(self, item: Channel) -> dict[str, Any]:
        return {
            "contact": str(item.contact),
            "kind": item.get_kind_display(),
            "value": item.display,
            "state": item.get_state_display(),
            "verified_on": item.verified_on or "",
            "due": item.due or "",
            "source": item.source,
        }


class VerificationViewSet(ModelViewSet):
    """What is to be verified; everything is done on the page of the contact's channels."""

    model = Channel
    name = "contact-verification"
    icon = "check"
    menu_label = _("Verification")
    menu_name = "contact-verification"
    add_to_reference_index = False
    copy_view_enabled = False
    form_fields = ["source"]
    index_view_class = VerificationIndexView
    filterset_class = ChannelFilters
    list_per_page = 50
    list_display = [
        TitleColumn("contact", label=_("Contact"), accessor="contact", get_url=_channels_url),
        Column("value", label=_("Number or address"), accessor="display"),
        Column("kind", label=_("Kind"), accessor="get_kind_display"),
        StatusTagColumn(
            "task", label=_("To do"), accessor=_task, primary=lambda each: each.is_overdue()
        ),
        DayColumn("verified_on", label=_("Verified on"), sort_key="verified_on"),
        DayColumn("due", label=_("To be verified by"), sort_key="due"),
        Column("check", label=_("Last check"), accessor="check_result.message"),
    ]
    list_export = ["contact", "kind", "value", "state", "verified_on", "due", "source"]
    export_headings = {"contact": _("Contact"), "due": _("To be verified by")}
    export_filename = "contact-verification"
    search_fields = [
        "value",
        *(f"contact__{languages.field('name', code)}" for code in languages.codes()),
    ]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Without the addresses that are not served, so that no button leads to them."""
        found = super().get_common_view_kwargs(**kwargs)
        unserved = ("add", "edit", "delete", "usage", "history", "inspect")
        return {**found, **{f"{name}_url_name": None for name in unserved}}

    def get_urlpatterns(self) -> list[URLPattern]:
        served = {"index", "index_results"}
        return [each for each in super().get_urlpatterns() if each.name in served]

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        names = ["add_channel", "view_channel", "verify_channel"]
        return Permission.objects.filter(content_type__app_label="assistance", codename__in=names)


class ContactsGroup(SnippetViewSetGroup):
    menu_label = _("Assistance contacts")
    menu_name = "assistance"
    menu_icon = "mobile-alt"
    menu_order = 205
    items = (ContactViewSet, VerificationViewSet, PublicPlaceViewSet)
