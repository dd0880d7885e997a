"""Progress of measures in the admin: dated entries with drafts and history."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn, TitleColumn
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from cms.pages import languages
from cms.pages.columns import DayColumn
from cms.pages.conflicts import DraftEditView
from cms.pages.forms import DraftForm
from content_types.plan.models import MeasurePage, ProgressEntry, ProgressStatus
from content_types.registers.admin_export import SafeSpreadsheet


class ProgressFilters(WagtailFilterSet):
    """Filters of the list of progress entries."""

    measure = django_filters.ModelChoiceFilter(
        label=_("Measure"), queryset=MeasurePage.objects.order_by("path")
    )
    status = django_filters.ChoiceFilter(label=_("Status"), choices=ProgressStatus.choices)
    date = django_filters.DateFromToRangeFilter(label=_("Date"), widget=DateRangePickerWidget)

    class Meta:
        model = ProgressEntry
        fields = ["measure", "status", "date"]


def _measure_title(entry: ProgressEntry) -> str:
    return entry.measure.get_admin_display_title()


class ProgressIndexView(SafeSpreadsheet, IndexView):
    """All entries, the newest first."""

    def get_base_queryset(self) -> QuerySet[ProgressEntry]:
        return super().get_base_queryset().select_related("measure")

    def to_row_dict(self, item: ProgressEntry) -> dict[str, Any]:
        row = super().to_row_dict(item)
        return {**row, "status": item.get_status_display(), "measure": _measure_title(item)}


class ProgressViewSet(SnippetViewSet):
    model = ProgressEntry
    icon = "history"
    menu_label = _("Progress")
    menu_name = "progress"
    menu_order = 210
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = ProgressIndexView
    edit_view_class = DraftEditView
    edit_handler = ObjectList(ProgressEntry.panels, base_form_class=DraftForm)
    filterset_class = ProgressFilters
    list_display = [
        TitleColumn(
            "measure",
            label=_("Measure"),
            accessor=_measure_title,
            url_name="wagtailsnippets_plan_progressentry:edit",
        ),
        DayColumn("date", label=_("Date"), sort_key="date"),
        Column("status", label=_("Progress"), accessor="get_status_display", sort_key="status"),
        LiveStatusTagColumn(),
    ]
    list_export = ["measure", "date", "status", "text_sl", "text_en", "evidence", "live"]
    export_filename = "progress"
    search_fields = [
        "measure__number",
        *(f"measure__{languages.field('title', code)}" for code in languages.codes()),
        *(languages.field("text", code) for code in languages.codes()),
    ]
    search_backend_name = None
