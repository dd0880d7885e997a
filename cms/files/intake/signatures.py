"""What a file is, by its first bytes and, of an archive, by what lies in it."""

import re
import zipfile
from typing import IO

from .refusal import FileRefusedError

HEAD = 4096
ZIP = b"PK\x03\x04"
_BEGINNINGS = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"%PDF-", "pdf"),
    (b"ID3", "mp3"),
)
# Kinds that are refused with words of their own.
_REFUSED = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-office"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"#!", "program"),
)
_HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis"}
_SVG = re.compile(rb"<svg[\s/>]|<!doctype\s+svg", re.IGNORECASE)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|script|iframe)[\s/>]", re.IGNORECASE)
_OFFICE_MAIN = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx"}
_MIMETYPES = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.presentation": "odp",
    "application/epub+zip": "epub",
}
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def kind_of(file: IO[bytes]) -> str:
    """The key of the file's kind; `txt` for any text, empty for what is not known.

    Raises FileRefusedError for kinds that are refused with a reason of their own.
    """
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    for start, code in _REFUSED:
        if head.startswith(start):
            raise FileRefusedError(code)
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS:
        raise FileRefusedError("heic")
    for start, key in _BEGINNINGS:
        if head.startswith(start):
            return key
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head.startswith(ZIP):
        return _kind_of_archive(file)
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2:
        return "mp3"
    return _kind_of_text(head)


def _kind_of_archive(file: IO[bytes]) -> str:
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            if "[Content_Types].xml" in names:
                return next((k for p, k in _OFFICE_MAIN.items() if _any(names, p)), "")
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return _MIMETYPES.get(archive.read("mimetype").decode("ascii", "replace"), "")
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError) as error:
        raise FileRefusedError("damaged") from error
    return ""


def _any(names: list[str], prefix: str) -> bool:
    return any(name.startswith(prefix) for name in names)


def _kind_of_text(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "txt"
    if _CONTROL.search(head):
        return ""
    if _SVG.search(head):
        raise FileRefusedError("svg")
    if _PAGE.search(head):
        raise FileRefusedError("page")
    return "txt"
