"""Filters of the list, the calendar and the tables of trainings."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.pages.filters import ListFilter, choice
from content_types.training.choices import measures, months, register_entries, years
from content_types.training.enums import TrainingForm
from content_types.training.models.training import TrainingQuerySet


class TrainingFilter(ListFilter):
    """Audience, region, year, measure, form, organiser."""

    audience = choice(_("For whom"))
    region = choice(_("Region"))
    year = choice(_("Year"))
    measure = choice(_("Measure"))
    form = choice(_("Form"))
    organiser = choice(_("Organiser"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.years = years()
        self.offer(
            {
                **register_entries(),
                "year": [(str(year), str(year)) for year in reversed(self.years)],
                "measure": measures(),
                "form": [(each.value, each.label) for each in TrainingForm],
            }
        )

    def narrow(self, trainings: TrainingQuerySet) -> TrainingQuerySet:
        """The trainings that all filters let through; an invalid choice lets through none."""
        if self.errors:
            return trainings.none()
        return narrowed(trainings, self.key())

    def key(self, *left_out: str) -> tuple[tuple[str, str], ...]:
        """The filters that are set as something that queries can be kept by."""
        return tuple(
            (name, value)
            for name, value in self.filled().items()
            if name in NARROWING and name not in left_out
        )


# What each filter does to the trainings, by its name.
NARROWING: dict[str, Callable[[TrainingQuerySet, str], TrainingQuerySet]] = {
    "audience": lambda trainings, key: trainings.for_audience(key),
    "region": lambda trainings, key: trainings.in_region(key),
    "year": lambda trainings, year: trainings.in_year(int(year)),
    "measure": lambda trainings, pk: trainings.of_measure(int(pk)),
    "form": lambda trainings, form: trainings.filter(form=form),
    "organiser": lambda trainings, key: trainings.of_organiser(key),
}


def narrowed(trainings: TrainingQuerySet, chosen: Iterable[tuple[str, str]]) -> TrainingQuerySet:
    """The trainings that the chosen filters, which have been checked, let through."""
    for name, value in chosen:
        trainings = NARROWING[name](trainings, value)
    return trainings


class CalendarFilter(TrainingFilter):
    """The same filters, and a month of the year that the calendar shows."""

    month = choice(_("Month"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer({"month": months()})


class YearFilter(ListFilter):
    """The year of a table."""

    year = choice(_("Year"))

    def __init__(self, known: list[int], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer({"year": [(str(year), str(year)) for year in reversed(known)]})

    @classmethod
    def of_years(cls, known: list[int], data: Any) -> "YearFilter":
        """The form of a request's `GET`, which offers the years `known`."""
        return cls(known, cls.given(data))

    @property
    def chosen_year(self) -> int | None:
        """The chosen year."""
        value = self.filled().get("year")
        return int(value) if value else None
