"""The site's own typeface for pictures that are drawn on the server."""

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from pathlib import Path

from django.contrib.staticfiles import finders
from PIL import ImageDraw, ImageFont

# As in core.css: everyday letters in one file, those of further languages in another.
EVERYDAY, FURTHER = "site-sans-latin.woff2", "site-sans-latin-ext.woff2"
FURTHER_LETTERS = (range(0x100, 0x180), range(0x218, 0x21C))
# Of those, the ones that Slovenian and its neighbours write every day are in the first file.
EVERYDAY_LETTERS = frozenset("ĆćČčĐđŠšŽž")


@lru_cache(maxsize=2)
def _file(name: str) -> bytes:
    """Raises FileNotFoundError when the site's own font is missing."""
    path = finders.find(f"site/fonts/{name}")
    if not path:
        raise FileNotFoundError(f"site/fonts/{name}")
    return Path(str(path)).read_bytes()


def _is_further(letter: str) -> bool:
    return letter not in EVERYDAY_LETTERS and any(ord(letter) in each for each in FURTHER_LETTERS)


class Letters:
    """The typeface in one size and weight."""

    def __init__(self, size: int, weight: int) -> None:
        self._size, self._weight = size, weight
        self._fonts: dict[bool, ImageFont.FreeTypeFont] = {}

    def length(self, text: str) -> float:
        """How wide `text` is, in pixels."""
        return sum(font.getlength(part) for font, part in self._runs(text))

    def write(
        self, pen: ImageDraw.ImageDraw, place: tuple[float, float], text: str, colour: str
    ) -> None:
        """Write one line with its upper left corner at `place`."""
        x, y = place
        for font, part in self._runs(text):
            pen.text((x, y), part, font=font, fill=colour)
            x += font.getlength(part)

    def _runs(self, text: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
        for further, letters in groupby(text, _is_further):
            yield self._font(further), "".join(letters)

    def _font(self, further: bool) -> ImageFont.FreeTypeFont:
        if further not in self._fonts:
            source = BytesIO(_file(FURTHER if further else EVERYDAY))
            font = ImageFont.truetype(source, self._size)
            font.set_variation_by_axes([self._weight])
            self._fonts[further] = font
        return self._fonts[further]
