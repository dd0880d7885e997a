"""What pages read of editions and materials, as plain rows: one query for each kind."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.http import HttpRequest

from cms.files import kinds
from cms.files.downloads import address as file_address
from cms.pages import languages
from cms.pages.links import addresses, restricted_paths
from cms.pages.prepared import fetch_rows
from cms.pages.rows import Words, as_named, rows, with_words, words_of
from content_types.materials.enums import EXISTING, EditionState
from content_types.materials.models import Edition


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """A material in a list."""

    pk: int
    kind: str
    year: int | None
    url: str
    title: Words
    summary: Words


@dataclass(frozen=True, slots=True)
class FormatRow:
    """A format in which a material exists in a language."""

    material: int
    format: str
    state: str
    language: Words


@dataclass(frozen=True, slots=True)
class EditionRow:
    """An edition; `url` leads to it where it can be opened.

    `file_kind` (`PDF`) and `size`, in bytes, are those of its document, if it is one.
    """

    material: int
    format: str
    state: str
    url: str
    file_kind: str
    size: int | None
    date: datetime.date | None
    isbn: str
    page_count: int | None
    tested_on: datetime.date | None
    language_key: str
    language: Words
    where: Words
    tested_by: Words

    @property
    def exists(self) -> bool:
        return self.state in EXISTING


_PLAIN = (
    "material_id",
    "format",
    "state",
    "url",
    "document_id",
    "document__file",
    "document__kind",
    "document__file_size",
    "page__live",
    "page__path",
    "date",
    "isbn",
    "page_count",
    "tested_on",
    "language__key",
)


def material_rows(found: QuerySet, request: HttpRequest) -> list[MaterialRow]:
    """The materials of a queryset, in its order."""
    address = addresses(request)
    columns = ("pk", "kind", "year", languages.field("url_path", languages.active()))
    return [
        MaterialRow(pk, kind, year, address.of(place), title, summary)
        for pk, kind, year, place, title, summary in rows(found, columns, ("title", "summary"))
    ]


def format_rows(materials: list[int], request: HttpRequest) -> list[FormatRow]:
    """The editions that exist, of the materials with the ids `materials`: no more than a card says.

    As with `edition_rows`, what cannot be opened on this site is left out.
    """
    hidden = tuple(restricted_paths(request))
    found = fetch_rows(1, _formats, given=materials) if materials else ()
    return [
        FormatRow(material, kind, state, language)
        for material, kind, state, document, live, path, language in found
        if _can_be_opened(state, document, live, path, hidden)
    ]


def _formats(*materials: int) -> QuerySet:
    found = Edition.objects.filter(material_id__in=materials, state__in=EXISTING)
    columns = ("material_id", "format", "state", "document_id", "page__live", "page__path")
    ordered = as_named(found.order_by("material_id", "sort_order"))
    return with_words(ordered, columns, ["language__name"])


def _can_be_opened(
    state: str, document: int | None, live: bool | None, path: str | None, hidden: tuple[str, ...]
) -> bool:
    if path:
        return bool(live) and not path.startswith(hidden)
    return state != EditionState.HERE or document is not None


def newest_first(found: QuerySet) -> QuerySet:
    """Materials by year; those of which the year is not known stand last."""
    return found.order_by(F("year").desc(nulls_last=True), "path")


def edition_rows(materials: list[int], request: HttpRequest) -> list[EditionRow]:
    """The editions of the materials with the ids `materials`, in the editors' order.

    An edition on this site that cannot be opened, since its page is not public or its document is
    gone, is left out: of it nothing may be said.
    """
    found = Edition.objects.filter(material_id__in=materials).order_by("material_id", "sort_order")
    path = languages.field("url_path", languages.active())
    hidden = restricted_paths(request)
    address = addresses(request)
    made = []
    for row in rows(found, (*_PLAIN, f"page__{path}"), ("language__name", "where", "tested_by")):
        values = dict(zip(_PLAIN, row, strict=False))
        place, words = row[len(_PLAIN)], row[len(_PLAIN) + 1 :]
        if values["page__path"] and not _is_public(values, hidden):
            continue
        edition = _edition(values, address.of(place) if place else "", words)
        if edition.url or edition.state != EditionState.HERE:
            made.append(edition)
    return made


def _is_public(values: dict[str, Any], hidden: list[str]) -> bool:
    return values["page__live"] and not values["page__path"].startswith(tuple(hidden))


def _edition(values: dict[str, Any], page_url: str, words: tuple[Words, ...]) -> EditionRow:
    url = page_url
    if values["state"] == EditionState.ELSEWHERE:
        url = values["url"]
    elif values["document__file"]:
        url = file_address(values["document_id"], values["document__file"])
    return EditionRow(
        material=values["material_id"],
        format=values["format"],
        state=values["state"],
        url=url,
        file_kind=kinds.label(values["document__kind"] or ""),
        size=values["document__file_size"],
        date=values["date"],
        isbn=values["isbn"],
        page_count=values["page_count"],
        tested_on=values["tested_on"],
        language_key=values["language__key"] or "",
        language=words[0],
        where=words[1],
        tested_by=words[2],
    )


def edition_of(edition: Edition) -> EditionRow:
    """An edition as an editor is writing it, whether it can be opened already or not."""
    document, page = edition.document, edition.page
    url = page.url_in(languages.active()) if page else edition.url
    return EditionRow(
        material=edition.material_id,
        format=edition.format,
        state=edition.state,
        url=document.url if document else url,
        file_kind=kinds.label(document.kind) if document else "",
        size=document.file_size if document else None,
        date=edition.date,
        isbn=edition.isbn,
        page_count=edition.page_count,
        tested_on=edition.tested_on,
        language_key=edition.language.key if edition.language else "",
        language=words_of(edition.language, "name") if edition.language else Words(),
        where=words_of(edition, "where"),
        tested_by=words_of(edition, "tested_by"),
    )
