"""Why a file is not taken: what was found in it, and what its owner can do about it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MESSAGES = {
    "empty": _("The file is empty. Choose another one, or save it again and upload that."),
    "too-large": _(
        "The file has %(size)s; at most %(limit)s are possible. Make it smaller, or split it."
    ),
    "unknown": _(
        "What is in this file is none of the kinds that can be uploaded: %(kinds)s. Save it as "
        "one of these."
    ),
    "extension": _(
        "By its name this is a file .%(extension)s, but by its content it is %(kind)s. Save it "
        "again in the program that made it, with the right kind."
    ),
    "no-extension": _(
        "The name of the file does not end with its kind; by its content it is %(kind)s. Add "
        ".%(extension)s to the name."
    ),
    "svg": _(
        "SVG pictures are not taken, because they can carry scripts. Export the picture as PNG."
    ),
    "heic": _(
        "Photographs in HEIC or AVIF are not taken. Export the photograph as JPEG; an iPhone does "
        "so when it is set to “Most Compatible”."
    ),
    "old-office": _(
        "This is a file of an old Office program, or one with a password. Save it without a "
        "password as DOCX, XLSX or PPTX."
    ),
    "page": _("This is a web page, which can carry scripts. Save it as PDF."),
    "program": _("This is a program. Programs are not taken."),
    "damaged": _(
        "The file is damaged or not complete, and cannot be read to its end. Save or export it "
        "again and upload that."
    ),
    "far-too-many-pixels": _(
        "The picture has more than %(pixels)s megapixels; at most %(limit)s are possible. Make it "
        "smaller: 2,000 pixels in width are plenty for the site."
    ),
    "too-many-pixels": _(
        "The picture has %(pixels)s megapixels; at most %(limit)s are possible. Make it smaller: "
        "2,000 pixels in width are plenty for the site."
    ),
    "animated": _(
        "The picture moves. Readers cannot stop it, which makes some of them unable to read. "
        "Upload a still picture."
    ),
    "password": _("The file is protected with a password. Save it without one."),
    "pdf-script": _(
        "The PDF carries JavaScript. Print it into a new PDF, which leaves the script behind."
    ),
    "pdf-action": _(
        "The PDF can start programs, open other files or send data away (%(found)s). Print it "
        "into a new PDF, which leaves that behind."
    ),
    "pdf-attachment": _(
        "Other files are attached to the PDF. Remove them, and upload each one by itself."
    ),
    "pdf-signature": _(
        "The PDF is signed. The signature names who signed, and it would no longer be valid once "
        "personal data is taken out of the file. Print it into a new PDF and upload that."
    ),
    "signature": _(
        "The document is signed. The signature names who signed, and it would no longer be valid "
        "once personal data is taken out of the file. Remove the signature and save it again."
    ),
    "pdf-form": _(
        "The PDF is a form of the kind XFA, which only few programs can open. Print it into a new "
        "PDF."
    ),
    "macro": _(
        "The document carries macros (%(found)s). Save it as a document without macros: DOCX, "
        "XLSX, PPTX, ODT, ODS or ODP."
    ),
    "embedded": _(
        "Another program’s object is embedded in the document (%(found)s). Replace it with a "
        "picture of it."
    ),
    "outside": _(
        "The document fetches something from outside when it is opened (%(found)s). Break the "
        "link, or put what is linked into the document itself."
    ),
    "template": _(
        "The document is tied to a template outside itself (%(found)s). Choose the template "
        "Normal in the document’s settings and save it again."
    ),
    "changes": _(
        "The document has tracked changes or comments, with the names of those who made them. "
        "Accept or reject the changes, delete the comments, and save it."
    ),
    "script": _("The publication carries scripts (%(found)s). Export it without them."),
    "picture-script": _(
        "A picture in the document can carry scripts (%(found)s). Replace it with a PNG of it."
    ),
    "picture-metadata": _(
        "A picture in the document is of a kind that can say where and by whom it was taken "
        "(%(found)s). Replace it with a JPEG or a PNG of it."
    ),
    "bomb": _(
        "Unpacked, the file would be many times larger than it looks. Files of that sort are not "
        "taken; save it again in the program that made it."
    ),
    "text": _("The text cannot be read. Save it in the encoding UTF-8."),
}


class FileRefusedError(ValidationError):
    """The file is not taken. `code` is a key of MESSAGES; `params` fill its placeholders."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(MESSAGES[code], code=code, params=params)
