"""Where the facts of a training come from."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.pages.blocks import words


class SourceBlock(blocks.StructBlock):
    """A document and the place in it."""

    document = words(label=_("Document"))
    chapter = blocks.CharBlock(
        required=False,
        max_length=40,
        label=_("Chapter"),
        help_text=_("Its number alone, for example 2.3."),
    )
    url = blocks.URLBlock(required=False, label=_("Address"))

    class Meta:
        icon = "doc-full"
        label = _("Source")


SOURCE_BLOCKS = [("source", SourceBlock())]
