"""Static files as visitors get them: named by content, compressed, our style sheets minified.

Who looks for help on a slow connection should not wait for the comments in a style sheet.
"""

from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from rcssmin import cssmin
from whitenoise.storage import CompressedManifestStaticFilesStorage

OUR_STYLE_SHEETS = "site/css/"


def minified(name: str, content: bytes) -> bytes:
    """The content of the static file `name` as it is sent, before compression."""
    if not name.startswith(OUR_STYLE_SHEETS):
        return content
    return str(cssmin(content.decode())).encode()


class SmallStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Minifies before it names files by what they contain."""

    def post_process(self, paths: dict[str, Any], *args: Any, **options: Any) -> Iterator[Any]:
        found = {name: (_Minified(storage, name), path) for name, (storage, path) in paths.items()}
        yield from super().post_process(found, *args, **options)


class _Minified:
    """A storage of one static file; Django asks it for nothing but its content."""

    def __init__(self, storage: Storage, name: str) -> None:
        self._storage = storage
        self._name = name

    def open(self, path: str) -> ContentFile:
        with self._storage.open(path) as file:
            return ContentFile(minified(self._name, file.read()))
