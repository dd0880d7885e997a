"""EPUB: pages without scripts that ask nobody for anything."""

import re
from typing import IO

from . import inside
from .archive import opened, read, rewrite
from .markup import Part, is_outside, may_be_linked, parts
from .refusal import FileRefusedError

_PAGES = (".xhtml", ".xht", ".html", ".htm", ".svg", ".xml")
_FRAMES = {"iframe", "object", "embed", "applet"}
# Attributes that a reading program follows by itself; a link is one that somebody clicks on.
_FETCHING = ("src", "poster", "data")
_FETCHED = {"link", "image", "use"}
_LINKED = {"a", "area"}
_STYLE = re.compile(
    rb"(?:url\(\s*[\"']?|@import\s+[\"'])\s*((?:https?:)?//[^\"')\s]*)", re.IGNORECASE
)
_SCRIPTED = re.compile(rb"properties\s*=\s*[\"'][^\"']*\bscripted\b")
_LOCK = re.compile(rb"Algorithm\s*=\s*[\"']([^\"']*)")
# Fonts that were made unreadable to other programs; the pages themselves are open.
_FONTS = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")


def clean(source: IO[bytes], target: IO[bytes], _title: str = "") -> None:
    """Write the publication without the metadata of its pictures and of reading programs.

    Its own metadata, with its authors, is part of it and stays. Raises FileRefusedError for
    scripts, frames, what is fetched from outside, and locks.
    """

    def change(name: str, content: bytes) -> bytes | None:
        if name == "META-INF/calibre_bookmarks.txt":
            return None
        _check(name, content)
        if not name.lower().endswith(_PAGES):
            inside.check(name, content)
        return content

    with opened(source) as archive:
        read(archive, "META-INF/container.xml")
        rewrite(archive, target, change)


def _check(name: str, content: bytes) -> None:
    lower = name.lower()
    if lower.endswith((".js", ".mjs")) or (lower.endswith(".opf") and _SCRIPTED.search(content)):
        raise FileRefusedError("script", found=name)
    if lower == "meta-inf/encryption.xml":
        if any(found not in _FONTS for found in _LOCK.findall(content)):
            raise FileRefusedError("password")
    elif lower.endswith(_PAGES):
        for part in parts(content):
            _check_part(name, part)
    if lower.endswith((*_PAGES, ".css")) and (found := _STYLE.search(content)):
        raise FileRefusedError("outside", found=found[1].decode("utf-8", "replace"))


def _check_part(name: str, part: Part) -> None:
    if part.name == "script" or any(key.startswith("on") for key in part.attributes):
        raise FileRefusedError("script", found=name)
    if part.name in _FRAMES or "refresh" in part.attributes.get("http-equiv", "").lower():
        raise FileRefusedError("outside", found=name)
    for key, target in part.attributes.items():
        if key == "href" and part.name in _LINKED and not may_be_linked(target):
            raise FileRefusedError("script", found=name)
        is_fetched = key in _FETCHING or (key == "href" and part.name in _FETCHED)
        if is_fetched and is_outside(target):
            raise FileRefusedError("outside", found=target)
