"""Documents as templates show them: title, address, format, size and language of the file."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from cms.pages import languages
from cms.pages.rows import Words, rows

from . import kinds
from .models import SiteDocument
from .sizes import file_size
from .spoken import LANGUAGES_OF_FILES


@dataclass(frozen=True, slots=True)
class Download:
    """A document as a link shows it; `size` is bytes, `spoken` are codes of languages."""

    pk: int
    title: Words
    url: str
    kind: str
    size: int
    spoken: tuple[str, ...] = ()

    @property
    def detail(self) -> str:
        """Format, size and language in the language of the page: `PDF, 320 kB, in English`."""
        parts = [self.kind, file_size(self.size), self._languages()]
        return ", ".join(part for part in parts if part)

    @property
    def hreflang(self) -> str:
        """The language of the file where it is a single one, else nothing."""
        return self.spoken[0] if len(self.spoken) == 1 else ""

    def _languages(self) -> str:
        if self.spoken == (languages.active(),):
            return ""
        return ", ".join(str(LANGUAGES_OF_FILES[c]) for c in self.spoken if c in LANGUAGES_OF_FILES)


def downloads(ids: Iterable[int | None]) -> dict[int, Download]:
    """The documents with these primary keys by key, in one query."""
    wanted = {pk for pk in ids if pk}
    if not wanted:
        return {}
    found = SiteDocument.objects.filter(pk__in=wanted)
    columns = ["pk", "file", "kind", "file_size", "file_languages"]
    return {
        pk: Download(
            pk=pk,
            title=title,
            url=address(pk, file),
            kind=kinds.label(kind),
            size=size or 0,
            spoken=tuple(spoken),
        )
        for pk, file, kind, size, spoken, title in rows(found, columns, ["title"])
    }


def download(document: SiteDocument | None) -> Download | None:
    """One document, in one query; for many use `downloads`."""
    return downloads([document.pk]).get(document.pk) if document is not None else None


def address(pk: int, file: str) -> str:
    """The address of a document, from its primary key and the name of its stored file."""
    return reverse("wagtaildocs_serve", args=[pk, file.rsplit("/", 1)[-1]])
