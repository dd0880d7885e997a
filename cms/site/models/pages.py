"""Home, the five themes, standard pages."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.pages import languages
from cms.pages.linked_pages import chosen_pages
from cms.pages.links import links, public
from cms.pages.models import BasePage
from cms.pages.pagination import paginate, pagination
from cms.pages.panels import stacked
from cms.pages.related import related_parts
from cms.pages.rows import words_of
from content_types.campaigns.presentation.observances import WINDOW

from ..blocks import SITE_BLOCKS

CHILDREN_PER_PAGE = 24


class BodyPage(BasePage):
    """A page with a lead and a body of blocks."""

    lead = models.TextField(_("lead"), blank=True, help_text=_("Shown large below the title."))
    body = StreamField(SITE_BLOCKS, blank=True, verbose_name=_("body"))

    content_panels = [*BasePage.content_panels, *stacked("lead"), FieldPanel("body")]
    search_fields = [
        *BasePage.search_fields,
        *(index.SearchField(languages.field("lead", code)) for code in languages.codes()),
        index.SearchField("body"),
    ]

    class Meta:
        abstract = True

    @property
    def is_more_than_text(self) -> bool:
        """Whether the body shows cards, pictures or documents, which stand in content.css."""
        return bool(self._blocks("measures", "pages", "picture", "gallery", "documents"))

    def _blocks(self, *types: str) -> list[Any]:
        """The blocks of these types, as they are stored."""
        return [block for block in self.body.raw_data if block["type"] in types]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return {**context, "lead": words_of(self, "lead"), **self._children_context(request)}

    def _children_context(self, request: HttpRequest) -> dict[str, Any]:
        """Cards of the pages below that the body does not show, a page of cards at a time."""
        below = StandardPage.objects.filter(path__startswith=self.path, depth=self.depth + 1)
        if cards := chosen_pages(self._blocks("pages")):
            below = below.exclude(pk__in=cards)
        page = paginate(public(below, request).order_by("path"), request, CHILDREN_PER_PAGE)
        children = tuple(links(page.object_list, request, leads=True))
        return {"children": children, "pages": pagination(page, request)}


class HomePage(BodyPage):
    """The site's first page."""

    parent_page_types = ["pages.BasePage"]
    subpage_types = [
        "site.ThemePage",
        "site.StandardPage",
        "site.HelpPage",
        "plan.ActionPlanPage",
        "training.TrainingIndexPage",
        "campaigns.CampaignIndexPage",
        "news.NewsIndexPage",
        "materials.MaterialIndexPage",
    ]
    max_count = 1
    page_description = _("The first page of the site.")

    @classmethod
    def make_first(cls) -> "HomePage":
        """An empty home page below the tree's root, for a database that has none."""
        root = BasePage.objects.get(depth=1)
        with translation.override("sl"):
            title = gettext("Combating trafficking in human beings")
        page = cls(title_sl=title, title_en="Combating trafficking in human beings", slug_sl="home")
        root.add_child(instance=page)
        page.save_revision(log_action=None).publish(log_action=None)
        return page

    def _children_context(self, request: HttpRequest) -> dict[str, Any]:
        """No cards of pages: the home page shows what its body chooses, and what is new.

        An observance whose window is open stands at the top, apart from the rest.
        """
        parts = related_parts(self, request)
        return {
            "window": next((part for part in parts if part.key == WINDOW), None),
            "parts": [part for part in parts if part.key != WINDOW],
        }

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")


class ThemePage(BodyPage):
    """One of the site's themes, with pages below it."""

    parent_page_types = ["site.HomePage"]
    subpage_types = ["site.StandardPage"]
    page_description = _("A theme of the site, shown on the home page.")

    def _children_context(self, request: HttpRequest) -> dict[str, Any]:
        """The pages below it, and what is new on the subject."""
        return {**super()._children_context(request), "parts": related_parts(self, request)}

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")


class StandardPage(BodyPage):
    """A page of text."""

    parent_page_types = ["site.HomePage", "site.ThemePage", "site.StandardPage"]
    subpage_types = ["site.StandardPage"]
    page_description = _("A page of text.")

    reviewed = models.DateField(
        _("last reviewed"), null=True, blank=True, help_text=_("Shown at the foot of the page.")
    )

    content_panels = [*BodyPage.content_panels, FieldPanel("reviewed")]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")
