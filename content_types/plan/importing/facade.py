"""What the command, the admin and the writer need of importing: read a plan, check it."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO, Protocol

from content_types.plan.importing.completeness import refuse_incomplete
from content_types.plan.importing.errors import refuse_too_long
from content_types.plan.importing.parser import parse_document
from content_types.plan.importing.plan import ParsedPlan
from content_types.plan.importing.reading import read_bytes, read_document

Source = str | os.PathLike[str] | BinaryIO


class Progress(Protocol):
    """Told after each step: how many of how many are done, and which one ('read', 'parsed' …)."""

    def __call__(self, done: int, total: int, step: str) -> None: ...


@dataclass(frozen=True)
class FileInfo:
    """The file of a plan: its name without folders and the SHA-256 of its bytes, in hexadecimal."""

    name: str
    sha256: str


def file_info(source: Source, name: str) -> FileInfo:
    """Raises an ImportingError where the file cannot be read."""
    return FileInfo(PurePath(name).name, hashlib.sha256(read_bytes(source, name)).hexdigest())


def read_plan(
    source: Source, name: str, language: str | None = None, progress: Progress | None = None
) -> ParsedPlan:
    """The plan in a .docx or text file (a path or an open binary file).

    `name` is what messages call the file; `language` ('sl' or 'en') is detected where not given.
    Raises an ImportingError, and never anything else, for what is not a complete plan.
    """
    steps = ("file", "document", "plan", "complete")

    def tell(done: int) -> None:
        if progress is not None:
            progress(done, len(steps), steps[done - 1])

    data = read_bytes(source, name)
    tell(1)
    document = read_document(data, name)
    refuse_too_long(len(document.indices()), name)
    tell(2)
    plan = parse_document(document, language)
    tell(3)
    refuse_incomplete(plan, document, name)
    tell(4)
    return plan
