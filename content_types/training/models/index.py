"""The page below which every training stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from cms.pages import languages
from cms.pages.models import BasePage
from cms.pages.panels import stacked

from .routes import TrainingIndexRoutes


class TrainingIndexPage(TrainingIndexRoutes, BasePage):
    """The list of trainings, their calendar and their numbers."""

    parent_page_types = ["site.HomePage"]
    subpage_types = ["training.TrainingPage"]
    max_count = 1
    page_description = _("The list of trainings, with their calendar and their numbers.")
    template = "training/training_index_page.html"

    lead = models.TextField(_("lead"), blank=True, help_text=_("Shown large below the title."))
    note = models.TextField(
        _("note on the numbers"),
        blank=True,
        help_text=_("Where the numbers come from; shown at the foot of the list and the tables."),
    )

    content_panels = [*BasePage.content_panels, *stacked("lead"), *stacked("note")]
    search_fields = [
        *BasePage.search_fields,
        *(index.SearchField(languages.field("lead", code)) for code in languages.codes()),
    ]

    class Meta:
        verbose_name = _("list of trainings")
        verbose_name_plural = _("lists of trainings")
