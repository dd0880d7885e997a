"""The sizes in which pages show a picture: a few, so that all of them are made beforehand."""

from dataclasses import dataclass

WEBP = "format-webp|webpquality-75"
JPEG = "format-jpeg|jpegquality-80"


@dataclass(frozen=True, slots=True)
class Shape:
    """One way to show a picture.

    `sources` are WebP in growing widths, `fallback` is the JPEG for browsers that know no WebP
    and for everybody who asks for one address alone.
    """

    sources: tuple[str, ...]
    fallback: str

    @property
    def specs(self) -> tuple[str, ...]:
        return (*self.sources, self.fallback)


# As it is; cut to 16:9 around its focal point; as networks show a shared page.
WHOLE = Shape(tuple(f"width-{width}|{WEBP}" for width in (400, 800, 1200)), f"width-800|{JPEG}")
CARD = Shape(
    tuple(f"fill-{width}|{WEBP}" for width in ("400x225", "800x450")), f"fill-800x450|{JPEG}"
)
SOCIAL = Shape((), f"fill-1200x630|{JPEG}")
SHAPES = (WHOLE, CARD, SOCIAL)
EVERY_SPEC = tuple(spec for shape in SHAPES for spec in shape.specs)
