"""The format matrix: which languages exist in which formats, said honestly."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.files.sizes import file_size
from cms.pages import languages
from cms.pages.rows import Words, joined
from content_types.materials.enums import MATRIX_FORMATS, EditionFormat, EditionState
from content_types.plan.presentation.alphabet import alphabetical

from .addresses import request_url
from .dates import long_date
from .rows import EditionRow

Language = tuple[str, Words]
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one edition: a word for it, perhaps a link, perhaps a note."""

    state: str
    word: str
    link: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A language in a format; `label` is the format's, for narrow screens."""

    label: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A language in every format."""

    language: Words
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole table; without rows not even a language is known."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]

    @property
    def has_unknown(self) -> bool:
        """Whether of some format nobody knows whether it exists."""
        cells = (cell for row in self.rows for cell in row.cells)
        return any(entry.state == UNKNOWN for cell in cells for entry in cell.entries)


def matrix(
    material: int | None, known: Iterable[Language], editions: Sequence[EditionRow]
) -> Matrix:
    """The matrix of a material that is known to exist in the languages `known` (key, name).

    A format and language of which nothing was recorded is “not known”, which is not the same as
    that it does not exist. The site's own languages stand first.
    """
    spoken: dict[str, Words] = dict(known)
    for edition in editions:
        name = edition.language or Words(_("Language not stated"))
        spoken.setdefault(edition.language_key, name)
    named = {edition.format for edition in editions}
    formats = [each for each in EditionFormat if each in MATRIX_FORMATS or each in named]
    return Matrix(
        columns=tuple(capfirst(str(each.label)) for each in formats),
        rows=tuple(
            MatrixRow(name, tuple(_cell(material, key, each, editions) for each in formats))
            for key, name in sorted(spoken.items(), key=_order)
        ),
    )


def _order(language: Language) -> tuple[int, str]:
    key, name = language
    own = languages.codes()
    return own.index(key) if key in own else len(own), alphabetical(name)


def _cell(
    material: int | None, language: str, kind: EditionFormat, editions: Iterable[EditionRow]
) -> Cell:
    found = [each for each in editions if (each.language_key, each.format) == (language, kind)]
    entries = tuple(_entry(material, each, several=len(found) > 1) for each in found)
    return Cell(capfirst(str(kind.label)), entries or (Entry(UNKNOWN, _("not known")),))


def _entry(material: int | None, edition: EditionRow, several: bool) -> Entry:
    """One of the cell's editions; where it has `several`, each says of which day it is."""
    label = str(EditionFormat(edition.format).label)
    state = edition.state
    day = long_date(edition.date) if several and edition.date else ""
    if state == EditionState.HERE:
        link = ", ".join(filter(None, [_format_and_size(label, edition), day]))
        return Entry(state, _("here"), link, edition.url, _vouch(edition))
    if state == EditionState.ELSEWHERE:
        link = ", ".join(filter(None, [label, day])) if edition.url else ""
        note = joined(filter(None, ["" if link else day, edition.where, _vouch(edition)]))
        return Entry(state, _("elsewhere"), link, edition.url, note)
    if state == EditionState.ON_REQUEST:
        return Entry(state, _("on request"), _("ask for it"), request_url(material, edition))
    return Entry(state, _("does not exist"))


def _format_and_size(label: str, edition: EditionRow) -> str:
    """`PDF, 1.2 MB`; `large print, DOCX, 90 kB`; `web page`."""
    kind = edition.file_kind if edition.file_kind != label else ""
    size = file_size(edition.size) if edition.size else ""
    return ", ".join(filter(None, [label, kind, size]))


def _vouch(edition: EditionRow) -> str:
    """`tested on 3 March 2026: readers of …`, or nothing."""
    if not edition.tested_on or not edition.tested_by:
        return ""
    words = {
        "date": long_date(edition.tested_on),
        "group": conditional_escape(edition.tested_by),
    }
    return SafeString(escape(_("tested on %(date)s: %(group)s")) % words)
