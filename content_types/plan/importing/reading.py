"""A file read into a document: its size checked, its format told by its first bytes."""

import os
from pathlib import Path
from typing import BinaryIO

from content_types.plan.importing.document import Document
from content_types.plan.importing.docx_reader import read_docx
from content_types.plan.importing.errors import (
    MOST_PARAGRAPHS,
    EmptyFileError,
    EncryptedFileError,
    FileTooLargeError,
    FileUnreadableError,
    UnsupportedFormatError,
    refuse_too_long,
)
from content_types.plan.importing.text_encoding import decode
from content_types.plan.importing.text_reader import read_text

MEGABYTE = 1024 * 1024
MOST_BYTES = 30 * MEGABYTE
MOST_BYTES_OF_TEXT = 5 * MEGABYTE  # fifty times the longest plan; a .docx may hold pictures
MOST_LINES = 4 * MOST_PARAGRAPHS  # the empty ones too, and those that are wrapped
_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0"
_OTHER = (
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"\x7fELF", "ELF"),
    (b"MZ\x90", "EXE"),
    (b"<?xml", "XML"),
    (b"<!doctype", "HTML"),
    (b"<html", "HTML"),
)


def read_bytes(source: str | os.PathLike[str] | BinaryIO, name: str) -> bytes:
    """The bytes of a file that is not too large; the size is asked for before anything is read."""
    try:
        if isinstance(source, str | os.PathLike):
            path = Path(source)
            _check_size(path.stat().st_size, name, MOST_BYTES)
            data = path.read_bytes()
        else:
            known = getattr(source, "size", None)
            if isinstance(known, int):
                _check_size(known, name, MOST_BYTES)
            source.seek(0)
            data = source.read(MOST_BYTES + 1)
    except OSError as error:
        raise FileUnreadableError(name, reason=error.strerror or type(error).__name__) from error
    except ValueError as error:
        raise FileUnreadableError(name, reason=str(error)) from error
    _check_size(len(data), name, MOST_BYTES)
    return data


def _check_size(size: int, name: str, most: int) -> None:
    if size > most:
        megabytes = -(-size // MEGABYTE)
        raise FileTooLargeError(name, size=megabytes, limit=most // MEGABYTE)
    if size == 0:
        raise EmptyFileError(name)


def read_document(data: bytes, name: str) -> Document:
    """The document of a file's bytes. Raises an ImportingError for everything else."""
    if data.startswith(_ZIP):
        return read_docx(data, name)
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise EncryptedFileError(name)
        raise UnsupportedFormatError(name, found="DOC")
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, found in _OTHER:
        if start.startswith(magic) or start.lower().startswith(magic):
            raise UnsupportedFormatError(name, found=found)
    _check_size(len(data), name, MOST_BYTES_OF_TEXT)
    text = decode(data, name)
    if not text.strip():
        raise EmptyFileError(name)
    refuse_too_long(len(text.splitlines()), name, MOST_LINES)
    return read_text(text)
