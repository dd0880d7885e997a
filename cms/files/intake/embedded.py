"""Pictures inside documents: their metadata goes, their pixels are not touched."""

import struct

_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_JPEG_2000 = b"\x00\x00\x00\x0cjP  \r\n\x87\n"
_START_OF_SCAN, _END = 0xDA, 0xD9
_COMMENT = 0xFE
# Of what applications put in: JFIF, the colour profile and Adobe's colour transform are needed.
_KEPT_APPLICATIONS = {0xE0, 0xE2, 0xEE}
# Boxes of JPEG 2000 and chunks of WebP that say where, when and with what it was taken.
_BOXES_DROPPED = {b"xml ", b"uuid", b"uinf"}
_CHUNKS_DROPPED = {b"EXIF", b"XMP "}
_WEBP_HAS_METADATA = 0x08 | 0x04
_PNG_DROPPED = {b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"}


def without_metadata(content: bytes) -> bytes:
    """The content of a JPEG, JPEG 2000, PNG or WebP without its metadata; all else as it is."""
    try:
        if content.startswith(_JPEG):
            return _jpeg(content)
        if content.startswith(_PNG):
            return _png(content)
        if content.startswith(_JPEG_2000):
            return _jpeg_2000(content)
        if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
            return _webp(content)
    except (IndexError, struct.error):
        # Too broken to be told apart; a viewer shows no more of it than we could read.
        return content
    return content


def _jpeg(content: bytes) -> bytes:
    parts, place = [content[:2]], 2
    while content[place] == 0xFF:
        marker = content[place + 1]
        if marker in (_START_OF_SCAN, _END):
            break
        (length,) = struct.unpack_from(">H", content, place + 2)
        application = 0xE0 <= marker <= 0xEF
        if marker != _COMMENT and (not application or marker in _KEPT_APPLICATIONS):
            parts.append(content[place : place + 2 + length])
        place += 2 + length
    return b"".join([*parts, content[place:]])


def _png(content: bytes) -> bytes:
    parts, place = [_PNG], len(_PNG)
    while place < len(content):
        length, kind = struct.unpack_from(">I4s", content, place)
        end = place + 12 + length
        if kind not in _PNG_DROPPED:
            parts.append(content[place:end])
        place = end
    return b"".join(parts)


def _jpeg_2000(content: bytes) -> bytes:
    parts, place = [], 0
    while place < len(content):
        length, kind = struct.unpack_from(">I4s", content, place)
        if length == 1:
            (length,) = struct.unpack_from(">Q", content, place + 8)
        end = place + length if length else len(content)
        if end <= place:
            return content
        if kind not in _BOXES_DROPPED:
            parts.append(content[place:end])
        place = end
    return b"".join(parts)


def _webp(content: bytes) -> bytes:
    parts, place = [], 12
    while place < len(content):
        kind, length = struct.unpack_from("<4sI", content, place)
        end = place + 8 + length + length % 2
        chunk = content[place:end]
        if kind == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~_WEBP_HAS_METADATA]) + chunk[9:]
        if kind not in _CHUNKS_DROPPED:
            parts.append(chunk)
        place = end
    chunks = b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks
