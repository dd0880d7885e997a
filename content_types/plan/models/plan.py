"""The plan itself: its years, its sections, its money."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList, TabbedInterface
from wagtail.search import index

from cms.pages import languages
from cms.pages.models import BasePage
from cms.pages.panels import stacked

from .plan_routes import PlanRoutes

if TYPE_CHECKING:
    from .measure import MeasureQuerySet


class ActionPlanPage(PlanRoutes, BasePage):
    """An action plan of the Government for one or more years."""

    parent_page_types = ["site.HomePage"]
    subpage_types = ["plan.SectionPage"]
    page_description = _("An action plan with its sections, measures and budget.")
    template = "plan/action_plan_page.html"

    first_year = models.PositiveSmallIntegerField(_("first year"))
    last_year = models.PositiveSmallIntegerField(_("last year"))
    lead = models.TextField(_("lead"), blank=True, help_text=_("Shown below the title."))
    summary = models.TextField(
        _("plain summary"), blank=True, help_text=_("What the plan is and how it came about.")
    )
    note = models.TextField(
        _("note on the texts"),
        blank=True,
        help_text=_(
            "Where the texts come from and what is not final; "
            "shown at the foot of every page of the plan."
        ),
    )
    official_text = models.TextField(
        _("official text"), blank=True, help_text=_("The plan's own introduction, as adopted.")
    )

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("first_year"), FieldPanel("last_year")]),
        *stacked("lead"),
        *stacked("summary"),
        *stacked("note"),
        *stacked("official_text"),
    ]
    budget_panels = [
        InlinePanel("budget_lines", heading=_("Budget lines"), label=_("Budget line")),
        InlinePanel(
            "stated_totals", heading=_("Totals stated in the document"), label=_("Stated total")
        ),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ObjectList(budget_panels, heading=_("Budget")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
            ObjectList(BasePage.settings_panels, heading=_("Settings")),
        ]
    )
    search_fields = [
        *BasePage.search_fields,
        *(index.SearchField(languages.field("lead", code)) for code in languages.codes()),
        *(index.SearchField(languages.field("summary", code)) for code in languages.codes()),
    ]

    class Meta:
        verbose_name = _("action plan")
        verbose_name_plural = _("action plans")

    def clean(self) -> None:
        super().clean()
        if self.first_year and self.last_year and self.last_year < self.first_year:
            raise ValidationError({"last_year": _("The last year is before the first year.")})

    @property
    def years(self) -> list[int]:
        """Every year of the plan, in order."""
        return list(range(self.first_year, self.last_year + 1))

    @property
    def period(self) -> str:
        """The years as written in both languages: `2025–2026`, or `2025`."""
        if self.first_year == self.last_year:
            return str(self.first_year)
        return f"{self.first_year}–{self.last_year}"

    def measures(self) -> "MeasureQuerySet":
        """All live measures of the plan in the order of their numbers."""
        from .measure import MeasurePage

        return MeasurePage.objects.live().descendant_of(self).order_by("path")
