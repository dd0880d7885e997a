"""A document of the index, before any engine has seen it."""

import hashlib
import unicodedata
from dataclasses import astuple, dataclass
from datetime import date

from search import analysis

# Soft hyphens and characters of no width, which would split a word in two.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\x00"))


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found, in one language.

    `title`, `summary`, `body` and `place` are plain text in `text_language`. `names` are the
    thing's own other names and `mentions` the names of others that belong to it, in any language.
    `until` is the last day on which it may be found, None where there is no such day.
    """

    key: str
    language: str
    text_language: str
    kind: str
    title: str
    url: str
    number: str = ""
    place: str = ""
    summary: str = ""
    body: str = ""
    names: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    until: date | None = None

    @property
    def digest(self) -> str:
        """A fingerprint: equal for equal documents that were analysed in the same way."""
        content = repr((analysis.VERSION, astuple(self)))
        return hashlib.sha256(content.encode()).hexdigest()


def plain(*texts: object) -> str:
    """One line of the texts that are not empty: composed letters, single spaces."""
    joined = " ".join(str(text) for text in texts if text)
    return " ".join(unicodedata.normalize("NFC", joined).translate(_INVISIBLE).split())
