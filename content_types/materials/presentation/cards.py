"""Materials as cards of the library."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import get_language

from cms.pages.rows import Words, joined
from content_types.materials.enums import EditionFormat, EditionState, MaterialKind

from .rows import FormatRow, MaterialRow, format_rows, material_rows

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class MaterialCard:
    """A material as its card shows it; `here` and `elsewhere` name formats."""

    title: Words
    url: str
    summary: Words
    meta: str
    languages: str
    here: str
    elsewhere: str


def cards(found: QuerySet, request: HttpRequest) -> tuple[MaterialCard, ...]:
    """The materials of a queryset as cards: two queries, however many they are."""
    shown = material_rows(found, request)
    formats: dict[int, list[FormatRow]] = {}
    for row in format_rows([each.pk for each in shown], request):
        formats.setdefault(row.material, []).append(row)
    labels = {each.value: str(each.label) for each in EditionFormat}
    return tuple(_card(each, formats.get(each.pk, []), labels) for each in shown)


def meta(kind: str, year: int | None) -> str:
    """`Handbook, 2021`; of a draft, the kind may not be chosen yet."""
    label = _kind_label(kind, get_language()) if kind else ""
    return ", ".join(filter(None, [label, str(year or "")]))


@cache
def _kind_label(kind: str, language: str | None) -> str:
    return capfirst(str(MaterialKind(kind).label))


def _card(
    material: MaterialRow, formats: Sequence[FormatRow], labels: Mapping[str, str]
) -> MaterialCard:
    spoken = dict.fromkeys(each.language for each in formats if each.language)
    return MaterialCard(
        title=material.title,
        url=material.url,
        summary=material.summary,
        meta=meta(material.kind, material.year),
        languages=joined(spoken),
        here=_named(formats, EditionState.HERE, labels),
        elsewhere=_named(formats, EditionState.ELSEWHERE, labels),
    )


def _named(formats: Sequence[FormatRow], state: str, labels: Mapping[str, str]) -> str:
    """The formats in which editions of the state exist, each once: `web page, PDF`."""
    found = {each.format for each in formats if each.state == state}
    return ", ".join([label for value, label in labels.items() if value in found])
