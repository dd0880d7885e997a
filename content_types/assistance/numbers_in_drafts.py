"""The rule that no number is published which no verified contact has.

It holds for the words of every page, of the rows of a page and of whatever else has drafts, in
every language: titles, leads, tables, and the words and links of a body.
"""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from cms.pages import languages
from cms.pages.publication import Errors

from .numbers_in_text import digits_of, numbers_in, verified_numbers

# Of a block's data, what nobody reads: the name of its type and the keys of its parts.
_NO_WORDS = {"id", "type"}
# Police and rescue answer in any case, also on a site that has no contacts yet.
EMERGENCY = frozenset({"112", "113"})
_OF_THE_TREE = {"path"}


def unverified_in_draft(found: models.Model) -> Errors:
    """Phone numbers in an object's words that no verified contact has, by field."""
    numbers = {name: numbers_in(text) for name, text in _texts(found)}
    if not any(numbers.values()):
        return {}
    known = verified_numbers() | EMERGENCY
    return {
        name: ValidationError(
            _(
                "No verified contact has the number %(numbers)s. Take it out, or place a contact "
                "in the text: it always shows what is verified."
            ),
            params={"numbers": ", ".join(unverified)},
        )
        for name, named in numbers.items()
        if (unverified := [number for number in named if digits_of(number) not in known])
    }


def _texts(found: models.Model) -> Iterator[tuple[str, str]]:
    """The names of an object's fields of words with what stands in them."""
    unseen: frozenset[str] = getattr(found, "never_published", frozenset())
    for field in found._meta.concrete_fields:
        if field.name not in unseen and _holds_words(found, field):
            value = getattr(found, field.attname)
            if isinstance(field, StreamField):
                yield field.name, "\n".join(_strings(value.get_prep_value()))
            else:
                yield field.name, str(value or "")


def _holds_words(found: models.Model, field: Any) -> bool:
    """Whether an editor writes words in the field; of a translated one each language's counts."""
    if isinstance(field, StreamField):
        return True
    if not isinstance(field, models.CharField | models.TextField) or field.choices:
        return False
    if isinstance(field, models.SlugField | models.EmailField | models.URLField):
        return False
    if not field.editable or field.name in _OF_THE_TREE:
        return False
    return not hasattr(found, languages.field(field.name, languages.default()))


def _strings(value: Any) -> Iterator[str]:
    """Every string in a stream's data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in _NO_WORDS:
                yield from _strings(part)
