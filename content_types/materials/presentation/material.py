"""A material's own page."""

from typing import Any

from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.pages.related import related_parts
from cms.pages.rows import Words, joined, words_of
from content_types.materials.enums import EditionFormat, RelationKind
from content_types.materials.models import MaterialPage
from content_types.plan.presentation.alphabet import alphabetical
from content_types.plan.presentation.parts import Entry, Fact
from content_types.plan.presentation.people import institution_url

from . import structured
from .addresses import request_url
from .cards import meta
from .dates import long_date
from .matrix import matrix
from .record import MaterialRecord, Named, Relation, drafted, stored
from .rows import EditionRow


def context(material: MaterialPage, request: HttpRequest) -> dict[str, Any]:
    """Everything that the page of a material shows."""
    is_preview = getattr(request, "is_preview", False)
    record = (drafted if is_preview else stored)(material, request)
    return {
        "summary": words_of(material, "summary"),
        "meta": meta(material.kind, material.year),
        "facts": _facts(material, record),
        "matrix": matrix(material.pk, record.languages, record.editions),
        "imprints": tuple(_imprint(each) for each in record.editions if _has_imprint(each)),
        "where_to_get": words_of(material, "where_to_get"),
        "points": tuple(dict.fromkeys(map(_point, record.points))),
        "request_url": request_url(material.pk),
        "measures": record.measures,
        "trainings": record.trainings,
        "relations": tuple(map(_related, record.relations)),
        "source": words_of(material, "source"),
        "parts": related_parts(material, request),
        "structured": structured.creative_work(material, request, record),
    }


def _facts(material: MaterialPage, record: MaterialRecord) -> tuple[Fact, ...]:
    publishers = tuple(map(_publisher, record.publishers))
    label = ngettext("Publisher", "Publishers", len(publishers))
    audiences = tuple(map(Entry, sorted(record.audiences, key=alphabetical)))
    found = [
        Fact(_("For whom"), entries=audiences) if audiences else None,
        Fact(label, entries=publishers) if publishers else None,
        Fact(_("Authors"), material.authors) if material.authors else None,
    ]
    return tuple(fact for fact in found if fact)


def _publisher(named: Named) -> Entry:
    """The institution, and beside it in what capacity it stands there."""
    note = named.wording if named.name else ""
    return Entry(named.name or named.wording, institution_url(named.key), note)


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
    label = capfirst(str(EditionFormat(edition.format).label))
    term = f"{label} ({edition.language.plain})" if edition.language else label
    return Fact(term, ", ".join(filter(None, said)))


def _point(named: Named) -> Entry:
    """A place where printed copies can be had, without how many."""
    place = named.wording if named.name else Words()
    note = joined(filter(None, (place, named.region)))
    return Entry(named.name or named.wording, institution_url(named.key), note)


def _related(relation: Relation) -> Entry:
    return Entry(relation.title, relation.url, _what_it_is(relation))


def _what_it_is(relation: Relation) -> str:
    """What the other material is, seen from this page."""
    if relation.towards == RelationKind.REPLACES:
        return _("older, replaced by this one")
    if relation.back == RelationKind.REPLACES:
        return _("newer, replaces this one")
    if RelationKind.EDITION_OF in (relation.towards, relation.back):
        return _("another edition")
    return _("goes with this one")
