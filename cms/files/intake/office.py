"""DOCX, XLSX and PPTX: no macros, no foreign objects, nothing from outside, no names of people."""

import io
import re
import zipfile
from typing import IO

from lxml import etree

from .archive import opened, parse, read, rewrite, written
from .refusal import FileRefusedError

_MACRO_NAMES = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature", "customui/")
_MACRO_TYPES = re.compile(rb"macroEnabled|vbaProject|ms-office\.activeX", re.IGNORECASE)
_FOREIGN = re.compile(r"/(activeX|embeddings)/", re.IGNORECASE)
_PACKAGE = re.compile(r"/embeddings/[^/]+\.(docx|xlsx|pptx)$", re.IGNORECASE)
_PACKAGE_MACRO = re.compile(r"/embeddings/[^/]+\.(docm|xlsm|xlsb|pptm|dotm)$", re.IGNORECASE)
_LINKED_DATA = ("/externallinks/", "/connections.xml", "/querytables/")
# What a document may name outside itself: pages that somebody has to click on.
_CLICKED = ("/hyperlink",)
_TRACKED = re.compile(rb"<w:(ins|del|moveFrom|moveTo)\s[^>]*w:author=")
_COMMENT = re.compile(rb"<w:comment[\s/>]")
_DDE = re.compile(rb"\bDDE(AUTO)?\b", re.IGNORECASE)
_FIELD = re.compile(rb"<w:instrText[^>]*>([^<]*)|w:instr=\"([^\"]*)")
_AUTHORS = re.compile(rb"<author>[^<]*</author>")
_PERSON = re.compile(rb'\b(displayName|userId|name|initials)="[^"]*"')
_KEPT_CORE = {"title", "subject", "description", "language"}
_DROPPED_APP = {"Company", "Manager", "Template", "TotalTime", "HyperlinkBase"}
# What a document server knows of a document, its people among it.
_SERVER_METADATA = b"http://schemas.microsoft.com/office/2006/metadata/"
_DEPTH = 2


def clean(source: IO[bytes], target: IO[bytes], _title: str = "", depth: int = 0) -> None:
    """Write the document without its authors, its company and the metadata of its pictures.

    Raises FileRefusedError for macros, embedded objects of other programs, anything that is
    fetched from outside, tracked changes and comments.
    """

    def change(name: str, content: bytes) -> bytes | None:
        _check(name, content)
        if _PACKAGE.search(f"/{name}"):
            return _package(content, depth)
        return _without_people(name, content)

    with opened(source) as archive:
        if _MACRO_TYPES.search(read(archive, "[Content_Types].xml")):
            raise FileRefusedError("macro", found=_macro(archive))
        rewrite(archive, target, change)


def _macro(archive: zipfile.ZipFile) -> str:
    names = archive.namelist()
    return next((n for n in names if n.lower().endswith(_MACRO_NAMES)), "[Content_Types].xml")


def _package(content: bytes, depth: int) -> bytes:
    """A document inside a document, such as the table behind a chart."""
    if depth >= _DEPTH:
        raise FileRefusedError("bomb")
    target = io.BytesIO()
    clean(io.BytesIO(content), target, depth=depth + 1)
    return target.getvalue()


def _check(name: str, content: bytes) -> None:
    lower = f"/{name}".lower()
    if any(part in lower for part in _MACRO_NAMES) or _PACKAGE_MACRO.search(lower):
        raise FileRefusedError("macro", found=name)
    if _FOREIGN.search(lower) and not _PACKAGE.search(lower):
        raise FileRefusedError("embedded", found=name)
    if any(part in lower for part in _LINKED_DATA):
        raise FileRefusedError("outside", found=name)
    if lower.endswith(".rels"):
        _check_relations(content)
    elif lower.startswith("/word/") and lower.endswith(".xml"):
        _check_words(content)


def _check_relations(content: bytes) -> None:
    for relation in parse(content):
        if not isinstance(relation.tag, str) or relation.get("TargetMode") != "External":
            continue
        kind, target = relation.get("Type", ""), relation.get("Target", "")
        if kind.endswith("/attachedTemplate"):
            raise FileRefusedError("template", found=target)
        if not kind.endswith(_CLICKED) or target.lower().startswith(("javascript:", "file:")):
            raise FileRefusedError("outside", found=target)


def _check_words(content: bytes) -> None:
    if _TRACKED.search(content) or _COMMENT.search(content):
        raise FileRefusedError("changes")
    for typed, given in _FIELD.findall(content):
        if _DDE.search(typed or given):
            raise FileRefusedError("outside", found="DDE")


def _without_people(name: str, content: bytes) -> bytes:
    lower = name.lower()
    if lower == "docprops/core.xml":
        return _only(content, _KEPT_CORE)
    if lower == "docprops/app.xml":
        return _without(content, _DROPPED_APP)
    if lower == "docprops/custom.xml":
        return _only(content, set())
    if lower.startswith("xl/comments"):
        return _AUTHORS.sub(b"<author></author>", content)
    if lower.startswith(("xl/persons/", "ppt/commentauthors", "ppt/authors", "word/people")):
        return _PERSON.sub(rb'\1=""', content)
    if lower.startswith("customxml/item") and _SERVER_METADATA in content:
        return _only(content, set())
    return content


def _only(content: bytes, names: set[str]) -> bytes:
    root = parse(content)
    for element in list(root):
        if not isinstance(element.tag, str) or etree.QName(element).localname not in names:
            root.remove(element)
    return written(root)


def _without(content: bytes, names: set[str]) -> bytes:
    root = parse(content)
    for element in list(root):
        if isinstance(element.tag, str) and etree.QName(element).localname in names:
            root.remove(element)
    return written(root)
