"""Filters of public lists: forms of choices in which every combination has its own address."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .selects import PlainSelect

NOT_OFFERED = _("This is not in the list. Choose one of its entries, or take the filter away.")

Choices = Sequence[tuple[str, Any]]


def choice(label: Any) -> forms.ChoiceField:
    """A filter, whose choices the form offers when it is made."""
    return forms.ChoiceField(
        label=label,
        required=False,
        widget=PlainSelect,
        error_messages={"invalid_choice": NOT_OFFERED},
    )


class ListFilter(forms.Form):
    """A form of choices that works without a script and whose state stands in the address."""

    @classmethod
    def given(cls, data: Any) -> Any:
        """A request's `GET`, or None, which leaves the form unbound, where it names no filter."""
        return data if cls.base_fields.keys() & data.keys() else None

    def offer(self, choices: Mapping[str, Choices]) -> None:
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

    def label_of(self, name: str) -> str:
        """What the chosen value of a filter is called, nothing where none is chosen."""
        field: Any = self.fields[name]
        return str(dict(field.choices)[value]) if (value := self.filled().get(name)) else ""

    def chosen(self) -> list[str]:
        """What is chosen, in words: `Year: 2025`."""
        return [self._words(name) for name in self.filled()]

    def removable(self, path: str) -> list[dict[str, str]]:
        """What is chosen on the list at `path`, for the component active_filters."""
        return [
            {"label": self._words(name), "remove_url": path + self.query_with(**{name: ""})}
            for name in self.filled()
        ]

    def _words(self, name: str) -> str:
        return f"{self.fields[name].label}: {self.label_of(name)}"


def query_of(values: Mapping[str, str]) -> str:
    """The query of an address, with its question mark; nothing where there are no values."""
    return f"?{urlencode(values)}" if values else ""
