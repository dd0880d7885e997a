"""A material's own page."""

from collections.abc import Iterable
from typing import Any

from django.db.models import OuterRef, Q, Subquery
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.pages import languages
from cms.pages.links import addresses, public
from cms.pages.related import related_parts
from cms.pages.rows import Words, rows, words_of
from content_types.materials.enums import EditionFormat, RelationKind
from content_types.materials.models import (
    DistributionPoint,
    MaterialPage,
    MaterialRelation,
    Publisher,
)
from content_types.plan.models import MeasurePage
from content_types.plan.presentation.parts import Entry, Fact
from content_types.plan.presentation.people import institution_url
from content_types.plan.presentation.rows import measure_rows

from . import structured
from .addresses import request_url
from .cards import meta
from .dates import long_date
from .matrix import Language, matrix
from .rows import EditionRow, edition_rows


def context(material: MaterialPage, request: HttpRequest) -> dict[str, Any]:
    """Everything that the page of a material shows."""
    editions = edition_rows([material.pk], request)
    audiences, spoken = _audiences_and_languages(material)
    publishers = _publishers(material)
    return {
        "summary": words_of(material, "summary"),
        "meta": meta(material.kind, material.year),
        "facts": _facts(material, audiences, publishers),
        "matrix": matrix(material.pk, spoken, editions),
        "imprints": tuple(_imprint(each) for each in editions if _has_imprint(each)),
        "where_to_get": words_of(material, "where_to_get"),
        "points": _points(material),
        "request_url": request_url(material.pk),
        "measures": _measures(material, request),
        "relations": _relations(material, request),
        "source": words_of(material, "source"),
        "parts": related_parts(material, request),
        "structured": structured.creative_work(
            material, request, editions, [each.title for each in publishers]
        ),
    }


def _audiences_and_languages(material: MaterialPage) -> tuple[tuple[Entry, ...], list[Language]]:
    """The names of both, in one query: a material has a few of each."""
    found = MaterialPage.objects.filter(pk=material.pk).order_by("audiences__key", "languages__key")
    triples = list(rows(found, ["languages__key"], ("audiences__name", "languages__name")))
    audiences = dict.fromkeys(audience for _key, audience, _name in triples if audience)
    spoken = {key: name for key, _audience, name in triples if key}
    return tuple(Entry(name) for name in audiences), list(spoken.items())


def _publishers(material: MaterialPage) -> tuple[Entry, ...]:
    found = Publisher.objects.filter(material=material.pk).order_by("sort_order")
    named = rows(found, ["institution__key"], ("institution__name", "wording"))
    return tuple(Entry(name or wording, institution_url(key or "")) for key, name, wording in named)


def _facts(
    material: MaterialPage, audiences: tuple[Entry, ...], publishers: tuple[Entry, ...]
) -> tuple[Fact, ...]:
    label = ngettext("Publisher", "Publishers", len(publishers))
    found = [
        Fact(_("For whom"), entries=audiences) if audiences else None,
        Fact(label, entries=publishers) if publishers else None,
        Fact(_("Authors"), material.authors) if material.authors else None,
    ]
    return tuple(fact for fact in found if fact)


def _has_imprint(edition: EditionRow) -> bool:
    return edition.exists and bool(edition.date or edition.isbn or edition.page_count)


def _imprint(edition: EditionRow) -> Fact:
    """What is printed in an edition: its date, its pages, its ISBN."""
    pages = edition.page_count
    said = [
        long_date(edition.date) if edition.date else "",
        ngettext("%(count)d page", "%(count)d pages", pages) % {"count": pages} if pages else "",
        f"ISBN {edition.isbn}" if edition.isbn else "",
    ]
    label = str(EditionFormat(edition.format).label)
    term = f"{label} ({edition.language.plain})" if edition.language else label
    return Fact(term, ", ".join(filter(None, said)))


def _points(material: MaterialPage) -> tuple[Entry, ...]:
    """Where printed copies can be had, without how many."""
    found = DistributionPoint.objects.filter(run__material=material.pk, is_public=True)
    ordered = found.order_by("run__sort_order", "sort_order")
    words = ("institution__name", "place", "region__name")
    named = [
        _point(key or "", *names) for key, *names in rows(ordered, ["institution__key"], words)
    ]
    return tuple(dict.fromkeys(named))


def _point(key: str, institution: Words, place: Words, region: Words) -> Entry:
    note = ", ".join(each.plain for each in (place if institution else Words(), region) if each)
    return Entry(institution or place, institution_url(key), note)


def _measures(material: MaterialPage, request: HttpRequest) -> Iterable[Any]:
    found = MeasurePage.objects.filter(material_links__material=material.pk)
    ordered = public(found, request).order_by("material_links__sort_order")
    return measure_rows(ordered, request)


def _relations(material: MaterialPage, request: HttpRequest) -> tuple[Entry, ...]:
    """Other materials and what they are to this one, told from here in both directions."""
    towards = MaterialRelation.objects.filter(material=material.pk, other=OuterRef("pk"))
    back = MaterialRelation.objects.filter(material=OuterRef("pk"), other=material.pk)
    either = Q(related_from__material=material.pk) | Q(relations__other=material.pk)
    found = (
        public(MaterialPage.objects.filter(either), request)
        .annotate(towards=Subquery(towards.values("kind")[:1]))
        .annotate(back=Subquery(back.values("kind")[:1]))
        .order_by("path")
        .distinct()
    )
    address = addresses(request)
    columns = ("towards", "back", languages.field("url_path", languages.active()))
    return tuple(
        Entry(title, address.of(place), _relation(kind, kind_back))
        for kind, kind_back, place, title in rows(found, columns, ["title"])
    )


def _relation(towards: str | None, back: str | None) -> str:
    """What the other material is, seen from this page."""
    if towards == RelationKind.REPLACES:
        return _("older, replaced by this one")
    if back == RelationKind.REPLACES:
        return _("newer, replaces this one")
    if RelationKind.EDITION_OF in (towards, back):
        return _("another edition")
    return _("goes with this one")
