"""All that the page of one material shows, from the database or from a draft that is not saved.

A visitor's page reads a few columns in a few queries. A preview has no rows to read: it shows what
the editor's form holds, so there the instances are asked.
"""

from dataclasses import dataclass

from django.db.models import OuterRef, Q, Subquery
from django.http import HttpRequest

from cms.pages import languages
from cms.pages.links import PageLink, addresses, links, public
from cms.pages.models import BasePage
from cms.pages.rows import NOTHING, Words, rows, words_of
from content_types.materials.models import (
    DistributionPoint,
    MaterialPage,
    MaterialRelation,
    Publisher,
)
from content_types.plan.models import MeasurePage
from content_types.registers.models import Institution
from content_types.training.models import TrainingPage

from .rows import EditionRow, edition_of, edition_rows

Language = tuple[str, Words]


@dataclass(frozen=True, slots=True)
class Named:
    """An institution by key and name, and words beside or instead of it."""

    key: str
    name: Words
    wording: Words
    region: Words = NOTHING


@dataclass(frozen=True, slots=True)
class Relation:
    """Another material; `towards` is what this one is to it, `back` what it is to this one."""

    title: Words
    url: str
    towards: str
    back: str


@dataclass(frozen=True, slots=True)
class MaterialRecord:
    """The parts of a material. `languages` are those that it is said to exist in."""

    editions: list[EditionRow]
    audiences: list[Words]
    languages: list[Language]
    publishers: list[Named]
    points: list[Named]
    measures: list[tuple[str, PageLink]]
    trainings: list[PageLink]
    relations: list[Relation]


def stored(page: MaterialPage, request: HttpRequest) -> MaterialRecord:
    """The record of a published material, in seven queries."""
    audiences, spoken = _audiences_and_languages(page)
    return MaterialRecord(
        editions=edition_rows([page.pk], request),
        audiences=audiences,
        languages=spoken,
        publishers=_publishers(page),
        points=_points(page),
        measures=_measures(page, request),
        trainings=_trainings(page, request),
        relations=_relations(page, request),
    )


def _audiences_and_languages(page: MaterialPage) -> tuple[list[Words], list[Language]]:
    """The names of both, in one query: a material has a few of each."""
    name = languages.field("name", languages.default())
    ordered = MaterialPage.objects.filter(pk=page.pk).order_by(
        f"audiences__{name}", f"languages__{name}"
    )
    triples = list(rows(ordered, ["languages__key"], ("audiences__name", "languages__name")))
    audiences = dict.fromkeys(audience for _key, audience, _name in triples if audience)
    spoken = {key: name for key, _audience, name in triples if key}
    return list(audiences), list(spoken.items())


def _publishers(page: MaterialPage) -> list[Named]:
    found = Publisher.objects.filter(material=page.pk).order_by("sort_order")
    named = rows(found, ["institution__key"], ("institution__name", "wording"))
    return [Named(key or "", name, wording) for key, name, wording in named]


def _points(page: MaterialPage) -> list[Named]:
    found = DistributionPoint.objects.filter(run__material=page.pk, is_public=True)
    ordered = found.order_by("run__sort_order", "sort_order")
    words = ("institution__name", "place", "region__name")
    return [Named(key or "", *names) for key, *names in rows(ordered, ["institution__key"], words)]


def _measures(page: MaterialPage, request: HttpRequest) -> list[tuple[str, PageLink]]:
    found = public(MeasurePage.objects.filter(material_links__material=page.pk), request)
    address = addresses(request)
    columns = ("number", "pk", "path", languages.field("url_path", languages.active()))
    ordered = found.order_by("material_links__sort_order")
    return [
        (number, PageLink(pk, path, title, address.of(place)))
        for number, pk, path, place, title in rows(ordered, columns, ["title"])
    ]


def _trainings(page: MaterialPage, request: HttpRequest) -> list[PageLink]:
    found = public(TrainingPage.objects.filter(material_links__material=page.pk), request)
    return links(found.order_by("material_links__sort_order"), request)


def _relations(page: MaterialPage, request: HttpRequest) -> list[Relation]:
    """Other materials, told from here in both directions; one query."""
    towards = MaterialRelation.objects.filter(material=page.pk, other=OuterRef("pk"))
    back = MaterialRelation.objects.filter(material=OuterRef("pk"), other=page.pk)
    either = Q(related_from__material=page.pk) | Q(relations__other=page.pk)
    found = (
        public(MaterialPage.objects.filter(either), request)
        .annotate(towards=Subquery(towards.values("kind")[:1]))
        .annotate(back=Subquery(back.values("kind")[:1]))
        .order_by("path")
        .distinct()
    )
    address = addresses(request)
    columns = ("towards", "back", "path", languages.field("url_path", languages.active()))
    return [
        Relation(title, address.of(place), towards or "", back or "")
        for towards, back, _path, place, title in rows(found, columns, ["title"])
    ]


def drafted(page: MaterialPage, request: HttpRequest) -> MaterialRecord:
    """The record of a material as an editor is writing it."""
    points = [point for run in page.print_runs.all() for point in run.points.all()]
    return MaterialRecord(
        # What nobody has chosen yet is no format, and says nothing.
        editions=[edition_of(each) for each in page.editions.all() if each.format and each.state],
        audiences=[words_of(each, "name") for each in page.audiences.all()],
        languages=[(each.key, words_of(each, "name")) for each in page.languages.all()],
        publishers=[
            Named(*_institution(each.institution), words_of(each, "wording"))
            for each in page.publishers.all()
        ],
        points=[_drafted_point(each) for each in points if each.is_public],
        measures=[
            (each.measure.number, _link(each.measure, request)) for each in page.measures.all()
        ],
        trainings=[_link(each.training, request) for each in page.trainings.all()],
        relations=_drafted_relations(page, request),
    )


def _institution(found: Institution | None) -> tuple[str, Words]:
    return (found.key, words_of(found, "name")) if found else ("", Words())


def _drafted_point(point: DistributionPoint) -> Named:
    region = words_of(point.region, "name") if point.region else Words()
    return Named(*_institution(point.institution), words_of(point, "place"), region)


def _link(page: BasePage, request: HttpRequest) -> PageLink:
    url = addresses(request).of(page.path_in(languages.active()))
    return PageLink(page.pk, page.path, words_of(page, "title"), url)


def _drafted_relations(page: MaterialPage, request: HttpRequest) -> list[Relation]:
    """What the form names, and the published materials that name this one."""
    naming = MaterialRelation.objects.filter(other=page.pk, material__live=True)
    back = {each.material: each.kind for each in naming.select_related("material")}
    towards = {each.other: each.kind for each in page.relations.all()}
    found = []
    for other in sorted({*towards, *back}, key=lambda each: each.path):
        link = _link(other, request)
        found.append(Relation(link.title, link.url, towards.get(other, ""), back.get(other, "")))
    return found
