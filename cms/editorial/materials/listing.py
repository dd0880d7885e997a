"""All materials with the formats and languages in which they exist, and those they lack."""

from collections.abc import Iterable
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView

from cms.pages.page_listing import PageListing
from cms.pages.rows import rows
from content_types.materials.enums import MATRIX_FORMATS, EditionFormat, MaterialKind
from content_types.materials.models import Edition, MaterialPage
from content_types.registers.models import Audience, SpokenLanguage


class MaterialFilters(WagtailFilterSet):
    """Filters of the list of materials."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=MaterialKind.choices)
    year = django_filters.NumberFilter(label=_("Year"))
    audiences = django_filters.ModelChoiceFilter(
        label=_("For whom"), queryset=Audience.objects.all()
    )
    language = django_filters.ModelChoiceFilter(
        label=_("Language"), queryset=SpokenLanguage.objects.all(), method="in_language"
    )
    lacking = django_filters.ChoiceFilter(
        label=pgettext_lazy("a filter of materials", "Lacks the format"),
        choices=[(each.value, each.label) for each in MATRIX_FORMATS],
        method="lacking_format",
    )

    class Meta:
        model = MaterialPage
        fields = ["kind", "year", "audiences", "language", "lacking"]

    def in_language(self, found: Any, name: str, value: SpokenLanguage) -> Any:
        return found.filter(pk__in=MaterialPage.objects.in_language(value.key).values("pk"))

    def lacking_format(self, found: Any, name: str, value: str) -> Any:
        return found.exclude(pk__in=MaterialPage.objects.in_format(value).values("pk"))


class MaterialIndexView(IndexView):
    """The list; formats and languages of the materials shown are read in one query."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        note_editions(context["object_list"])
        return context


def note_editions(materials: Iterable[Any]) -> None:
    """Give each material what its row says: `formats_named`, `languages_named`, `formats_lacking`.

    What a draft says does not count: the list tells what the public gets.
    """
    pages = {page.pk: page for page in materials}
    existing: QuerySet[Edition] = Edition.objects.available().filter(material__in=list(pages))
    found = list(rows(existing.order_by(), ("material_id", "format"), ["language__name"]))
    for pk, page in pages.items():
        formats = {kind for material, kind, _name in found if material == pk}
        spoken = {name.plain for material, _kind, name in found if material == pk and name}
        page.formats_named = _named(each for each in EditionFormat if each in formats)
        page.formats_lacking = _named(each for each in MATRIX_FORMATS if each not in formats)
        page.languages_named = ", ".join(sorted(spoken))


def _named(formats: Iterable[EditionFormat]) -> str:
    return ", ".join(str(each.label) for each in formats)


class MaterialListing(PageListing):
    name = "materials"
    model = MaterialPage
    icon = "doc-full-inverse"
    menu_label = _("Materials")
    menu_order = 100
    index_view_class = MaterialIndexView
    filterset_class = MaterialFilters
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        Column("year", label=_("Year"), sort_key="year"),
        Column("formats", label=_("Formats"), accessor="formats_named"),
        Column("languages", label=_("Languages"), accessor="languages_named"),
        Column("lacking", label=_("Missing formats"), accessor="formats_lacking"),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
