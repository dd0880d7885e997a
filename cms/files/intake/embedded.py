"""Pictures inside documents: their metadata goes, their pixels are not touched."""

import struct

_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_START_OF_SCAN, _END = 0xDA, 0xD9
_COMMENT = 0xFE
# Of what applications put in: JFIF, the colour profile and Adobe's colour transform are needed.
_KEPT_APPLICATIONS = {0xE0, 0xE2, 0xEE}
_PNG_DROPPED = {b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"}


def without_metadata(content: bytes) -> bytes:
    """The content of a JPEG or PNG without its metadata; anything else as it is."""
    try:
        if content.startswith(_JPEG):
            return _jpeg(content)
        if content.startswith(_PNG):
            return _png(content)
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
