"""Pictures inside documents of kinds that cannot be stripped, or that can carry scripts."""

import io

from PIL import Image, TiffImagePlugin

from .markup import is_outside, may_be_linked, parts
from .refusal import FileRefusedError

_HIGH_EFFICIENCY = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")
_TIFF = (b"II*\0", b"MM\0*")
# Description, maker, model, software, date, artist, XMP, what news agencies write, EXIF, place.
_TELLING_TAGS = {270, 271, 272, 305, 306, 315, 700, 33723, 34665, 34853}
_LOOKED_AT = 1_000


def check(name: str, content: bytes) -> None:
    """Raises FileRefusedError for a picture with scripts, or with metadata that would stay.

    `name` is that of an entry of a document; what is no picture passes.
    """
    lower = name.lower()
    if lower.endswith(".svgz"):
        raise FileRefusedError("picture-script", found=name)
    if lower.endswith(".svg") or (not lower.endswith(".xml") and _is_drawing(content)):
        _check_svg(name, content)
    is_telling = content[4:8] == b"ftyp" and content[8:12] in _HIGH_EFFICIENCY
    if is_telling or (content.startswith(_TIFF) and _tells(content)):
        raise FileRefusedError("picture-metadata", found=name)


def _is_drawing(content: bytes) -> bool:
    start = content[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"<") and b"<svg" in start


def _check_svg(name: str, content: bytes) -> None:
    for part in parts(content):
        if part.name in {"script", "foreignObject", "handler"}:
            raise FileRefusedError("picture-script", found=name)
        for key, target in part.attributes.items():
            acts = key.lower().startswith("on") and len(key) > len("on")
            if acts or (key == "href" and part.name == "a" and not may_be_linked(target)):
                raise FileRefusedError("picture-script", found=name)
            if key == "href" and part.name != "a" and is_outside(target):
                raise FileRefusedError("outside", found=target)


def _tells(content: bytes) -> bool:
    try:
        with Image.open(io.BytesIO(content), formats=("TIFF",)) as picture:
            if not isinstance(picture, TiffImagePlugin.TiffImageFile):
                return True
            return bool(_TELLING_TAGS.intersection(picture.tag_v2))
    except (OSError, SyntaxError, ValueError):
        # What cannot be read cannot be known to say nothing.
        return True
