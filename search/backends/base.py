"""What every engine answers, whichever keeps the index."""

from collections.abc import Collection
from dataclasses import dataclass, field
from math import ceil
from typing import Protocol

from cms.pages import languages
from search import analysis
from search.documents import Document

# Key and language of a document.
Identity = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """What the index knows of a document without reading it."""

    digest: str
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody looks for. `page` counts from 1; `kind` is a Kind or empty for all."""

    text: str
    language: str
    kind: str = ""
    page: int = 1
    per_page: int = 10

    def words(self) -> list[analysis.Word]:
        """The words to look for; none if nothing but stop words was typed."""
        return analysis.query_words(self.text, languages.codes())

    def whole(self) -> frozenset[str]:
        """The terms of what is called exactly as what was typed, if anything is."""
        return analysis.whole_terms(self.text, languages.codes())


@dataclass(frozen=True, slots=True)
class Hit:
    """One result, in the words of its document."""

    url: str
    kind: str
    number: str
    title: str
    place: str
    summary: str
    body: str
    text_language: str


@dataclass(frozen=True, slots=True)
class Results:
    """One page of the answer.

    `facets` counts the results of each kind, whichever kind was asked for; `total` counts those
    of the kind asked for. `partial` says that nothing has all the words, so that these results
    have only some of them. `terms` are what was looked for, for highlighting.
    """

    hits: list[Hit] = field(default_factory=list)
    total: int = 0
    facets: dict[str, int] = field(default_factory=dict)
    partial: bool = False
    page: int = 1
    per_page: int = 10
    terms: frozenset[str] = frozenset()

    @staticmethod
    def page_within(query: Query, total: int) -> int:
        """The page to show of `total` results: the one asked for, or the last."""
        return max(1, min(query.page, ceil(total / query.per_page)))

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, ceil(self.total / self.per_page))


class Backend(Protocol):
    """An engine: it keeps documents and finds them."""

    def search(self, query: Query) -> Results:
        """The page of results that `query` asks for, or the last one if it asks for a later."""

    def count(self, query: Query) -> int:
        """How many documents have all words of `query`."""

    def known(self, keys: Collection[str] | None = None) -> dict[Identity, Known]:
        """What the index knows of every document, or of those of `keys`."""

    def write(self, documents: Collection[Document], gone: Collection[Identity]) -> None:
        """Put `documents` in the place of what they replace, and remove those `gone`."""
