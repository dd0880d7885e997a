"""Drawing a sharing card: the site's own colours, mark and letters, 1200 × 630 pixels."""

from io import BytesIO

from PIL import Image, ImageDraw

from .card import SharingCard
from .letters import Letters
from .wrapping import fit

WIDTH, HEIGHT = 1200, 630
MARGIN = 80
# The frame of every page, from core.css.
GROUND, INK, SOFT, LINE, SIGNAL = "#0e2b33", "#ffffff", "#c3d3d6", "#37545c", "#ffc24b"
TITLE_SIZES = (88, 80, 72, 64, 56, 50, 44)
TITLE_LINES = 6
TITLE_TOP, TITLE_HEIGHT = 150, 330
LEADING = 1.14
SMALL = 34
# The mark is drawn larger and made smaller, which smooths its edges.
FINER = 3


def draw(card: SharingCard) -> bytes:
    """The card as a PNG."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    _draw_mark(picture, centre=(1130, 80), radius=200, line=LINE)
    _draw_mark(picture, centre=(MARGIN + 26, HEIGHT - 84), radius=22, line=INK)
    pen = ImageDraw.Draw(picture)
    Letters(SMALL, weight=600).write(pen, (MARGIN, 84), card.above, SOFT)
    _draw_title(pen, card.title)
    Letters(SMALL, weight=600).write(pen, (MARGIN + 72, HEIGHT - 106), card.site, INK)
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _draw_title(pen: ImageDraw.ImageDraw, title: str) -> None:
    size, lines = fit(title, TITLE_SIZES, WIDTH - 2 * MARGIN, TITLE_HEIGHT, TITLE_LINES, LEADING)
    letters = Letters(size, weight=700)
    step = size * LEADING
    top = TITLE_TOP + (TITLE_HEIGHT - len(lines) * step) / 2
    for number, line in enumerate(lines):
        letters.write(pen, (MARGIN, round(top + number * step)), line, INK)


def _draw_mark(picture: Image.Image, centre: tuple[int, int], radius: int, line: str) -> None:
    """The ring that has opened and the one who has left it: components/brand_mark.html."""
    side = round(radius * 3.2)
    mask = Image.new("L", (side * FINER, side * FINER), 0)
    dot = mask.copy()
    middle, ring = side * FINER / 2, radius * FINER
    box = (middle - ring, middle - ring, middle + ring, middle + ring)
    ImageDraw.Draw(mask).arc(box, start=-11, end=281, fill=255, width=round(ring * 0.4))
    away, small = ring * 1.03, ring * 0.38
    x, y = middle + away, middle - away
    ImageDraw.Draw(dot).ellipse((x - small, y - small, x + small, y + small), fill=255)
    place = (centre[0] - side // 2, centre[1] - side // 2)
    for colour, shape in ((line, mask), (SIGNAL, dot)):
        smooth = shape.resize((side, side), Image.Resampling.LANCZOS)
        picture.paste(Image.new("RGB", (side, side), colour), place, smooth)
