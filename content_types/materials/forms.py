"""Filters of the library."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from cms.pages.filters import ListFilter, choice
from cms.pages.prepared import fetch_rows
from cms.pages.rows import rows
from content_types.materials.enums import EditionFormat, MaterialKind
from content_types.materials.models import MaterialPage
from content_types.materials.models.material import MaterialQuerySet
from content_types.plan.models import MeasurePage
from content_types.plan.presentation.alphabet import in_order, keys_and_names
from content_types.plan.presentation.choices import choices_of, measure_columns
from content_types.registers.models import Audience, Institution, SpokenLanguage


class MaterialFilter(ListFilter):
    """Seven questions; every combination of answers has an address of its own."""

    kind = choice(_("Kind"))
    audience = choice(_("For whom"))
    language = choice(_("Language"))
    format = choice(_("Format"))
    year = choice(_("Year"))
    measure = choice(_("Measure"))
    institution = choice(_("Institution"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        years, kinds = _years_and_kinds()
        self.offer(
            {
                "kind": [(each.value, str(each.label)) for each in MaterialKind if each in kinds],
                "audience": in_order(fetch_rows(1, _audiences)),
                "language": in_order(fetch_rows(1, _languages)),
                "format": [(each.value, str(each.label)) for each in EditionFormat],
                "year": [(str(year), str(year)) for year in years],
                "measure": choices_of(fetch_rows(1, _measures), by_number=True),
                "institution": in_order(fetch_rows(1, _institutions)),
            }
        )

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
        if chosen["institution"]:
            materials = materials.naming(chosen["institution"])
        return materials


def _years_and_kinds() -> tuple[list[int], set[str]]:
    """The years, the newest first, and the kinds of which there is a material."""
    found = MaterialPage.objects.filter(live=True).order_by().distinct()
    pairs = list(rows(found, ("year", "kind")))
    years = sorted({year for year, _kind in pairs if year}, reverse=True)
    return years, {kind for _year, kind in pairs}


def _audiences() -> QuerySet:
    return keys_and_names(Audience.objects.filter(materialpage__live=True))


def _institutions() -> QuerySet:
    """Those that have published a material, or where the public finds copies of one."""
    published = Q(published_materials__material__live=True)
    copies = Q(distribution_points__is_public=True, distribution_points__run__material__live=True)
    return keys_and_names(Institution.objects.filter(published | copies))


def _languages() -> QuerySet:
    return keys_and_names(SpokenLanguage.objects.filter(materialpage__live=True))


def _measures() -> QuerySet:
    """The measures that have a material."""
    return measure_columns(MeasurePage.objects.filter(material_links__material__live=True))
