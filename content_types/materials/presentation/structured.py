"""A material in the words of schema.org."""

from typing import Any

from django.http import HttpRequest

from cms.pages import languages
from cms.pages.rows import words_of
from cms.pages.structured_data import CONTEXT, Thing, thing
from content_types.materials.enums import EditionFormat
from content_types.materials.models import MaterialPage

from .record import MaterialRecord
from .rows import EditionRow

# What a browser gets when it opens an edition that is a page or a document of this site.
_MEDIA_TYPES = {
    EditionFormat.HTML: "text/html",
    EditionFormat.PDF: "application/pdf",
    EditionFormat.EPUB: "application/epub+zip",
}


def creative_work(material: MaterialPage, request: HttpRequest, record: MaterialRecord) -> Thing:
    """The material with those of its editions that can be opened, for components/json_ld.html."""
    editions = [each for each in record.editions if each.exists]
    spoken = [key for key, _name in record.languages]
    spoken += [each.language_key for each in editions if each.language_key]
    publishers = [each.name or each.wording for each in record.publishers]
    work = thing(
        "CreativeWork",
        name=words_of(material, "title").plain,
        description=words_of(material, "summary").plain,
        url=material.full_url_in(languages.active(), request),
        genre=str(material.get_kind_display()),
        datePublished=str(material.year or ""),
        author=[thing("Person", name=name) for name in _names(material.authors)],
        publisher=[thing("Organization", name=name.plain) for name in publishers],
        inLanguage=list(dict.fromkeys(spoken)),
        workExample=[_example(each, request) for each in editions if each.url],
    )
    return {"@context": CONTEXT, **work}


def _names(authors: str) -> list[str]:
    return [name.strip() for name in authors.split(",") if name.strip()]


def _example(edition: EditionRow, request: HttpRequest) -> dict[str, Any]:
    return thing(
        "CreativeWork",
        url=request.build_absolute_uri(edition.url),
        inLanguage=edition.language_key,
        bookEdition=str(EditionFormat(edition.format).label),
        encodingFormat=_MEDIA_TYPES.get(EditionFormat(edition.format), ""),
        isbn=edition.isbn,
        numberOfPages=edition.page_count,
    )
