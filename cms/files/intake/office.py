"""DOCX, XLSX and PPTX: no macros, no foreign objects, nothing from outside, no names of people."""

import io
import re
import zipfile
from collections import defaultdict
from typing import IO, Any

from lxml import etree

from . import inside
from .archive import opened, parse, read, rewrite, written
from .markup import is_outside, may_be_linked, parts
from .refusal import FileRefusedError

_MACRO_NAMES = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature", "customui/")
_MACRO_TYPES = re.compile(rb"macroEnabled|vbaProject|ms-office\.activeX", re.IGNORECASE)
_FOREIGN = re.compile(r"/(activeX|embeddings)/", re.IGNORECASE)
_PACKAGE = re.compile(r"/embeddings/[^/]+\.(docx|xlsx|pptx)$", re.IGNORECASE)
_PACKAGE_MACRO = re.compile(r"/embeddings/[^/]+\.(docm|xlsm|xlsb|pptm|dotm)$", re.IGNORECASE)
_LINKED_DATA = ("/externallinks/", "/connections.xml", "/querytables/")
# What a document may name outside itself: pages that somebody has to click on.
_CLICKED = ("/hyperlink",)
_SIGNATURES = "/_xmlsignatures/"
# Fields that fetch something or start a program, however they are cut into runs.
_FETCHING = re.compile(r"\b(DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT)\b|^\s*(LINK)\b", re.IGNORECASE)
_AUTHORS = re.compile(rb"<author>([^<]*)</author>")
# Lists of people: who commented, who changed what when, who may change what.
_PEOPLE = ("xl/persons/", "ppt/commentauthors", "ppt/authors", "ppt/changesinfos/", "word/people")
_PERSON = re.compile(rb'\b(author|displayName|userId|name|initials)="[^"]*"')
# In tables: who locked or changed them, who read their data last, in whose folder they lay.
_USED = ("xl/workbook.xml", "xl/revisions/", "xl/pivotcache/")
_USER = re.compile(rb'\b(userName|refreshedBy)="[^"]*"')
_FOLDER = re.compile(rb"<(?:\w+:)?absPath\b[^>]*/>")
_KEPT_CORE = {"title", "subject", "description", "language"}
_DROPPED_APP = {"Company", "Manager", "Template", "TotalTime", "HyperlinkBase"}
# What a document server knows of a document, its people among it.
_SERVER_METADATA = b"http://schemas.microsoft.com/office/2006/metadata/"
_DEPTH = 2


def clean(source: IO[bytes], target: IO[bytes], _title: str = "", depth: int = 0) -> None:
    """Write the document without its authors, its company and the metadata of its pictures.

    Raises FileRefusedError for macros, embedded objects of other programs, anything that is
    fetched from outside, tracked changes, comments and signatures.
    """

    def change(name: str, content: bytes) -> bytes | None:
        _check(name, content)
        inside.check(name, content)
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
    if lower.startswith(_SIGNATURES):
        raise FileRefusedError("signature")
    if any(part in lower for part in _LINKED_DATA):
        raise FileRefusedError("outside", found=name)
    if lower.endswith(".rels"):
        _check_relations(content)
    elif lower.startswith("/word/") and lower.endswith(".xml"):
        _check_words(content)


def _check_relations(content: bytes) -> None:
    for part in parts(content):
        kind, target = part.attributes.get("Type", ""), part.attributes.get("Target", "")
        if kind.endswith("/attachedTemplate"):
            raise FileRefusedError("template", found=target)
        if kind.endswith("/aFChunk"):
            raise FileRefusedError("embedded", found=target)
        is_external = part.attributes.get("TargetMode", "").lower() == "external"
        if not is_external and not is_outside(target):
            continue
        if not kind.endswith(_CLICKED) or not may_be_linked(target):
            raise FileRefusedError("outside", found=target)


def _check_words(content: bytes) -> None:
    # A field may be cut into runs anywhere; those of a paragraph are read as one.
    fields: dict[Any, str] = defaultdict(str)
    for part in parts(content):
        # Whatever it is that was changed, even its look alone; the list of people has names, too.
        is_change = "author" in part.attributes and part.name != "person"
        if is_change or part.name == "comment":
            raise FileRefusedError("changes")
        if part.name == "instrText":
            fields[_paragraph(part.element)] += part.element.text or ""
        elif part.name == "fldSimple":
            fields[part.element] = part.attributes.get("instr", "")
    for field in fields.values():
        if found := _FETCHING.search(field):
            raise FileRefusedError("outside", found=found[1] or found[2])


def _paragraph(element: etree._Element) -> Any:
    return next((each for each in element.iterancestors() if each.tag.endswith("}p")), None)


def _without_people(name: str, content: bytes) -> bytes:
    lower = name.lower()
    if lower == "docprops/core.xml":
        return _only(content, _KEPT_CORE)
    if lower == "docprops/app.xml":
        return _without(content, _DROPPED_APP)
    if lower == "docprops/custom.xml":
        return _only(content, set())
    if lower.startswith("xl/comments"):
        return _without_authors(content)
    if lower.startswith(_PEOPLE):
        return _PERSON.sub(rb'\1=""', content)
    if lower.startswith(_USED):
        return _USER.sub(rb'\1=""', _FOLDER.sub(b"", content))
    if lower.startswith("customxml/item") and _SERVER_METADATA in content:
        return _only(content, set())
    return content


def _without_authors(content: bytes) -> bytes:
    """Notes of a table without the list of their authors; Excel begins each with a name, too."""
    said = _AUTHORS.sub(b"<author></author>", content)
    if any(name.strip() and name.strip() in said for name in _AUTHORS.findall(content)):
        raise FileRefusedError("changes")
    return said


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
