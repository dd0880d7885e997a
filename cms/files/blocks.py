"""Pictures and documents in the body of a page."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from cms.pages.blocks import SectionBlock, words

from .alternatives import check_alternative
from .chosen_files import DOCUMENT, PICTURE, current_files


class _SharedFileBlock:
    """Mixin for a chooser whose value is plain while a body is rendered, else the file itself.

    A file that is lost is None.
    """

    sort: str

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Any]:
        files = current_files()
        if files is None:
            return super().bulk_to_python(values)  # type: ignore[misc]
        ids = list(values)
        found = files.get(self.sort, [pk for pk in ids if pk])
        return [found.get(pk) if pk else None for pk in ids]


class ShownPictureBlock(_SharedFileBlock, ImageChooserBlock):
    """A picture chooser; in templates its value is a `Picture`."""

    sort = PICTURE


class ShownDocumentBlock(_SharedFileBlock, DocumentChooserBlock):
    """A document chooser; in templates its value is a `Download`."""

    sort = DOCUMENT


# To the database and to migrations they are Wagtail's own blocks.
DECONSTRUCT_ALIASES = {
    ShownPictureBlock: "wagtail.images.blocks.ImageChooserBlock",
    ShownDocumentBlock: "wagtail.documents.blocks.DocumentChooserBlock",
}


class FigureBlock(blocks.StructBlock):
    """A picture with its caption. Unless it decorates, it needs words instead of it."""

    picture = ShownPictureBlock(label=_("Picture"))
    decorative = blocks.BooleanBlock(
        required=False,
        label=_("Only decoration"),
        help_text=_("Somebody who cannot see the picture misses nothing: it is passed over."),
    )
    caption = words(required=False, label=_("Caption"), max_length=500)

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not self.is_deferred_validation and not cleaned.get("decorative"):
            try:
                check_alternative(cleaned.get("picture"))
            except ValidationError as error:
                raise blocks.StructBlockValidationError({"picture": error}) from error
        return cleaned


class PictureBlock(FigureBlock):
    class Meta:
        icon = "image"
        label = _("Picture")
        template = "blocks/picture.html"


class GalleryBlock(SectionBlock):
    items = blocks.ListBlock(FigureBlock(label=_("Picture")), label=_("Pictures"))

    class Meta:
        icon = "image"
        label = _("Gallery")
        template = "blocks/gallery.html"


class DocumentsBlock(SectionBlock):
    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("document", ShownDocumentBlock(label=_("Document"))),
                ("description", words(required=False, label=_("Description"), max_length=500)),
            ],
            label=_("Document"),
        ),
        label=_("Documents"),
    )

    class Meta:
        icon = "doc-full-inverse"
        label = _("Documents")
        template = "blocks/documents.html"


FILE_BLOCKS: list[tuple[str, blocks.Block]] = [
    ("picture", PictureBlock()),
    ("gallery", GalleryBlock()),
    ("documents", DocumentsBlock()),
]
