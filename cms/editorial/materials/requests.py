"""Requests for another format: who waits for what, and until when."""

import datetime
from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from cms.pages import languages
from cms.pages.columns import DayColumn
from cms.pages.newer import RefuseNewerForm
from content_types.materials.enums import CLOSED, Delivery, EditionFormat, RequestState
from content_types.materials.models import FormatRequest, RequestSettings
from content_types.materials.requests.retention import delete_old_requests


class RequestForm(RefuseNewerForm, WagtailAdminModelForm):
    """Two who answer the same request do not overwrite each other.

    The answer stands on a page of the site, which has no other languages.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "interface_language" in self.fields:
            self.fields["interface_language"] = forms.ChoiceField(
                label=self.fields["interface_language"].label,
                choices=[(code, languages.name(code)) for code in languages.codes()],
            )


class RequestFilters(WagtailFilterSet):
    """Filters of the list of requests."""

    state = django_filters.ChoiceFilter(label=_("State"), choices=RequestState.choices)
    waiting = django_filters.ChoiceFilter(
        label=pgettext_lazy("a filter of requests", "Waiting"),
        choices=[
            ("open", pgettext_lazy("requests", "not closed yet")),
            ("overdue", pgettext_lazy("requests", "answer overdue")),
        ],
        method="waiting_for",
    )
    format = django_filters.ChoiceFilter(label=_("Format"), choices=EditionFormat.choices)
    delivery = django_filters.ChoiceFilter(label=_("Delivery"), choices=Delivery.choices)

    class Meta:
        model = FormatRequest
        fields = ["state", "waiting", "format", "delivery"]

    def waiting_for(self, found: Any, name: str, value: str) -> Any:
        found = found.exclude(state__in=CLOSED)
        if value == "overdue":
            unanswered = [RequestState.NEW, RequestState.IN_PROGRESS]
            return found.filter(due_on__lt=timezone.localdate(), state__in=unanswered)
        return found


class RequestIndexView(generic.IndexView):
    """All requests, those due first; what is past its time goes when somebody looks."""

    def get_base_queryset(self) -> QuerySet[FormatRequest]:
        delete_old_requests()
        return FormatRequest.objects.select_related("material", "language")


class RequestCreateView(generic.CreateView):
    """A request that came by telephone or in person."""

    def get_initial(self) -> dict[str, Any]:
        settings = RequestSettings.for_request(self.request)
        return {
            "due_on": timezone.localdate() + datetime.timedelta(days=settings.answer_days),
            "interface_language": languages.default(),
            "state": RequestState.NEW,
        }


def _title(found: FormatRequest) -> str:
    return found.material.get_admin_display_title()


class RequestViewSet(ModelViewSet):
    model = FormatRequest
    name = "format_requests"
    icon = "mail"
    menu_label = _("Requests for another format")
    menu_order = 200
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    index_view_class = RequestIndexView
    add_view_class = RequestCreateView
    filterset_class = RequestFilters
    edit_handler = ObjectList(FormatRequest.panels, base_form_class=RequestForm)
    list_per_page = 50
    list_display = [
        TitleColumn("reference", label=_("Reference"), url_name="format_requests:edit"),
        Column("material", label=_("Material"), accessor=_title),
        Column("format", label=_("Format"), accessor="get_format_display", sort_key="format"),
        Column("language", label=_("Language")),
        Column("delivery", label=_("Delivery"), accessor="get_delivery_display"),
        DayColumn("due_on", label=_("Answer due"), sort_key="due_on"),
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor="get_state_display",
            primary=lambda found: found.is_overdue,
            sort_key="state",
        ),
    ]
    search_fields = [
        "reference",
        *(f"material__{languages.field('title', code)}" for code in languages.codes()),
    ]

    @cached_property
    def menu_url(self) -> str:
        return f"{super().menu_url}?waiting=open"
