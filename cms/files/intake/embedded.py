"""Pictures inside documents: their metadata goes, their pixels are not touched."""

import re
import struct
from collections.abc import Callable, Iterator

_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_JPEG_2000 = b"\x00\x00\x00\x0cjP  \r\n\x87\n"
_START_OF_SCAN, _END = 0xDA, 0xD9
_COMMENT = 0xFE
# Any number of the same byte may stand before a marker; in a scan, two sorts of them are no end.
_MARKER = re.compile(rb"\xff[^\x00\xff]")
_AFTER_SCAN = re.compile(rb"\xff[^\x00\x01\xd0-\xd7\xff]")
# Of what applications put in: JFIF, the colour profile and Adobe's colour transform are needed.
_KEPT_APPLICATIONS = {0xE0, 0xE2, 0xEE}
_PROFILE = b"ICC_PROFILE"
# Boxes of JPEG 2000 and chunks of WebP that say where, when and with what it was taken.
_BOXES_DROPPED = {b"xml ", b"uuid", b"uinf"}
_CHUNKS_DROPPED = {b"EXIF", b"XMP "}
_WEBP_HAS_METADATA = 0x08 | 0x04
_PNG_DROPPED = {b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"}


def without_metadata(content: bytes) -> bytes:
    """The content of a JPEG, JPEG 2000, PNG or WebP without its metadata; all else as it is.

    What lies behind the end of such a picture goes, too: telephones put further pictures there,
    with metadata of their own.
    """
    if content.startswith(_JPEG):
        return _joined(_jpeg, content)
    if content.startswith(_PNG):
        return _joined(_png, content)
    if content.startswith(_JPEG_2000):
        return _joined(_jpeg_2000, content)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        chunks = _joined(_webp, content)
        return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks
    return content


def _joined(kept: Callable[[bytes], Iterator[bytes]], content: bytes) -> bytes:
    parts = []
    try:
        for part in kept(content):
            parts.append(part)
    except (IndexError, struct.error):
        # It is cut off here; what could be told apart before is all that a viewer shows.
        pass
    return b"".join(parts)


def _jpeg(content: bytes) -> Iterator[bytes]:
    yield content[:2]
    place = 2
    while found := _MARKER.search(content, place):
        place, marker = found.start(), content[found.start() + 1]
        if marker == _END:
            yield content[place : place + 2]
            return
        (length,) = struct.unpack_from(">H", content, place + 2)
        end = place + 2 + length
        if marker == _START_OF_SCAN:
            after = _AFTER_SCAN.search(content, end)
            end = after.start() if after else len(content)
        if _is_needed(marker, content[place + 4 : end]):
            yield content[place:end]
        place = end


def _is_needed(marker: int, segment: bytes) -> bool:
    if 0xE0 <= marker <= 0xEF:
        is_profile = segment.startswith(_PROFILE)
        return marker in _KEPT_APPLICATIONS and (marker != 0xE2 or is_profile)
    return marker != _COMMENT


def _png(content: bytes) -> Iterator[bytes]:
    yield _PNG
    place = len(_PNG)
    while place < len(content):
        length, kind = struct.unpack_from(">I4s", content, place)
        end = place + 12 + length
        if kind not in _PNG_DROPPED:
            yield content[place:end]
        if kind == b"IEND":
            return
        place = end


def _jpeg_2000(content: bytes) -> Iterator[bytes]:
    place = 0
    while place < len(content):
        length, kind = struct.unpack_from(">I4s", content, place)
        if length == 1:
            (length,) = struct.unpack_from(">Q", content, place + 8)
        end = place + length if length else len(content)
        if end <= place:
            return
        if kind not in _BOXES_DROPPED:
            yield content[place:end]
        place = end


def _webp(content: bytes) -> Iterator[bytes]:
    (size,) = struct.unpack_from("<I", content, 4)
    place, last = 12, min(len(content), 8 + size)
    while place < last:
        kind, length = struct.unpack_from("<4sI", content, place)
        end = place + 8 + length + length % 2
        chunk = content[place:end]
        if kind == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~_WEBP_HAS_METADATA]) + chunk[9:]
        if kind not in _CHUNKS_DROPPED:
            yield chunk
        place = end
