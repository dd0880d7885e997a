"""The list of all news, its archive by year, and its feeds."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from cms.pages import languages
from cms.pages.models import BasePage
from cms.pages.panels import stacked

from .index_routes import NewsRoutes


class NewsIndexPage(NewsRoutes, BasePage):
    """All news, the newest first, filtered by kind, year and subject."""

    parent_page_types = ["site.HomePage"]
    subpage_types = ["news.NewsPage"]
    max_count = 1
    page_description = _("The list of all news, with its archive and feeds.")
    template = "news/news_index_page.html"

    lead = models.TextField(
        _("lead"),
        blank=True,
        help_text=_("Shown below the title; feeds have it as their description."),
    )

    content_panels = [*BasePage.content_panels, *stacked("lead")]
    search_fields = [
        *BasePage.search_fields,
        *(index.SearchField(languages.field("lead", code)) for code in languages.codes()),
    ]

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")
