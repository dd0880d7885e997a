"""The plan that a measure belongs to, as the measure's page needs it."""

from dataclasses import dataclass

from django.db.models import Exists, QuerySet
from django.http import HttpRequest

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.prepared import fetch_rows
from cms.pages.rows import Words, as_named, with_words
from content_types.plan.models import ActionPlanPage, MeasurePage

# Every measure is earlier than one that is written for the first time.
_NOT_SAVED = 2**31 - 1


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan; `number_is_taken` says that another measure had the measure's number first."""

    pk: int
    path: str
    url: str
    first_year: int
    last_year: int
    number_is_taken: bool
    note: Words

    @property
    def all_years(self) -> tuple[int, ...]:
        """Every year of the plan, in order."""
        return tuple(range(self.first_year, self.last_year + 1))

    @property
    def years(self) -> str:
        """The years as they stand in an address: `2025-2026`."""
        return f"{self.first_year}-{self.last_year}"


def plan_of(measure: MeasurePage, request: HttpRequest) -> PlanRow | None:
    """The plan above a measure, None while the measure has no place in the tree."""
    path, step = measure.path or "", measure.steplen
    above = [path[:end] for end in range(step, len(path), step)]
    if not above:
        return None
    given = (measure.number, measure.pk or _NOT_SAVED, *above)
    for pk, place, url, *others in fetch_rows(1, _plans, given=given):
        return PlanRow(pk, place, addresses(request).of(url), *others)
    return None


def _plans(number: str, measure: int, *above: str) -> QuerySet:
    earlier = MeasurePage.objects.filter(number=number, pk__lt=measure, alias_of=None)
    found = ActionPlanPage.objects.filter(path__in=above).order_by("-path")
    url_path = languages.field("url_path", languages.active())
    columns = ("pk", "path", url_path, "first_year", "last_year", "taken")
    return with_words(as_named(found.annotate(taken=Exists(earlier))), columns, ["note"])
