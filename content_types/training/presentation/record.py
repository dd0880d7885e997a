"""All that the page of one training shows, read in a few queries."""

from dataclasses import dataclass

from django.http import HttpRequest

from cms.pages import languages
from cms.pages.links import addresses, restricted_paths
from cms.pages.rows import Words, rows
from content_types.training.models import Occasion, StatedCount, TrainingPage, WorkshopCount

from .rows import SPAN, FigureRow, OrganiserRow, figures_of, organisers_of
from .when import Span
from .workshops import CountRow, StatedRow, count_rows, stated_rows

RELATIONS = ("audiences", "regions")


@dataclass(frozen=True, slots=True)
class MeasureLink:
    """A measure that the training carries out."""

    number: str
    title: Words
    url: str


@dataclass(frozen=True, slots=True)
class TrainingRecord:
    """The parts of a training. `audiences` and `regions` are names, in the alphabet's order."""

    spans: list[Span]
    organisers: list[OrganiserRow]
    figures: list[FigureRow]
    audiences: list[Words]
    regions: list[Words]
    measures: list[MeasureLink]
    counts: list[CountRow]
    stated: list[StatedRow]


def stored(page: TrainingPage, request: HttpRequest) -> TrainingRecord:
    """The record of a published training, in five queries or, with workshops, six."""
    pk = page.pk
    spans = Occasion.objects.filter(training=pk).order_by("starts").values_list(*SPAN)
    counts = count_rows(WorkshopCount.objects.filter(training=pk))
    audiences, regions, measures = _relations(page, request)
    return TrainingRecord(
        spans=[Span(*columns) for columns in spans],
        organisers=organisers_of([pk]).get(pk, []),
        figures=figures_of([pk]).get(pk, []),
        audiences=audiences,
        regions=regions,
        measures=measures,
        counts=counts,
        stated=stated_rows(StatedCount.objects.filter(training=pk)) if counts else [],
    )


def _relations(
    page: TrainingPage, request: HttpRequest
) -> tuple[list[Words], list[Words], list[MeasureLink]]:
    """Audiences, regions and public measures, in one query: a training has a few of each."""
    link = "measure_links__measure"
    url_path = f"{link}__{languages.field('url_path', languages.active())}"
    names = [
        f"{relation}__{languages.field('name', languages.default())}" for relation in RELATIONS
    ]
    ordered = TrainingPage.objects.filter(pk=page.pk).order_by(*names, "measure_links__sort_order")
    columns = (f"{link}__path", f"{link}__number", f"{link}__live", url_path)
    found: tuple[dict[Words, None], dict[Words, None], dict[MeasureLink, None]] = ({}, {}, {})
    address, hidden = addresses(request), tuple(restricted_paths(request))
    for path, number, live, url, audience, region, title in rows(
        ordered, columns, (*(f"{each}__name" for each in RELATIONS), f"{link}__title")
    ):
        found[0].update(dict.fromkeys(filter(None, [audience])))
        found[1].update(dict.fromkeys(filter(None, [region])))
        if live and not path.startswith(hidden):
            found[2][MeasureLink(number, title, address.of(url))] = None
    return list(found[0]), list(found[1]), list(found[2])
