"""Blocks of a piece of news, beyond those that every page may use."""

from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.files.blocks import FILE_BLOCKS
from cms.pages.blocks import BODY_BLOCKS, rich_words, words
from cms.pages.linked_pages import LinkedPageBlock
from content_types.assistance.blocks import CONTACT_BLOCKS
from content_types.plan.blocks import MeasuresBlock


class QuotationBlock(blocks.StructBlock):
    text = rich_words(label=_("What was said"))
    name = words(label=_("Who said it"))
    role = words(required=False, label=_("In what capacity"))

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "news/blocks/quotation.html"


HTTPS = _("The address has to begin with https://.")


class VideoValue(blocks.StructValue):
    @property
    def is_private(self) -> bool:
        """Whether nobody on the way sees or changes what is watched there."""
        return urlsplit(self["href"] or "").scheme == "https"

    @property
    def host(self) -> str:
        """The site that the link leads to, so that nobody is taken there unawares."""
        return (urlsplit(self["href"] or "").hostname or "").removeprefix("www.")


class VideoBlock(blocks.StructBlock):
    """A video that lies elsewhere: a link to it, nothing of it on the page itself."""

    title = words(label=_("Title of the video"))
    href = blocks.URLBlock(label=_("Address of the video"))
    description = words(
        required=False, label=_("What is seen and heard, and how long it is"), max_length=500
    )

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not cleaned.is_private:
            raise blocks.StructBlockValidationError({"href": ValidationError(HTTPS)})
        return cleaned

    class Meta:
        icon = "media"
        label = _("Video elsewhere, as a link")
        template = "news/blocks/video.html"
        value_class = VideoValue


class CallToActionBlock(blocks.StructBlock):
    """One thing to do now, with a button."""

    text = words(required=False, label=_("Why"), max_length=500)
    label = words(label=_("Words of the button"), max_length=80)
    page = LinkedPageBlock(required=False, label=_("Page of this site"))
    href = blocks.URLBlock(required=False, label=_("Address elsewhere"))

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if bool(cleaned["page"]) == bool(cleaned["href"]):
            message = ValidationError(_("Choose a page or write an address, one of the two."))
            raise blocks.StructBlockValidationError({"page": message})
        return cleaned

    class Meta:
        icon = "pick"
        label = _("Call to action")
        template = "news/blocks/call_to_action.html"


NEWS_BLOCKS: list[tuple[str, blocks.Block]] = [
    *BODY_BLOCKS,
    ("quotation", QuotationBlock()),
    *CONTACT_BLOCKS,
    ("measures", MeasuresBlock()),
    *FILE_BLOCKS,
    ("video", VideoBlock()),
    ("call_to_action", CallToActionBlock()),
]
