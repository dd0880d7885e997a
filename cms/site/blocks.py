"""Blocks of the site's own pages, beyond those that every page may use."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.files.blocks import FILE_BLOCKS
from cms.pages.blocks import BODY_BLOCKS, SectionBlock, rich_words, words
from content_types.plan.blocks import MeasuresBlock

# The numbers that more than one publisher confirms. A number that is not here is shown to nobody
# until the register of contacts has verified it.
CONFIRMED_NUMBERS = frozenset({"113", "112", "080 12 00", "116 111", "080 11 55", "080 15 30"})


class ConfirmedNumberBlock(blocks.CharBlock):
    """A phone number of which somebody is sure."""

    def clean(self, value: Any) -> Any:
        value = " ".join(super().clean(value).split())
        if value not in CONFIRMED_NUMBERS:
            raise ValidationError(
                _(
                    "%(number)s is not a confirmed number and may not be published yet. "
                    "Confirmed: %(known)s."
                ),
                params={"number": value, "known": ", ".join(sorted(CONFIRMED_NUMBERS))},
            )
        return value


class PhoneValue(blocks.StructValue):
    @property
    def tel(self) -> str:
        """The number for a `tel:` link, digits only."""
        return re.sub(r"\D", "", self["number"])


class PhoneBlock(blocks.StructBlock):
    number = ConfirmedNumberBlock(label=_("Number"))
    name = words(label=_("Who answers"))
    text = rich_words(required=False, label=_("When to call"))

    class Meta:
        icon = "mobile-alt"
        value_class = PhoneValue


class PhonesBlock(SectionBlock):
    items = blocks.ListBlock(PhoneBlock(), label=_("Numbers"))

    class Meta:
        icon = "mobile-alt"
        label = _("Phone numbers")
        template = "blocks/phones.html"


SITE_BLOCKS: list[tuple[str, blocks.Block]] = [
    *BODY_BLOCKS,
    ("phones", PhonesBlock()),
    ("measures", MeasuresBlock()),
    *FILE_BLOCKS,
]

__all__ = ["CONFIRMED_NUMBERS", "SITE_BLOCKS"]
