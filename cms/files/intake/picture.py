"""Pictures: decoded to the last pixel, turned upright, and written without what came with them."""

from typing import IO, Any

from PIL import Image, ImageOps, UnidentifiedImageError

from .refusal import FileRefusedError

MEGAPIXEL = 1_000_000
MOST_PIXELS = 50 * MEGAPIXEL
# Pillow itself refuses twice as many, by the header alone.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
KEPT = ("icc_profile", "transparency")
DEEP_GREY = "I"
_UPRIGHT = 1
_ORIENTATION = 0x0112


def clean(source: IO[bytes], target: IO[bytes], _title: str = "") -> None:
    """Write the pixels, the colour profile and the transparency of a picture, and nothing else.

    Its orientation is applied first. Raises FileRefusedError for a picture that is damaged, moves
    or has more than MOST_PIXELS, which its header tells before anything is unpacked.
    """
    lossless = _is_lossless(source)
    with _opened(source) as image:
        _check(image)
        kind = "JPEG" if image.format == "MPO" else str(image.format)
        turned = image.getexif().get(_ORIENTATION, _UPRIGHT) != _UPRIGHT
        options = _options(image, kind, turned, lossless)
        try:
            image.load()
            upright = ImageOps.exif_transpose(image) if turned else image
        except (OSError, SyntaxError, ValueError, EOFError) as error:
            raise FileRefusedError("damaged") from error
        upright.info = {name: image.info[name] for name in KEPT if name in image.info}
        options["icc_profile"] = upright.info.get("icc_profile")
        if upright.mode.startswith(DEEP_GREY):
            upright = _eight_bits(upright)
        upright.save(target, kind, **options)


def _eight_bits(grey: Image.Image) -> Image.Image:
    """Greys of 16 bits, as scanners write them, in the 8 bits that every size of a page has."""
    return grey.convert("I").point(lambda value: value / 256).convert("L")


def _opened(source: IO[bytes]) -> Image.Image:
    try:
        return Image.open(source, formats=("JPEG", "PNG", "WEBP", "GIF"))
    except Image.DecompressionBombError as error:
        raise FileRefusedError(
            "far-too-many-pixels", pixels=str(2 * MOST_PIXELS // MEGAPIXEL), limit=_limit()
        ) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
        raise FileRefusedError("damaged") from error


def _check(image: Image.Image) -> None:
    pixels = image.width * image.height
    if pixels > MOST_PIXELS:
        raise FileRefusedError(
            "too-many-pixels", pixels=str(round(pixels / MEGAPIXEL)), limit=_limit()
        )
    if image.format != "MPO" and getattr(image, "is_animated", False):
        raise FileRefusedError("animated")


def _limit() -> str:
    return str(MOST_PIXELS // MEGAPIXEL)


def _options(image: Image.Image, kind: str, turned: bool, lossless: bool) -> dict[str, Any]:
    """How to write it without a visible loss."""
    if kind == "JPEG":
        # With the tables that it had, a JPEG loses next to nothing; a turned one has none.
        if image.format == "JPEG" and not turned:
            return {"quality": "keep"}
        return {"quality": 92}
    if kind == "WEBP":
        return {"lossless": lossless, "quality": 80 if lossless else 90, "exif": b"", "xmp": b""}
    return {}


def _is_lossless(source: IO[bytes]) -> bool:
    source.seek(0)
    return b"VP8L" in source.read(64)
