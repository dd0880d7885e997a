"""News in the admin: a list of its own in the menu, and the contacts for the media."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import PageStatusColumn, PageTitleColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.pages import languages
from cms.pages.columns import DayColumn
from cms.pages.forms import KeptForm
from cms.pages.page_listing import PageListing

from .models import NewsPage, PressContact


def languages_ready(page: NewsPage) -> str:
    """The languages that the news has a title and a lead in: `slovenščina, angleščina`."""
    ready = [
        languages.name(code)
        for code in languages.codes()
        if page.is_translated(code) and getattr(page, languages.field("lead", code))
    ]
    return ", ".join(ready) or gettext("none yet")


class NewsListing(PageListing):
    """All news with its date, kind, languages and state."""

    model = NewsPage
    icon = "doc-full"
    menu_label = _("News")
    menu_order = 210
    name = "news"
    add_to_admin_menu = True
    default_ordering = "-date"
    columns = [
        PageTitleColumn("title", label=_("Title"), sort_key="title_sl", classname="title"),
        DayColumn("date", label=_("Date"), sort_key="date"),
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        Column("languages", label=_("Languages ready"), accessor=languages_ready),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
    list_filter = ["kind", "year", "observance", "live"]


class PressContacts(SnippetViewSet):
    """Whom journalists may ask."""

    model = PressContact
    icon = "mail"
    menu_label = _("Press contacts")
    menu_order = 215
    add_to_admin_menu = True
    list_display = ["__str__", "email", "website"]
    edit_handler = ObjectList(PressContact.panels, base_form_class=KeptForm)
    search_fields = ["name_sl", "name_en", "email"]


@hooks.register("register_admin_viewset")
def news_listing() -> Any:
    return NewsListing("news_listing")


register_snippet(PressContacts)
