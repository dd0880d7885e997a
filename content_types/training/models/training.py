"""Trainings: one event, or several dates that belong together."""

import datetime
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from cms.pages import languages
from cms.pages.models import BasePage
from cms.pages.panels import stacked, translated
from content_types.registers.models import Audience, Region
from content_types.training.admin_forms import TrainingPageForm
from content_types.training.blocks import SOURCE_BLOCKS
from content_types.training.enums import FigureRole, TrainingForm, TrainingState

from .routes import TrainingRoutes


class TrainingQuerySet(PageQuerySet):
    """Questions that pages, filters and the API ask of trainings."""

    def for_audience(self, key: str) -> "TrainingQuerySet":
        return self._with("audiences__key", key)

    def in_region(self, key: str) -> "TrainingQuerySet":
        """Trainings held in the region, also those that only a count of workshops puts there."""
        return self.filter(
            Exists(self._same().filter(regions__key=key))
            | Exists(self._same().filter(workshop_counts__region__key=key))
        )

    def of_measure(self, pk: int) -> "TrainingQuerySet":
        return self._with("measure_links__measure_id", pk)

    def of_organiser(self, key: str) -> "TrainingQuerySet":
        return self._with("organisers__institution__key", key)

    def in_year(self, year: int) -> "TrainingQuerySet":
        """Trainings with a date in `year`, or with dates that last through it."""
        from .parts import Occasion

        found = Occasion.objects.filter(training=OuterRef("pk")).in_year(year)
        return self.filter(Exists(found))

    def without_numbers(self) -> "TrainingQuerySet":
        """Trainings of which nobody has recorded how many took part."""
        return self.filter(is_numbered=False)

    def with_numbers(self) -> "TrainingQuerySet":
        return self.filter(is_numbered=True)

    def _same(self) -> Any:
        return TrainingPage.objects.filter(pk=OuterRef("pk"))

    def _with(self, name: str, value: Any) -> "TrainingQuerySet":
        # A subquery instead of a join: no row comes twice, whatever else is joined or sorted.
        return self.filter(Exists(self._same().filter(**{name: value})))


class TrainingPage(TrainingRoutes, BasePage):
    """One training, or a series that the source counts as one."""

    parent_page_types = ["training.TrainingIndexPage"]
    subpage_types: list[str] = []
    page_description = _("A training with its dates, organisers, audiences and numbers.")
    template = "training/training_page.html"
    base_form_class = TrainingPageForm

    objects = PageManager.from_queryset(TrainingQuerySet)()

    form = models.CharField(
        _("form"),
        max_length=20,
        choices=TrainingForm.choices,
        blank=True,
        help_text=_("Leave it empty where the source does not say."),
    )
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=TrainingState.choices,
        default=TrainingState.SCHEDULED,
        help_text=_(
            "A cancelled or postponed training stays in the list and in subscribed calendars, "
            "marked as such."
        ),
    )
    summary = models.TextField(
        _("plain summary"),
        blank=True,
        help_text=_("What it is about and for whom, in a sentence or two; shown in lists, too."),
    )
    outcome = models.TextField(
        _("outcome"),
        blank=True,
        help_text=_("What came of it, as far as it is known. Empty until it has taken place."),
    )
    note = models.TextField(
        _("note on the numbers and dates"),
        blank=True,
        help_text=_("What a reader of the numbers has to know; shown below them."),
    )
    place = models.CharField(
        _("place"),
        max_length=255,
        blank=True,
        help_text=_(
            "Only a place that anybody may know. Never write where a shelter or a safe house is."
        ),
    )
    audiences = ParentalManyToManyField(Audience, blank=True, verbose_name=_("audiences"))
    regions = ParentalManyToManyField(Region, blank=True, verbose_name=_("regions"))
    may_overlap = models.BooleanField(
        _("its numbers may include other entries"),
        default=False,
        help_text=_(
            "For a sum over a year whose trainings may also stand here one by one. "
            "Visitors see the number, but it is not added to the totals."
        ),
    )
    sources = StreamField(SOURCE_BLOCKS, blank=True, verbose_name=_("sources"))
    # What its parts say together, kept with the page for sorting and finding: the first and the
    # last day of all dates, and whether anybody has recorded how many took part.
    begins = models.DateField(null=True, editable=False, db_index=True)
    ends = models.DateField(null=True, editable=False)
    is_numbered = models.BooleanField(default=False, editable=False)

    content_panels = [
        *BasePage.content_panels,
        *stacked("summary"),
        InlinePanel(
            "occasions",
            heading=_("Dates"),
            label=pgettext_lazy("of a training", "Date"),
            min_num=1,
        ),
        FieldRowPanel([FieldPanel("form"), FieldPanel("state")]),
        InlinePanel("organisers", heading=_("Organisers"), label=_("Organiser")),
        MultiFieldPanel([translated("place"), FieldPanel("regions")], heading=_("Where")),
        FieldPanel("audiences"),
        *stacked("outcome"),
    ]
    number_panels = [
        InlinePanel("figures", heading=_("Numbers"), label=_("Number")),
        *stacked("note"),
        FieldPanel("may_overlap"),
        InlinePanel(
            "workshop_counts",
            heading=_("Workshops by region and level of school"),
            label=_("Row"),
        ),
        InlinePanel(
            "stated_counts",
            heading=_("Totals of workshops stated in the sources"),
            label=pgettext_lazy("of workshops", "Stated total"),
            help_text=_("Kept beside the computed totals; where they differ, visitors see both."),
        ),
    ]
    context_panels = [
        MultipleChooserPanel(
            "measure_links",
            chooser_field_name="measure",
            heading=_("Measures of the action plan"),
            label=_("Measure"),
        ),
        HelpPanel(
            _("<p>Materials that were used are chosen at the material, in its tab “Context”.</p>")
        ),
        FieldPanel("sources"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ObjectList(number_panels, heading=_("Numbers")),
            ObjectList(context_panels, heading=_("Measures and sources")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
            ObjectList(BasePage.settings_panels, heading=_("Settings")),
        ]
    )
    search_fields = [
        *BasePage.search_fields,
        *(index.SearchField(languages.field("summary", code)) for code in languages.codes()),
        *(index.SearchField(languages.field("outcome", code)) for code in languages.codes()),
        index.FilterField("form"),
        index.FilterField("state"),
        index.FilterField("begins"),
    ]

    class Meta:
        verbose_name = _("training")
        verbose_name_plural = _("trainings")

    def save(self, clean: bool = True, **kwargs: Any) -> Any:
        if kwargs.get("update_fields") is None:
            self.begins, self.ends = self._bounds()
            self.is_numbered = self._has_numbers()
        return super().save(clean=clean, **kwargs)

    def _bounds(self) -> tuple[datetime.date | None, datetime.date | None]:
        occasions = [each for each in self.occasions.all() if each.starts]
        if not occasions:
            return None, None
        return min(each.begins for each in occasions), max(each.finishes for each in occasions)

    def _has_numbers(self) -> bool:
        return any(figure.role == FigureRole.PARTICIPANTS for figure in self.figures.all()) or any(
            row.pupils is not None for row in self.workshop_counts.all()
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from content_types.training.presentation import training

        return {**super().get_context(request, *args, **kwargs), **training.context(self, request)}
