"""The registers in the admin, through wagtail-modeladmin.

Everything that knows wagtail-modeladmin stands in this module; docs/decisions says how to leave it.
"""

from typing import Any

from django.contrib.admin.utils import label_for_field
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail_modeladmin.helpers.search import BaseSearchHandler
from wagtail_modeladmin.options import ModelAdmin, ModelAdminGroup, modeladmin_register
from wagtail_modeladmin.views import DeleteView, IndexView, InspectView

from cms.pages import languages
from cms.pages.panels import stacked, translated

from .admin_export import SafeSpreadsheet
from .admin_filters import EnglishFilter, ParentFilter
from .admin_forms import AliasedForm, InstitutionForm, RegisterForm
from .admin_search import containing
from .models import Audience, FormOfExploitation, Institution, Region, SpokenLanguage
from .ordering import alphabetical
from .usage import uses

NAME = languages.field("name", languages.default())
SORT_KEY = "alphabetical_name"


class FoldedSearch(BaseSearchHandler):
    """Finds entries by parts of words, in every language, with or without carons."""

    def search_queryset(self, queryset: QuerySet, search_term: str, **kwargs: Any) -> QuerySet:
        return containing(search_term or "", queryset, self.search_fields)


class RegisterIndexView(SafeSpreadsheet, IndexView):
    """The list; in a spreadsheet choices are written as people read them."""

    def get_ordering_field(self, field_name: str) -> str | None:
        """Sort a name's column as a dictionary does, not as the database does."""
        return SORT_KEY if field_name == NAME else super().get_ordering_field(field_name)

    def get_heading(self, queryset: QuerySet, field: str) -> str:
        return capfirst(str(label_for_field(field, self.model, self.model_admin)))

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        row = {}
        for field in self.list_export:
            display = getattr(item, f"get_{field}_display", None)
            value = display() if display else getattr(item, field)
            row[field] = "" if value is None else value
        return row


class RegisterInspectView(InspectView):
    """The entry with everything that names it."""

    def get_field_display_value(self, field_name: str, field: Any = None) -> Any:
        value = getattr(self.instance, field_name)
        if isinstance(value, list):
            return ", ".join(value) or self.model_admin.get_empty_value_display(field_name)
        return super().get_field_display_value(field_name, field)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = named_uses(self.instance, self.request)
        return super().get_context_data(uses=found, **kwargs)


class RegisterDeleteView(DeleteView):
    """Says where an entry is used instead of asking whether to delete it."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = named_uses(self.instance, self.request)
        return super().get_context_data(uses=found, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if uses(self.instance):
            return self.render_to_response(self.get_context_data(), status=409)
        return super().post(request, *args, **kwargs)


def named_uses(entry: Any, request: HttpRequest) -> list[dict[str, Any]]:
    """The uses of an entry with the address at which this user can change each of them."""
    finder = AdminURLFinder(request.user)
    return [{"use": use, "url": finder.get_edit_url(use.owner)} for use in uses(entry)]


class RegisterAdmin(ModelAdmin):
    """What all registers share."""

    form = RegisterForm
    # Below the name: panels of the form, and columns of the spreadsheet and the inspect view.
    fields: list[Any] = []
    further: list[str] = []
    list_display = ["name_sl", "name_en", "key"]
    list_filter: list[Any] = [EnglishFilter]
    list_per_page = 50
    ordering = [SORT_KEY]
    search_fields = ["key", "name_sl", "name_en"]
    search_handler_class = FoldedSearch
    index_view_class = RegisterIndexView
    inspect_view_class = RegisterInspectView
    inspect_view_enabled = True
    inspect_template_name = "editorial/register_inspect.html"
    delete_view_class = RegisterDeleteView
    delete_template_name = "editorial/register_delete.html"

    def get_edit_handler(self) -> ObjectList:
        panels = [FieldPanel("key"), translated("name"), *self.fields]
        return ObjectList(panels, base_form_class=self.form)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        entries = self.model._default_manager.annotate(**{SORT_KEY: alphabetical(NAME)})
        return entries.order_by(SORT_KEY)

    def get_list_export(self, request: HttpRequest) -> list[str]:
        return self.get_inspect_view_fields()

    def get_inspect_view_fields(self) -> list[str]:
        """All columns, in the order of the form."""
        return ["key", *_in_languages("name"), *self.further]


def _in_languages(*names: str) -> list[str]:
    return [languages.field(name, code) for name in names for code in languages.codes()]


class InstitutionAdmin(RegisterAdmin):
    model = Institution
    menu_label = _("Institutions")
    menu_icon = "group"
    form = InstitutionForm
    list_display = ["name_sl", "name_en", "abbreviation_sl", "kind", "parent"]
    list_filter = ["kind", ParentFilter, EnglishFilter]
    list_select_related = ["parent"]
    search_fields = ["key", *_in_languages("name", "abbreviation"), "aliases"]
    further = [
        *_in_languages("abbreviation"),
        "kind",
        "parent",
        "genitive_sl",
        "locative_sl",
        *_in_languages("description"),
        "website",
        "aliases",
    ]
    fields = [
        translated("abbreviation"),
        FieldPanel("kind"),
        FieldPanel("parent"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("genitive_sl"), FieldPanel("locative_sl")])],
            heading=_("The Slovenian name inside a sentence"),
        ),
        *stacked("description"),
        FieldPanel("website"),
        FieldPanel("aliases"),
    ]


class RegionAdmin(RegisterAdmin):
    model = Region
    menu_label = _("Regions")
    menu_icon = "globe"
    form = AliasedForm
    list_display = ["name_sl", "name_en", "long_name_sl", "key"]
    search_fields = ["key", *_in_languages("name", "long_name"), "aliases"]
    further = [*_in_languages("long_name", "locative"), "aliases"]
    fields = [translated("long_name"), translated("locative"), FieldPanel("aliases")]


class AudienceAdmin(RegisterAdmin):
    model = Audience
    menu_label = _("Audiences")
    menu_icon = "user"
    list_display = ["name_sl", "name_en", "group"]
    list_filter = ["group", EnglishFilter]
    further = ["group"]
    fields = [FieldPanel("group")]


class FormOfExploitationAdmin(RegisterAdmin):
    model = FormOfExploitation
    menu_label = _("Forms of exploitation")
    menu_icon = "tag"
    list_display = ["name_sl", "name_en", "legal_reference_sl"]
    search_fields = ["key", *_in_languages("name", "description", "legal_reference")]
    further = _in_languages("description", "legal_reference")
    fields = [*stacked("description"), translated("legal_reference")]


class SpokenLanguageAdmin(RegisterAdmin):
    model = SpokenLanguage
    menu_label = _("Spoken languages")
    menu_icon = "comment"
    list_display = ["name_sl", "name_en", "endonym", "key"]
    list_filter = ["direction", EnglishFilter]
    search_fields = ["key", *_in_languages("name"), "endonym"]
    further = ["endonym", "direction"]
    fields = [FieldRowPanel([FieldPanel("endonym"), FieldPanel("direction")])]


@modeladmin_register
class RegistersGroup(ModelAdminGroup):
    menu_label = _("Registers")
    menu_item_name = "registers"
    menu_icon = "folder-open-inverse"
    menu_order = 230
    items = [
        InstitutionAdmin,
        RegionAdmin,
        AudienceAdmin,
        FormOfExploitationAdmin,
        SpokenLanguageAdmin,
    ]
