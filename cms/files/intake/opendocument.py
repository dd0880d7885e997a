"""ODT, ODS and ODP: no macros, no foreign objects, nothing from outside, no names of people."""

from typing import IO

from lxml import etree

from . import inside
from .archive import opened, parse, read, rewrite, written
from .markup import is_outside, may_be_linked, parts, scheme
from .refusal import FileRefusedError

_MACRO_FOLDERS = ("Basic/", "Scripts/")
_SIGNATURES = ("META-INF/documentsignatures.xml", "META-INF/macrosignatures.xml")
_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_MACROS = {"script:event-listener", "script:script", "office:script", "text:script"}
_FOREIGN = {"drawing:plugin", "drawing:applet", "drawing:floating-frame", "drawing:object-ole"}
_CHANGES = {"text:changed-region", "office:change-info", "office:annotation"}
_DDE = {"office:dde-source", "text:dde-connection", "table:dde-link"}
_FETCHED = {"drawing:image", "drawing:object", "table:table-source", "text:section-source"} | {
    "style:background-image",
    "drawing:fill-image",
}
_REFUSED = {
    **dict.fromkeys(_MACROS, "macro"),
    **dict.fromkeys(_FOREIGN, "embedded"),
    **dict.fromkeys(_CHANGES, "changes"),
    **dict.fromkeys(_DDE, "outside"),
}
_KEPT = {"title", "subject", "description", "language", "document-statistic"}
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


def clean(source: IO[bytes], target: IO[bytes], _title: str = "") -> None:
    """Write the document without its authors, its dates and the metadata of its pictures.

    Raises FileRefusedError for macros, embedded objects of other programs, anything that is
    fetched from outside, tracked changes, comments, signatures and passwords.
    """

    def change(name: str, content: bytes) -> bytes | None:
        if name.startswith(_MACRO_FOLDERS):
            raise FileRefusedError("macro", found=name)
        if name in _SIGNATURES:
            raise FileRefusedError("signature")
        inside.check(name, content)
        if name.endswith(("content.xml", "styles.xml")):
            _check(content)
        if name.rsplit("/", 1)[-1] == "meta.xml":
            return _without_people(content)
        return content

    with opened(source) as archive:
        if b"encryption-data" in read(archive, "META-INF/manifest.xml"):
            raise FileRefusedError("password")
        rewrite(archive, target, change)


def _check(content: bytes) -> None:
    for part in parts(content):
        name = f"{part.space.removeprefix(_SPACE).rpartition(':')[0]}:{part.name}"
        if name in _REFUSED:
            raise FileRefusedError(_REFUSED[name], found=name)
        target = part.attributes.get("href", "")
        if name in _FETCHED and is_outside(target):
            raise FileRefusedError("outside", found=target)
        if scheme(target).endswith(("script", "macro")):
            raise FileRefusedError("macro", found=target)
        if not may_be_linked(target) and is_outside(target):
            raise FileRefusedError("outside", found=target)


def _without_people(content: bytes) -> bytes:
    root = parse(content)
    for meta in root.iter(f"{{{_OFFICE}}}meta"):
        for element in list(meta):
            if not isinstance(element.tag, str) or etree.QName(element).localname not in _KEPT:
                meta.remove(element)
    return written(root)
