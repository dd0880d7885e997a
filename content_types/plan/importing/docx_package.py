"""The parts of a .docx, opened so that a hostile or broken file harms nothing."""

import re
import struct
import zipfile
import zlib
from collections import Counter
from io import BytesIO

from lxml import etree

from content_types.plan.importing.errors import (
    DamagedFileError,
    EncryptedFileError,
    UnsafeArchiveError,
    UnsafeXmlError,
    UnsupportedFormatError,
)

MOST_ENTRIES = 4_000
MOST_BYTES = 400 * 1024 * 1024
MOST_BYTES_OF_XML = 24 * 1024 * 1024
HIGHEST_RATIO = 250
_RATIO_COUNTS_FROM = 2 * 1024 * 1024
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    LookupError,
    struct.error,
)
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_DECLARATION = re.compile(rb"<\x00?!\x00?(?:D\x00?O\x00?C\x00?T\x00?Y|E\x00?N\x00?T\x00?I)\x00?")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class DocxPackage:
    """A checked archive. Every way that a part can be bad ends in an ImportingError."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self.archive = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise DamagedFileError(name, part="ZIP") from error
        self.entries = {entry.filename: entry for entry in self.archive.infolist()}
        self._check_names()
        self._check_sizes()
        self._check_kind()

    def _check_names(self) -> None:
        """Two parts of one name: which of them a reader takes is anybody's guess."""
        counted = Counter(entry.filename for entry in self.archive.infolist())
        name, count = counted.most_common(1)[0] if counted else ("", 0)
        if count > 1:
            raise DamagedFileError(self.name, part=name)

    def _check_sizes(self) -> None:
        if len(self.archive.infolist()) > MOST_ENTRIES:
            raise UnsafeArchiveError(self.name, part=f"{len(self.entries)} ×")
        if sum(entry.file_size for entry in self.archive.infolist()) > MOST_BYTES:
            raise UnsafeArchiveError(self.name, part="ZIP")
        for entry in self.archive.infolist():
            if entry.flag_bits & _ENCRYPTED:
                raise EncryptedFileError(self.name)
            ratio = entry.file_size / max(1, entry.compress_size)
            if entry.file_size > _RATIO_COUNTS_FROM and ratio > HIGHEST_RATIO:
                raise UnsafeArchiveError(self.name, part=entry.filename)

    def _check_kind(self) -> None:
        if "word/document.xml" in self.entries:
            return
        if self._main_part():
            return
        for part, found in (
            ("EncryptedPackage", ""),
            ("content.xml", "ODF"),
            ("xl/workbook.xml", "XLSX"),
            ("ppt/presentation.xml", "PPTX"),
        ):
            if part in self.entries:
                if not found:
                    raise EncryptedFileError(self.name)
                raise UnsupportedFormatError(self.name, found=found)
        if "[Content_Types].xml" in self.entries:
            raise DamagedFileError(self.name, part="word/document.xml")
        raise UnsupportedFormatError(self.name, found="ZIP")

    def _main_part(self) -> str:
        for target, kind in self.relationships("").values():
            if kind.endswith("/officeDocument"):
                part = target.lstrip("/")
                return part if part in self.entries and part.startswith("word/") else ""
        return ""

    def document(self) -> etree._Element:
        part = "word/document.xml" if "word/document.xml" in self.entries else self._main_part()
        root = self.xml(part)
        if root is None:
            raise DamagedFileError(self.name, part=part)
        return root

    def xml(self, part: str) -> etree._Element | None:
        """The root of an XML part, None where the archive has none of that name."""
        entry = self.entries.get(part)
        if entry is None:
            return None
        data = self._read(entry)
        for strict, transitional in _STRICT:
            data = data.replace(strict, transitional)
        if _DECLARATION.search(data):
            raise UnsafeXmlError(self.name, part=part)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise DamagedFileError(self.name, part=part) from error
        if root.getroottree().docinfo.doctype:
            raise UnsafeXmlError(self.name, part=part)
        return root

    def _read(self, entry: zipfile.ZipInfo) -> bytes:
        """The bytes of a part; what its header says about its size is not believed."""
        try:
            with self.archive.open(entry) as stream:
                data = stream.read(MOST_BYTES_OF_XML + 1)
        except _BROKEN as error:
            raise DamagedFileError(self.name, part=entry.filename) from error
        if len(data) > MOST_BYTES_OF_XML:
            raise UnsafeArchiveError(self.name, part=entry.filename)
        return data

    def relationships(self, part: str) -> dict[str, tuple[str, str]]:
        """Targets and types of a part's relationships by their id; those of the package for ''."""
        folder, _slash, file = part.rpartition("/")
        root = self.xml(f"{folder}/_rels/{file}.rels" if part else "_rels/.rels")
        if root is None:
            return {}
        return {
            each.get("Id", ""): (each.get("Target", ""), each.get("Type", ""))
            for each in root.iter(_RELATIONSHIP)
        }
