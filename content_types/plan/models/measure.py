"""Measures: what is to be done, by whom, when, with what money."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from cms.pages import languages
from cms.pages.models import BasePage
from cms.pages.panels import stacked
from content_types.plan.unique_numbers import NumberedCopyForm
from content_types.registers.models import Audience, Region

from .numbers import number_validator

if TYPE_CHECKING:
    from .plan import ActionPlanPage


class MeasureQuerySet(PageQuerySet):
    """Questions that pages, filters and the API ask of measures."""

    def of_institution(self, key: str) -> "MeasureQuerySet":
        """Measures in which the institution has any role."""
        return self.filter(roles__institution__key=key).distinct()

    def for_audience(self, key: str) -> "MeasureQuerySet":
        return self.filter(audiences__key=key).distinct()

    def timed(self, year: int | None = None, kind: str = "") -> "MeasureQuerySet":
        """Measures with one timeframe that covers `year` and is of `kind`, where these are given.

        Both hold for the same timeframe: a half-year of 2025 beside a task that goes on until 2026
        is no half-year of 2026.
        """
        wanted: dict[str, Any] = {}
        if year is not None:
            wanted |= {"timeframes__first_year__lte": year, "timeframes__last_year__gte": year}
        if kind:
            wanted |= {"timeframes__kind": kind}
        return self.filter(**wanted).distinct() if wanted else self

    def in_state(self, status: str) -> "MeasureQuerySet":
        """Measures of which the newest published progress entry says `status`."""
        from .progress import newest_status

        return self.annotate(_state=newest_status()).filter(_state=status)


class MeasurePage(BasePage):
    """One measure of the plan."""

    parent_page_types = ["plan.SectionPage"]
    subpage_types: list[str] = []
    page_description = _("A measure with its objectives, roles and timeframes.")
    template = "plan/measure_page.html"
    copy_form_class = NumberedCopyForm

    objects = PageManager.from_queryset(MeasureQuerySet)()

    number = models.CharField(
        _("number"), max_length=20, validators=[number_validator], db_index=True
    )
    summary = models.TextField(
        _("plain summary"),
        blank=True,
        help_text=_(
            "What will be done, for whom and why, in a few plain sentences. "
            "The public reads this first."
        ),
    )
    stated_title = models.TextField(
        _("heading in the document"),
        blank=True,
        help_text=_("Shown to the public only where it differs from the title."),
    )
    official_text = models.TextField(
        _("official text"), blank=True, help_text=_("The plan's own words, as adopted.")
    )
    carried_over = models.BooleanField(_("carried over from an earlier plan"), default=False)
    carried_over_note = models.TextField(_("note on what was carried over"), blank=True)
    carried_over_from = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="carried_on_by",
        verbose_name=_("measure of the earlier plan"),
    )
    audiences = ParentalManyToManyField(Audience, blank=True, verbose_name=_("audiences"))
    regions = ParentalManyToManyField(Region, blank=True, verbose_name=_("regions"))

    content_panels = [
        FieldPanel("number"),
        *BasePage.content_panels,
        *stacked("summary"),
        InlinePanel("objectives", heading=_("Objectives"), label=_("Objective")),
        *stacked("stated_title"),
        *stacked("official_text"),
    ]
    role_panels = [
        InlinePanel("roles", heading=_("Who"), label=_("Role")),
        InlinePanel("timeframes", heading=_("When"), label=_("Timeframe")),
    ]
    context_panels = [
        FieldPanel("audiences"),
        FieldPanel("regions"),
        InlinePanel("references", heading=_("Other measures"), label=_("Cross-reference")),
        MultiFieldPanel(
            [
                FieldPanel("carried_over"),
                FieldPanel("carried_over_from"),
                *stacked("carried_over_note"),
            ],
            heading=_("Carried over"),
        ),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ObjectList(role_panels, heading=_("Who and when")),
            ObjectList(context_panels, heading=_("Context")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
            ObjectList(BasePage.settings_panels, heading=_("Settings")),
        ]
    )
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("number", boost=4),
        index.AutocompleteField("number"),
        *(index.SearchField(languages.field("summary", code)) for code in languages.codes()),
        *(index.SearchField(languages.field("official_text", c)) for c in languages.codes()),
    ]

    class Meta:
        verbose_name = _("measure")
        verbose_name_plural = _("measures")

    def clean(self) -> None:
        super().clean()
        self._check_number_is_unique()

    def _check_number_is_unique(self) -> None:
        """A number leads to one measure of a plan; an alias may repeat its original's."""
        plan = self.plan
        if plan is None or not self.number or self.alias_of_id:
            return
        same = MeasurePage.objects.descendant_of(plan).filter(number=self.number, alias_of=None)
        if same.exclude(pk=self.pk).exists():
            message = _("The plan already has a measure %(number)s. Choose another number.")
            raise ValidationError({"number": message % {"number": self.number}})

    def get_context(
        self, request: HttpRequest, *args: Any, drafted: Any = None, **kwargs: Any
    ) -> dict[str, Any]:
        """`drafted` is a progress entry to be previewed among the published ones."""
        from content_types.plan.presentation import measure

        context = super().get_context(request, *args, **kwargs)
        return {**context, **measure.context(self, request, drafted)}

    def get_admin_display_title(self) -> str:
        return f"{self.number} {super().get_admin_display_title()}"

    @property
    def plan(self) -> "ActionPlanPage | None":
        """The plan that the measure belongs to, None before it has a place in the tree."""
        from .plan import ActionPlanPage

        if not (self.path or getattr(self, "_cached_parent_obj", None)):
            return None
        parent = self.get_parent()
        return (
            ActionPlanPage.objects.ancestor_of(parent, inclusive=True).first() if parent else None
        )
