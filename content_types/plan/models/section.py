"""Sections and sub-sections of a plan."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.pages import languages
from cms.pages.models import BasePage
from cms.pages.panels import stacked
from content_types.plan.unique_numbers import NumberedCopyForm

from .numbers import number_validator


class SectionPage(BasePage):
    """A section of the plan, or a sub-section when it stands below a section."""

    parent_page_types = ["plan.ActionPlanPage", "plan.SectionPage"]
    subpage_types = ["plan.SectionPage", "plan.MeasurePage"]
    page_description = _("A section or sub-section of an action plan.")
    template = "plan/section_page.html"
    copy_form_class = NumberedCopyForm

    number = models.CharField(_("number"), max_length=20, validators=[number_validator])
    summary = models.TextField(_("plain summary"), blank=True)
    stated_title = models.TextField(
        _("heading in the document"),
        blank=True,
        help_text=_("Shown to the public only where it differs from the title."),
    )
    official_text = models.TextField(_("official text"), blank=True)

    content_panels = [
        FieldPanel("number"),
        *BasePage.content_panels,
        *stacked("summary"),
        *stacked("stated_title"),
        *stacked("official_text"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("number"),
        index.AutocompleteField("number"),
        *(index.SearchField(languages.field("summary", code)) for code in languages.codes()),
    ]

    class Meta:
        verbose_name = _("section of the plan")
        verbose_name_plural = _("sections of the plan")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from content_types.plan.presentation import section

        return {**super().get_context(request, *args, **kwargs), **section.context(self, request)}

    def get_admin_display_title(self) -> str:
        return f"{self.number} {super().get_admin_display_title()}"
