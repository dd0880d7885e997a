"""Pictures as templates show them: plain values, one query for as many as a page has."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from wagtail.images.models import Filter

from cms.pages import languages
from cms.pages.rows import NOTHING, Words, words_from

from .models import SiteImage, SiteRendition
from .shapes import EVERY_SPEC, WHOLE, Shape

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in one shape. `srcset` is WebP, `src` the JPEG of `width` × `height` pixels."""

    pk: int
    src: str
    width: int
    height: int
    srcset: str = ""
    alternative: Words = NOTHING
    credit: str = ""


def pictures(ids: Iterable[int | None], shape: Shape = WHOLE) -> dict[int, Picture]:
    """The pictures with these primary keys by key, in one query.

    One whose file is lost or cannot be read is missing from the result.
    """
    wanted = {pk for pk in ids if pk}
    if not wanted:
        return {}
    found = _read(wanted, shape)
    if missing := {pk for pk in wanted if len(found.get(pk, ())) < len(shape.specs)}:
        for image in SiteImage.objects.filter(pk__in=missing):
            make_renditions(image)
        found |= _read(missing, shape)
    return {
        pk: _picture(pk, by_spec, shape)
        for pk, by_spec in found.items()
        if shape.fallback in by_spec
    }


def picture(image: SiteImage | None, shape: Shape = WHOLE) -> Picture | None:
    """One picture, in one query; for many use `pictures`."""
    return pictures([image.pk], shape).get(image.pk) if image is not None else None


def make_renditions(image: SiteImage) -> None:
    """Make what is missing of the sizes that pages show, and drop those cut around another point.

    Never fails: a page without one of its pictures is better than none. The reason is logged.
    """
    try:
        with transaction.atomic():
            _bring_up_to_date(image)
    except Exception:
        logger.exception("The sizes of picture %s could not be made.", image.pk)


def _bring_up_to_date(image: SiteImage) -> None:
    # Wagtail's own look-up believes its cache, which remembers what a transaction took back.
    wanted = {each: each.get_cache_key(image) for each in map(Filter, EVERY_SPEC)}
    keys = {(each.spec, key) for each, key in wanted.items()}
    present = set()
    for rendition in image.renditions.filter(filter_spec__in=EVERY_SPEC):
        identity = (rendition.filter_spec, rendition.focal_point_key)
        present.add(identity)
        if identity not in keys:
            rendition.delete()
    image.create_renditions(*(f for f, key in wanted.items() if (f.spec, key) not in present))


_Row = tuple[Any, ...]


def _read(ids: Iterable[int], shape: Shape) -> dict[int, dict[str, _Row]]:
    """Rows of renditions by picture and spec: file, width, height, alternatives, credit."""
    alternatives = [
        f"image__{languages.field('alternative', code)}"
        for code in (languages.active(), languages.default())
    ]
    rows = SiteRendition.objects.filter(image_id__in=ids, filter_spec__in=shape.specs).values_list(
        "image_id", "filter_spec", "file", "width", "height", "image__credit", *alternatives
    )
    found: dict[int, dict[str, _Row]] = {}
    for pk, spec, *row in rows:
        found.setdefault(pk, {})[spec] = tuple(row)
    return found


def _picture(pk: int, by_spec: dict[str, _Row], shape: Shape) -> Picture:
    file, width, height, credit, own, instead = by_spec[shape.fallback]
    # A picture narrower than a size is never enlarged, so that two sizes may be the same.
    widths = {row[1]: row[0] for spec in shape.sources if (row := by_spec.get(spec))}
    srcset = ", ".join(
        f"{default_storage.url(name)} {wide}w" for wide, name in sorted(widths.items())
    )
    return Picture(
        pk=pk,
        src=default_storage.url(file),
        width=width,
        height=height,
        srcset=srcset,
        alternative=words_from(own, instead),
        credit=credit,
    )
