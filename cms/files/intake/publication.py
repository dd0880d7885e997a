"""EPUB: pages without scripts that ask nobody for anything."""

import re
from typing import IO

from .archive import opened, read, rewrite
from .refusal import FileRefusedError

_PAGES = (".xhtml", ".html", ".htm", ".svg", ".xml")
_SCRIPT = re.compile(rb"<script[\s/>]|\son[a-z]+\s*=\s*[\"']|javascript:", re.IGNORECASE)
_FRAME = re.compile(rb"<(iframe|object|embed|applet)[\s/>]", re.IGNORECASE)
_FETCHED = re.compile(rb"\ssrc\s*=\s*[\"']\s*(https?:[^\"']*)", re.IGNORECASE)
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
        if _SCRIPT.search(content):
            raise FileRefusedError("script", found=name)
        if _FRAME.search(content) or _FETCHED.search(content):
            raise FileRefusedError("outside", found=name)
