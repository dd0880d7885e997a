"""The one way in for a file."""

import hashlib
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import IO

from django.conf import settings
from django.core.files import File

from cms.files.kinds import KINDS, Kind, extensions
from cms.files.sizes import file_size

from . import audio, office, opendocument, pdf, picture, publication, text
from .refusal import FileRefusedError
from .signatures import kind_of

MEGABYTE = 1_000_000
IN_MEMORY = 5 * MEGABYTE
LIMITS = {"jpeg": 25, "png": 25, "webp": 25, "gif": 10, "csv": 20, "txt": 5}
LIMIT = 60
# Reads the first, writes the second, is told the title; raises FileRefusedError.
Cleaner = Callable[[IO[bytes], IO[bytes], str], None]
CLEANERS: dict[str, Cleaner] = {
    **dict.fromkeys(("jpeg", "png", "webp", "gif"), picture.clean),
    **dict.fromkeys(("docx", "xlsx", "pptx"), office.clean),
    **dict.fromkeys(("odt", "ods", "odp"), opendocument.clean),
    **dict.fromkeys(("csv", "txt"), text.clean),
    "pdf": pdf.clean,
    "epub": publication.clean,
    "mp3": audio.clean,
}


@dataclass(frozen=True)
class Checked:
    """A file that may be stored: its content without metadata, and what it is.

    `size` is in bytes, `checksum` the SHA-256 of the content in hexadecimal.
    """

    file: File
    kind: Kind
    size: int
    checksum: str


def take_in(file: IO[bytes] | File, name: str, kinds: tuple[Kind, ...], title: str = "") -> Checked:
    """Check the content of an uploaded file called `name` and take its metadata out.

    `kinds` are the kinds that are wanted; `title` is given to a document that has none. Raises
    FileRefusedError, whose message says what was found and what can be done, and OSError when
    there is no room for the work.
    """
    source = getattr(file, "file", None) or file
    kind = _checked_kind(source, name, kinds)
    source.seek(0)
    cleaned = tempfile.SpooledTemporaryFile(  # noqa: SIM115 -- lives as long as the file
        max_size=IN_MEMORY, dir=settings.FILE_UPLOAD_TEMP_DIR
    )
    try:
        CLEANERS[kind.key](source, cleaned, title)
    except BaseException:
        cleaned.close()
        raise
    size = cleaned.seek(0, 2)
    cleaned.seek(0)
    checksum = hashlib.file_digest(cleaned, "sha256").hexdigest()
    cleaned.seek(0)
    checked = File(cleaned, name=PurePath(name).name)
    checked.size = size
    return Checked(checked, kind, size, checksum)


def _checked_kind(source: IO[bytes], name: str, kinds: tuple[Kind, ...]) -> Kind:
    size = source.seek(0, 2)
    if not size:
        raise FileRefusedError("empty")
    limit = LIMIT * MEGABYTE
    if size > limit:
        raise FileRefusedError("too-large", size=file_size(size), limit=file_size(limit))
    extension = PurePath(name).suffix.lower().lstrip(".")
    key = kind_of(source)
    if key == "txt" and extension == "csv":
        key = "csv"
    kind = KINDS.get(key)
    if kind is None or kind not in kinds:
        known = ", ".join(extensions(kinds)).upper()
        raise FileRefusedError("unknown", kinds=known)
    limit = LIMITS.get(key, LIMIT) * MEGABYTE
    if size > limit:
        raise FileRefusedError("too-large", size=file_size(size), limit=file_size(limit))
    if not extension:
        raise FileRefusedError("no-extension", extension=kind.extensions[0], kind=kind.label)
    if extension not in kind.extensions:
        raise FileRefusedError("extension", extension=extension, kind=kind.label)
    return kind
