"""The library: the page below which all materials stand."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from cms.pages import languages
from cms.pages.models import BasePage
from cms.pages.panels import stacked


class MaterialIndexPage(BasePage):
    """All materials, with filters."""

    parent_page_types = ["site.HomePage"]
    subpage_types = ["materials.MaterialPage"]
    max_count = 1
    page_description = _("The library of information materials.")
    template = "materials/material_index_page.html"

    lead = models.TextField(_("lead"), blank=True, help_text=_("Shown large below the title."))

    content_panels = [*BasePage.content_panels, *stacked("lead")]
    search_fields = [
        *BasePage.search_fields,
        *(index.SearchField(languages.field("lead", code)) for code in languages.codes()),
    ]

    class Meta:
        verbose_name = _("library of materials")
        verbose_name_plural = _("libraries of materials")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from content_types.materials.presentation import library

        return {**super().get_context(request, *args, **kwargs), **library.context(self, request)}
