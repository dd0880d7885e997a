"""ODT, ODS and ODP: no macros, no foreign objects, nothing from outside, no names of people."""

import re
from typing import IO

from lxml import etree

from .archive import opened, parse, read, rewrite, written
from .refusal import FileRefusedError

_MACRO_FOLDERS = ("Basic/", "Scripts/")
_LISTENER = re.compile(rb"<script:(event-listener|script)[\s/>]|<office:script[\s/>]")
_FOREIGN = re.compile(rb"<draw:(plugin|applet|floating-frame|object-ole)[\s/>]")
_TRACKED = re.compile(rb"<text:changed-region[\s/>]|<office:annotation[\s/>]")
_DDE = re.compile(rb"<(office:dde-source|text:dde-connection|table:dde-link)[\s/>]")
_FETCHED = re.compile(
    rb"<(?:draw:image|draw:object|table:table-source|text:section-source|style:background-image)"
    rb"\s[^>]*xlink:href=\"([a-z][a-z0-9+.-]*:[^\"]*)\"",
    re.IGNORECASE,
)
_KEPT = {"title", "subject", "description", "language", "document-statistic"}
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


def clean(source: IO[bytes], target: IO[bytes], _title: str = "") -> None:
    """Write the document without its authors, its dates and the metadata of its pictures.

    Raises FileRefusedError for macros, embedded objects of other programs, anything that is
    fetched from outside, tracked changes, comments and passwords.
    """

    def change(name: str, content: bytes) -> bytes | None:
        if name.startswith(_MACRO_FOLDERS):
            raise FileRefusedError("macro", found=name)
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
    if found := _LISTENER.search(content):
        raise FileRefusedError("macro", found=_name(found))
    if found := _FOREIGN.search(content):
        raise FileRefusedError("embedded", found=_name(found))
    if _TRACKED.search(content):
        raise FileRefusedError("changes")
    if _DDE.search(content):
        raise FileRefusedError("outside", found="DDE")
    if found := _FETCHED.search(content):
        raise FileRefusedError("outside", found=found[1].decode("utf-8", "replace"))


def _name(found: re.Match[bytes]) -> str:
    return found[0].decode("ascii", "replace").strip("<> \t\r\n")


def _without_people(content: bytes) -> bytes:
    root = parse(content)
    for meta in root.iter(f"{{{_OFFICE}}}meta"):
        for element in list(meta):
            if not isinstance(element.tag, str) or etree.QName(element).localname not in _KEPT:
                meta.remove(element)
    return written(root)
