"""The words of a body of blocks in one language."""

from collections.abc import Iterator
from typing import Any

from wagtail import blocks

from cms.pages.blocks import TranslatedBlock

_CHOICES = (blocks.ChoiceBlock, blocks.MultipleChoiceBlock)


def block_words(block: blocks.Block, value: Any, language: str) -> Iterator[str]:
    """The plain words that `block` shows in `language`, in order.

    A block with one child per language gives that language's child alone; every other block is
    asked through Wagtail's own `get_searchable_content`. Choices are no words of the text.
    """
    if isinstance(block, TranslatedBlock):
        child = block.child_blocks.get(language)
        if child is not None and value.get(language):
            yield from child.get_searchable_content(value[language])
    elif isinstance(block, blocks.BaseStructBlock):
        for name, child in block.child_blocks.items():
            yield from block_words(child, value.get(name), language)
    elif isinstance(block, blocks.ListBlock):
        for item in value or ():
            yield from block_words(block.child_block, item, language)
    elif isinstance(block, blocks.BaseStreamBlock):
        for child_value in value or ():
            yield from block_words(child_value.block, child_value.value, language)
    elif value and not isinstance(block, _CHOICES):
        yield from block.get_searchable_content(value)
