"""The words of a draft in every language, wherever they stand in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from modeltranslation.translator import NotRegistered, translator
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.rich_text import RichText

from cms.pages import languages
from cms.pages.blocks import TranslatedValue

# Columns that follow from others, and words that search engines can do without.
_LEFT_OUT = {"slug", "url_path", "seo_title", "search_description", "short_title"}


@dataclass(frozen=True, slots=True)
class TranslatedWords:
    """One text of a draft: what it is called, and its words by language."""

    label: str
    words: dict[str, str]


def words_of_draft(page: Model) -> Iterator[TranslatedWords]:
    """Every text of the draft: its own fields, its bodies, its inline parts."""
    yield from _of_fields(page)
    for relation in get_all_child_relations(type(page)):
        for child in getattr(page, relation.get_accessor_name()).all():
            yield from _of_fields(child)


def _of_fields(instance: Model) -> Iterator[TranslatedWords]:
    for name in _translated_fields(type(instance)):
        if name not in _LEFT_OUT:
            label = str(instance._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
            words = {code: _plain(_column(instance, name, code)) for code in languages.codes()}
            yield TranslatedWords(capfirst(label), words)
    for field in instance._meta.get_fields():
        if isinstance(field, StreamField):
            yield from _of_block(getattr(instance, field.name), str(field.verbose_name))


def _column(instance: Model, name: str, language: str) -> Any:
    return getattr(instance, languages.field(name, language))


def _translated_fields(model: type[Model]) -> list[str]:
    try:
        return list(translator.get_options_for_model(model).all_fields)
    except NotRegistered:
        return []


def _of_block(value: Any, label: str) -> Iterator[TranslatedWords]:
    """The words inside a block's value, named by the block's own label."""
    if isinstance(value, TranslatedValue):
        words = {code: _plain(value.get(code)) for code in languages.codes()}
        yield TranslatedWords(capfirst(label), words)
    elif isinstance(value, blocks.StreamValue):
        for child in value:
            yield from _of_block(child.value, str(child.block.label))
    elif isinstance(value, blocks.StructValue):
        for name, child in value.items():
            yield from _of_block(child, str(value.block.child_blocks[name].label))
    elif isinstance(value, blocks.list_block.ListValue):
        for child in value:
            yield from _of_block(child, label)


def _plain(value: Any) -> str:
    """The text with its markup, empty where nothing but markup is left."""
    source = value.source if isinstance(value, RichText) else str(value or "")
    return source if _has_words(source) else ""


def _has_words(html: str) -> bool:
    outside = "".join(part.rpartition(">")[2] for part in html.split("<"))
    return bool(outside.replace("\xa0", " ").strip())
