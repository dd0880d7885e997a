"""Plain text and CSV: read to the end, and stored as UTF-8."""

from typing import IO

from .refusal import FileRefusedError

_BOMS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
# What Slovenian Office programs write when nobody tells them anything.
_LOCAL = "cp1250"
_ALLOWED = {"\t", "\n", "\r", "\f"}


def clean(source: IO[bytes], target: IO[bytes], _title: str = "") -> None:
    """Write the text in UTF-8. Raises FileRefusedError for what is no text."""
    content = source.read()
    encoding = next((name for bom, name in _BOMS if content.startswith(bom)), "utf-8")
    try:
        words = content.decode(encoding)
    except UnicodeDecodeError:
        words = _local(content)
    if any(ord(letter) < 32 and letter not in _ALLOWED for letter in set(words)):
        raise FileRefusedError("text")
    target.write(words.encode())


def _local(content: bytes) -> str:
    try:
        return content.decode(_LOCAL)
    except UnicodeDecodeError as error:
        raise FileRefusedError("text") from error
