"""Filters of the list, the calendar and the tables of trainings."""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.pages.selects import PlainSelect
from content_types.training.choices import Choices, measures, months, register_entries, years
from content_types.training.enums import TrainingForm
from content_types.training.models.training import TrainingQuerySet


def _choice(label: Any) -> forms.ChoiceField:
    message = _("“%(value)s” is not among the choices. Choose one from the list or leave it open.")
    return forms.ChoiceField(
        label=label,
        required=False,
        widget=PlainSelect,
        error_messages={"invalid_choice": message},
    )


class ListFilter(forms.Form):
    """A form of choices in which every combination has an address of its own."""

    @classmethod
    def of(cls, data: Any) -> Any:
        """The form of a request's `GET`: unbound where it names no filter."""
        return cls(data if cls.base_fields.keys() & data.keys() else None)

    def offer(self, choices: dict[str, Choices]) -> None:
        """Set what can be chosen, each with the choice of everything first."""
        every = ("", gettext("all"))
        for name, offered in choices.items():
            field: Any = self.fields[name]
            field.choices = [every, *offered]

    def filled(self) -> dict[str, str]:
        """The filters that are set, by their names; none where one of them is wrong."""
        if not self.is_bound or not self.is_valid():
            return {}
        return {name: value for name, value in self.cleaned_data.items() if value}

    def query(self, page: int = 1) -> str:
        """The query of this list's page in any language: `?year=2025&page=2`, or nothing."""
        return query_of({**self.filled(), **({"page": str(page)} if page > 1 else {})})

    def query_with(self, **changes: str) -> str:
        """The query with some of the filters set otherwise; empty ones are left out."""
        return query_of({name: value for name, value in (self.filled() | changes).items() if value})

    def chosen(self) -> list[dict[str, str]]:
        """What is chosen, in words, each with the query that takes it away."""
        found = []
        for name, value in self.filled().items():
            field: Any = self.fields[name]
            label = dict(field.choices)[value]
            found.append(
                {"label": f"{field.label}: {label}", "query": self.query_with(**{name: ""})}
            )
        return found


class TrainingFilter(ListFilter):
    """Audience, region, year, measure, form, organiser."""

    audience = _choice(_("For whom"))
    region = _choice(_("Region"))
    year = _choice(_("Year"))
    measure = _choice(_("Measure"))
    form = _choice(_("Form"))
    organiser = _choice(_("Organiser"))

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

    month = _choice(_("Month"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer({"month": months()})


class YearFilter(ListFilter):
    """The year of a table."""

    year = _choice(_("Year"))

    def __init__(self, known: list[int], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer({"year": [(str(year), str(year)) for year in reversed(known)]})

    @classmethod
    def of_years(cls, known: list[int], data: Any) -> "YearFilter":
        """The form of a request's `GET`, which offers the years `known`."""
        return cls(known, data if "year" in data else None)

    @property
    def chosen_year(self) -> int | None:
        """The chosen year."""
        value = self.filled().get("year")
        return int(value) if value else None


def query_of(values: dict[str, str]) -> str:
    """The query of an address, with its question mark; nothing where there are no values."""
    return f"?{urlencode(values)}" if values else ""
