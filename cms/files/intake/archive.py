"""Documents that are archives: read with care, written anew entry by entry."""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO

from lxml import etree

from . import embedded
from .refusal import FileRefusedError

MOST_ENTRIES = 5_000
MOST_BYTES = 400_000_000
MOST_BYTES_OF_TEXT = 60_000_000
# Text packs well; what packs better than this is a bomb.
MOST_RATIO = 400
ENCRYPTED = 0x1
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_TEXTS = (".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx", ".svg", ".vml")
_ENCODING = re.compile(rb"\s*<\?xml[^>]*?\sencoding\s*=\s*[\"']([^\"']*)")
_READ_ENCODINGS = {b"utf-8", b"us-ascii", b"ascii"}

# Given the name and the content of an entry: the content to write, None to leave the entry out.
Change = Callable[[str, bytes], bytes | None]


@contextmanager
def opened(source: IO[bytes]) -> Iterator[zipfile.ZipFile]:
    """The archive, once it was made sure that it is neither a bomb nor locked nor malformed.

    Raises FileRefusedError otherwise, and for whatever turns out to be broken while it is read.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            _check(archive.infolist())
            yield archive
    except FileRefusedError:
        raise
    except (KeyError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise FileRefusedError("damaged") from error


def _check(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise FileRefusedError("bomb")
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names):
        raise FileRefusedError("damaged")
    for entry in entries:
        if entry.flag_bits & ENCRYPTED:
            raise FileRefusedError("password")
        if entry.filename.startswith("/") or ".." in entry.filename.split("/"):
            raise FileRefusedError("damaged")
        large = entry.file_size > 1_000_000
        if large and entry.file_size > MOST_RATIO * max(1, entry.compress_size):
            raise FileRefusedError("bomb")
        if entry.filename.lower().endswith(_TEXTS) and entry.file_size > MOST_BYTES_OF_TEXT:
            raise FileRefusedError("bomb")


def rewrite(archive: zipfile.ZipFile, target: IO[bytes], change: Change) -> None:
    """Write the archive with what `change` makes of each entry, in the same order.

    Dates, comments and extra fields of the entries stay behind, and so does the metadata of
    pictures. The size that an entry claims is checked as it is unpacked.
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
        for entry in archive.infolist():
            if entry.is_dir():
                continue
            original = read(archive, entry.filename)
            if entry.filename.lower().endswith(_TEXTS):
                _check_encoding(original)
            content = change(entry.filename, original)
            if content is None:
                continue
            fresh = zipfile.ZipInfo(entry.filename, _EARLIEST)
            stored = entry.filename == "mimetype" or entry.compress_type == zipfile.ZIP_STORED
            fresh.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            written.writestr(fresh, embedded.without_metadata(content))


def _check_encoding(content: bytes) -> None:
    """Only UTF-8: in any other encoding nothing would be found that is looked for."""
    declared = _ENCODING.match(content.lstrip(b"\xef\xbb\xbf"))
    if b"\0" in content or (declared and declared[1].lower() not in _READ_ENCODINGS):
        raise FileRefusedError("text")


def read(archive: zipfile.ZipFile, name: str) -> bytes:
    """The content of an entry. Raises FileRefusedError when it is larger than it claims."""
    size = archive.getinfo(name).file_size
    with archive.open(name) as entry:
        content = entry.read(size + 1)
    if len(content) > size:
        raise FileRefusedError("bomb")
    return content


def parse(content: bytes) -> etree._Element:
    """The root of an XML document, read without entities and without looking anywhere else.

    Raises FileRefusedError when it is not well-formed, or declares entities.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise FileRefusedError("damaged") from error
    if root.getroottree().docinfo.internalDTD is not None and b"<!ENTITY" in content:
        raise FileRefusedError("damaged")
    return root


def written(root: etree._Element) -> bytes:
    """An XML document as Office programs write it."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
