"""Materials as cards of the library."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst

from cms.pages.rows import Words, joined
from content_types.materials.enums import EditionFormat, EditionState, MaterialKind

from .rows import EditionRow, MaterialRow, edition_rows, material_rows

PAGE_SIZE = 24


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
    editions: dict[int, list[EditionRow]] = {}
    for edition in edition_rows([each.pk for each in shown], request):
        editions.setdefault(edition.material, []).append(edition)
    return tuple(_card(each, editions.get(each.pk, [])) for each in shown)


def meta(kind: str, year: int | None) -> str:
    """`Handbook, 2021`"""
    label = capfirst(str(MaterialKind(kind).label))
    return f"{label}, {year}" if year else label


def _card(material: MaterialRow, editions: Sequence[EditionRow]) -> MaterialCard:
    return MaterialCard(
        title=material.title,
        url=material.url,
        summary=material.summary,
        meta=meta(material.kind, material.year),
        languages=joined(_languages(each for each in editions if each.exists)),
        here=formats_in(editions, EditionState.HERE),
        elsewhere=formats_in(editions, EditionState.ELSEWHERE),
    )


def _languages(editions: Iterable[EditionRow]) -> list[Words]:
    return list(dict.fromkeys(each.language for each in editions if each.language))


def formats_in(editions: Iterable[EditionRow], state: str) -> str:
    """The names of the formats in which editions of the state exist, each once: `web page, PDF`."""
    found = {each.format for each in editions if each.state == state}
    return ", ".join(str(each.label) for each in EditionFormat if each in found)
