"""No page goes live with a picture in its body that has no words for whoever cannot see it.

The block asks for them in the admin's form. A draft may be saved without, and be published later
without a form: with several pages at once, by a workflow, at a set minute.
"""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail import blocks
from wagtail.fields import StreamField

from cms.pages.models import BasePage
from cms.pages.publication import Errors

from .alternatives import needed_for, without_words
from .blocks import FigureBlock


def silent_pictures(found: models.Model) -> Errors:
    """What keeps a page from the public, by the field of its body."""
    if not isinstance(found, BasePage):
        return {}
    errors: Errors = {}
    for field in found._meta.get_fields():
        if isinstance(field, StreamField) and (silent := _of_body(found, field.name)):
            errors[field.name] = ValidationError(silent)
    return errors


def decorations(page: BasePage) -> set[int]:
    """The keys of the pictures that the bodies of a page show as decoration and nothing more."""
    bodies = (field.name for field in page._meta.get_fields() if isinstance(field, StreamField))
    figures = [each for name in bodies for each in _figures(getattr(page, name))]
    shown = [(bool(each["decorative"]), each["picture"].pk) for each in figures if each["picture"]]
    return {pk for decorates, pk in shown if decorates} - {pk for each, pk in shown if not each}


def _of_body(page: BasePage, name: str) -> list[ValidationError]:
    figures = [each for each in _figures(getattr(page, name)) if not each["decorative"]]
    needed = needed_for(page) if figures else ()
    images = {image.pk: image for each in figures if (image := each["picture"]) is not None}
    errors = (without_words(image, needed) for image in images.values())
    return [error for error in errors if error]


def _figures(value: Any) -> Iterator[Any]:
    """Every picture with its caption, wherever it stands in a block's value."""
    if isinstance(value, blocks.StructValue):
        if isinstance(value.block, FigureBlock):
            yield value
        else:
            for child in value.values():
                yield from _figures(child)
    elif isinstance(value, blocks.StreamValue):
        for child in value:
            yield from _figures(child.value)
    elif isinstance(value, blocks.list_block.ListValue):
        for child in value:
            yield from _figures(child)
