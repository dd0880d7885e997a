"""The editors' list of trainings: by date, with how many took part, and what is still missing."""

from typing import Any

import django_filters
from django.db.models import Case, F, IntegerField, OuterRef, Subquery, Sum, When
from django.db.models.functions import Coalesce, Greatest, Least
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.query import PageQuerySet

from cms.pages.page_listing import PageListing
from cms.pages.rows import plain
from content_types.registers.models import Region

from .choices import years
from .enums import FigureRole, Precision, TrainingForm, TrainingState
from .models import Occasion, TrainingFigure, TrainingPage, WorkshopCount
from .presentation.counting import Total
from .presentation.when import Span, when

MISSING = "missing"
# The number of another source, where there is one that disagrees.
OTHER = Coalesce("other_number", "number")


def _year_choices() -> list[tuple[int, str]]:
    return [(year, str(year)) for year in reversed(years())]


class TrainingFilterSet(PageFilterSet):
    """Year, form, region, state, and whether the number of participants is missing."""

    year = django_filters.ChoiceFilter(label=_("Year"), choices=_year_choices, method="filter_year")
    form = django_filters.ChoiceFilter(label=_("Form"), choices=TrainingForm.choices)
    state = django_filters.ChoiceFilter(label=_("State"), choices=TrainingState.choices)
    regions = django_filters.ModelChoiceFilter(
        label=_("Region"), queryset=Region.objects.all(), method="filter_region"
    )
    numbers = django_filters.ChoiceFilter(
        label=_("Participants"),
        choices=[(MISSING, _("number missing")), ("known", _("number recorded"))],
        method="filter_numbers",
    )

    class Meta:
        model = TrainingPage
        fields: list[str] = []

    def filter_year(self, found: Any, name: str, value: str) -> Any:
        return found.in_year(int(value))

    def filter_region(self, found: Any, name: str, value: Region) -> Any:
        return found.in_region(value.key)

    def filter_numbers(self, found: Any, name: str, value: str) -> Any:
        return found.without_numbers() if value == MISSING else found.with_numbers()


def dates(page: Any) -> str:
    """When a training takes place, from its first to its last day, as exactly as that is known."""
    if page.begins is None:
        return gettext("not set yet")
    last = page.ends if page.ends != page.begins else None
    return when([Span(page.begins, last, page.precision)])


def participants(page: Any) -> str:
    """How many took part, all numbers of the page together; a range where sources disagree."""
    if page.fewest is None and page.pupils is None:
        return gettext("not recorded")
    fewest, most, pupils = (each or 0 for each in (page.fewest, page.most, page.pupils))
    return str(Total(fewest + pupils, most + pupils, counted=1))


class TrainingIndexView(IndexView):
    """The list with what its columns need, in as many queries for ten as for a thousand pages."""

    def annotate_queryset(self, pages: PageQuerySet) -> PageQuerySet:
        figures = TrainingFigure.objects.filter(
            training=OuterRef("pk"), role=FigureRole.PARTICIPANTS
        )
        counts = WorkshopCount.objects.filter(training=OuterRef("pk"))
        # Of dates that are not all known to the day, the whole is known no better.
        order = Case(
            When(precision=Precision.YEAR, then=0),
            When(precision=Precision.MONTH, then=1),
            default=2,
        )
        first = Occasion.objects.filter(training=OuterRef("pk")).order_by(order)
        return super().annotate_queryset(
            pages.annotate(
                precision=Subquery(first.values("precision")[:1]),
                fewest=_sum(figures, Least("number", OTHER)),
                most=_sum(figures, Greatest("number", OTHER)),
                pupils=_sum(counts, "pupils"),
            )
        )

    def order_queryset(self, queryset: PageQuerySet) -> PageQuerySet:
        if self.ordering in {"begins", "-begins"} and not self.is_searching:
            order = F("begins").asc() if self.ordering == "begins" else F("begins").desc()
            # What has no date yet is new, and stands where it is seen.
            order.nulls_first = True
            return queryset.order_by(order, "path")
        return super().order_queryset(queryset)


def _sum(found: Any, number: Any) -> Subquery:
    grouped = plain(found).values("training").annotate(total=Sum(number))
    return Subquery(grouped.values("total"), output_field=IntegerField())


class TrainingListing(PageListing):
    """All trainings, in the main menu."""

    model = TrainingPage
    index_view_class = TrainingIndexView
    icon = "group"
    name = "trainings"
    menu_label = _("Trainings")
    menu_order = 220
    add_to_admin_menu = True
    columns = [
        PageTitleColumn("title", label=_("Title"), sort_key="title_sl", classname="title"),
        Column("dates", label=_("When"), accessor=dates, sort_key="begins", width="16%"),
        Column("form", label=_("Form"), accessor="get_form_display", width="14%"),
        Column("participants", label=_("Participants"), accessor=participants, width="12%"),
        Column("state", label=_("Schedule"), accessor="get_state_display", width="10%"),
        PageStatusColumn("status", label=_("Status"), sort_key="live", width="10%"),
    ]
    filterset_class = TrainingFilterSet
