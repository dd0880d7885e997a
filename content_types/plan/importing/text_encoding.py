"""Bytes of a text file turned into text: UTF-8, UTF-16 or the Windows code page of Slovenian."""

import codecs

from content_types.plan.importing.errors import UnsupportedFormatError, WrongEncodingError

# What Slovenian and English text in Windows-1250 may hold beyond ASCII; anything else in the upper
# half of the code page says that the bytes are something else.
_CP1250_LETTERS = frozenset("čšžČŠŽćđĆĐáéíóúýäöüßëôăâÁÉÍÓÚÄÖÜ–—‘’‚“”„…•·«»€°§©®™ \u00a0\u00ad´×")
_MOSTLY = 0.9


def decode(data: bytes, name: str) -> str:
    """The text of a file.

    Raises WrongEncodingError with the line that cannot be decoded, UnsupportedFormatError for
    bytes that are no text at all.
    """
    for bom, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(bom):
            return _strict(data, encoding, name)
    if b"\0" in data[:4096]:
        return _strict(data, _utf16_without_mark(data, name), name)
    _refuse_binary(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _looks_like_cp1250(data):
            return data.decode("cp1250")
        raise WrongEncodingError(name, line=_line(data, error.start)) from error


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, errors="ignore").count("\n") + 1
        raise WrongEncodingError(name, line=line) from error


def _utf16_without_mark(data: bytes, name: str) -> str:
    sample = data[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > len(sample) * 0.35 and even < len(sample) * 0.02:
        return "utf-16-le"
    if even > len(sample) * 0.35 and odd < len(sample) * 0.02:
        return "utf-16-be"
    raise UnsupportedFormatError(name, found="NUL")


def _refuse_binary(data: bytes, name: str) -> None:
    """Refuse bytes with more control characters than a converted document can hold."""
    allowed = b"\t\n\r\x0b\x0c\x01\x02\x05\x07\x13\x14\x15\x1e\x1f"
    controls = sum(data.count(bytes([code])) for code in range(32) if code not in allowed)
    if b"\0" in data or controls > max(8, len(data) // 200):
        raise UnsupportedFormatError(name, found="NUL" if b"\0" in data else "\\x…")


def _looks_like_cp1250(data: bytes) -> bool:
    try:
        text = data.decode("cp1250")
    except UnicodeDecodeError:
        return False
    upper = [character for character in text if ord(character) > 127]
    known = sum(character in _CP1250_LETTERS for character in upper)
    return known >= len(upper) * _MOSTLY


def _line(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1
