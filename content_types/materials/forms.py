"""Filters of the library."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.pages.rows import Words, rows
from content_types.materials.enums import EditionFormat, MaterialKind
from content_types.materials.models import MaterialPage
from content_types.materials.models.material import MaterialQuerySet
from content_types.plan.models import MeasurePage
from content_types.plan.presentation.alphabet import alphabetical
from content_types.plan.widgets import PlainSelect
from content_types.registers.models import Audience, SpokenLanguage

Choice = tuple[str, str]


def _choice(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, widget=PlainSelect)


class MaterialFilter(forms.Form):
    """Six questions; every combination of answers has an address of its own."""

    kind = _choice(_("Kind"))
    audience = _choice(_("For whom"))
    language = _choice(_("Language"))
    format = _choice(_("Format"))
    year = _choice(_("Year"))
    measure = _choice(_("Measure"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        every = ("", gettext("all"))
        years, kinds = _years_and_kinds()
        offered = {
            "kind": [(each.value, str(each.label)) for each in MaterialKind if each in kinds],
            "audience": _audiences(),
            "language": _languages(),
            "format": [(each.value, str(each.label)) for each in EditionFormat],
            "year": [(str(year), str(year)) for year in years],
            "measure": _measures(),
        }
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = [every, *choices]

    def apply(self, materials: MaterialQuerySet) -> MaterialQuerySet:
        """The materials that all chosen filters let through; none for an invalid choice."""
        if not self.is_valid():
            return materials.none() if self.errors else materials
        chosen = self.cleaned_data
        if chosen["kind"]:
            materials = materials.of_kind(chosen["kind"])
        if chosen["audience"]:
            materials = materials.for_audience(chosen["audience"])
        if chosen["language"]:
            materials = materials.in_language(chosen["language"])
        if chosen["format"]:
            materials = materials.in_format(chosen["format"])
        if chosen["year"]:
            materials = materials.of_year(int(chosen["year"]))
        if chosen["measure"]:
            materials = materials.of_measure(chosen["measure"])
        return materials

    def _filled(self) -> dict[str, str]:
        """The filters that are set, by their names."""
        if not self.is_bound or not self.is_valid():
            return {}
        return {name: value for name, value in self.cleaned_data.items() if value}

    def query(self, page: int = 1) -> str:
        """The query of this list's page in any language: `?year=2024&page=2`, or nothing."""
        return _query({**self._filled(), **({"page": str(page)} if page > 1 else {})})

    def chosen(self) -> list[dict[str, str]]:
        """What is chosen, in words, each with the query that takes it away."""
        filled = self._filled()
        found = []
        for name, value in filled.items():
            field: Any = self.fields[name]
            label = dict(field.choices)[value]
            rest = {other: each for other, each in filled.items() if other != name}
            found.append({"label": f"{field.label}: {label}", "query": _query(rest)})
        return found


def _query(values: dict[str, str]) -> str:
    return f"?{urlencode(values)}" if values else ""


def _years_and_kinds() -> tuple[list[int], set[str]]:
    """The years, the newest first, and the kinds of which there is a material."""
    found = MaterialPage.objects.filter(live=True).order_by().distinct()
    pairs = list(rows(found, ("year", "kind")))
    years = sorted({year for year, _kind in pairs if year}, reverse=True)
    return years, {kind for _year, kind in pairs}


def _audiences() -> list[Choice]:
    return _choices(Audience.objects.filter(materialpage__live=True))


def _languages() -> list[Choice]:
    return _choices(SpokenLanguage.objects.filter(materialpage__live=True))


def _choices(found: QuerySet[Any]) -> list[Choice]:
    """Keys and names of register entries, each once, in the order of the alphabet."""
    entries = rows(found.order_by().distinct(), ["key"], ["name"])
    return sorted(entries, key=lambda entry: alphabetical(entry[1]))


def _measures() -> list[Choice]:
    """Numbers and titles of the measures that have a material, in the order of the plan."""
    found = MeasurePage.objects.filter(live=True, material_links__material__live=True)
    named = rows(found.order_by("path").distinct(), ("number", "path"), ["title"])
    return [
        (number, Words(f"{number} {title.plain}", title.lang)) for number, _path, title in named
    ]
