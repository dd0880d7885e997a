"""From content to documents of the index: pure functions that read models and write nothing."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from . import campaigns as campaigns  # registers the texts of campaigns and observances
from . import materials as materials  # registers the texts of materials
from . import news as news  # registers the texts of the news
from . import plan as plan  # registers the texts of the plan's pages
from . import training as training  # registers the texts of trainings
from .assistance import ContactSource
from .document import Document
from .institutions import InstitutionSource
from .pages import PageSource
from .weights import term_weights

__all__ = ["SOURCES", "Document", "Source", "term_weights"]


class Source(Protocol):
    """A kind of content that can be found."""

    name: str

    def ids(self) -> list[int]:
        """The primary keys of everything that the public may find."""

    def documents(self, ids: Iterable[int]) -> Iterator[Document]:
        """The documents of those of `ids` that the public may find, one per language.

        Their keys are `name:primary key`.
        """


SOURCES: dict[str, Source] = {
    source.name: source for source in (PageSource(), InstitutionSource(), ContactSource())
}
