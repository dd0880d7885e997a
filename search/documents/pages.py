"""Documents of pages.

`page_texts` knows what every page has; the other page classes register what is theirs. A page
class from a room above this one is read by its fields `lead`, `summary` and any body of blocks,
and may name its kind in an attribute `search_kind`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from django.db.models import prefetch_related_objects
from wagtail.fields import StreamField

from cms.pages import languages
from cms.pages.models import BasePage
from content_types.plan.models import MeasurePage
from search.kinds import Kind

from .blocks import block_words
from .document import Document, plain

# Home, and what stands directly below it and gives a page its place.
_HOME_DEPTH = 2
_TOP_DEPTH = 3


@dataclass(frozen=True, slots=True)
class PageTexts:
    """What a class of pages adds to the title, in one language."""

    kind: str = Kind.PAGE
    number: str = ""
    summary: str = ""
    body: str = ""
    mentions: tuple[str, ...] = ()


@singledispatch
def page_texts(page: BasePage, language: str) -> PageTexts:
    """The texts of `page` that have words in `language`."""
    description = words(page, "search_description", language)
    lead = words(page, "summary", language) or words(page, "lead", language)
    streams = [f for f in page._meta.get_fields() if isinstance(f, StreamField)]
    body = [
        text
        for field in streams
        for text in block_words(field.stream_block, getattr(page, field.name), language)
    ]
    return PageTexts(
        kind=getattr(page, "search_kind", Kind.PAGE),
        summary=lead or description,
        body=plain(" · ".join(filter(None, [*body, description if lead else ""]))),
    )


def words(thing: Any, name: str, language: str) -> str:
    """The field `name` in `language` and in no other, or nothing."""
    return plain(getattr(thing, languages.field(name, language), ""))


class PageSource:
    """All public pages below the root, as documents."""

    name = "page"

    def ids(self) -> list[int]:
        """Every page that may be found."""
        return list(self._public().order_by("pk").values_list("pk", flat=True))

    def documents(self, ids: Iterable[int]) -> Iterator[Document]:
        """The documents of those of `ids` that may be found, one per language."""
        pages = list(self._public().filter(pk__in=list(ids)).specific())
        measures = [page for page in pages if isinstance(page, MeasurePage)]
        prefetch_related_objects(measures, "objectives", "roles__institution")
        tops = _tops(pages)
        for page in pages:
            top = tops.get(_top_path(page)) if page.depth > _TOP_DEPTH else None
            for language in languages.codes():
                if document := _document(page, top, language):
                    yield document

    @staticmethod
    def _public() -> Any:
        # An alias shows what is found at its own address.
        return BasePage.objects.live().public().filter(depth__gte=_HOME_DEPTH, alias_of=None)


def _document(page: BasePage, top: BasePage | None, language: str) -> Document | None:
    """None for a page that no site leads to."""
    url = page.url_in(language)
    if not url:
        return None
    own = language if page.is_translated(language) else languages.default()
    texts = page_texts(page, own)
    return Document(
        key=f"{PageSource.name}:{page.pk}",
        language=language,
        text_language=own,
        kind=texts.kind,
        title=words(page, "title", own),
        url=url,
        number=texts.number,
        place=(words(top, "title", own) or words(top, "title", languages.default())) if top else "",
        summary=texts.summary,
        body=texts.body,
        mentions=texts.mentions,
    )


def _top_path(page: BasePage) -> str:
    return page.path[: _TOP_DEPTH * page.steplen]


def _tops(pages: list[BasePage]) -> dict[str, BasePage]:
    paths = {_top_path(page) for page in pages if page.depth > _TOP_DEPTH}
    return {top.path: top for top in BasePage.objects.filter(path__in=paths)}
