"""Pictograms for the starter news: as many rings as something was counted, some of them marked.

They are drawn here, from the figures that the news tells, so that no picture of a victim is needed.
"""

from io import BytesIO
from math import ceil

from django.core.files.images import ImageFile
from PIL import Image, ImageDraw

from cms.files.models import SiteImage
from cms.pages import starter

SIZE = (1600, 900)
MARGIN = 140
# The frame of every page and the colour of its mark, from core.css.
GROUND, LINE, SIGNAL = "#0e2b33", "#7fd1e0", "#ffc24b"
FINER = 2
WORDS = ("alternative",)


def load_picture(record: starter.Record, tally: starter.Tally) -> SiteImage | None:
    """Draw the picture of `record` unless it is there or was deleted; returns it."""
    found = SiteImage.objects.filter(title=record["title"])
    existing = found.first()

    def write() -> tuple[str, None]:
        image = existing or SiteImage(title=record["title"])
        for name, value in starter.translated(record, WORDS, record["key"]).items():
            setattr(image, name, value)
        content = pictogram(record["total"], record["marked"], record["columns"])
        image.file = ImageFile(BytesIO(content), name=f"{record['key']}.png")  # type: ignore[assignment]
        image.save()
        return starter.state_of_model(image) or "", None

    key = f"picture:{record['key']}"
    starter.once(key, record, lambda: starter.state_of_model(existing), write, tally)
    return found.first()


def pictogram(total: int, marked: int, columns: int) -> bytes:
    """A PNG of `total` rings in rows of `columns`, the first `marked` of them filled."""
    width, height = (side * FINER for side in SIZE)
    picture = Image.new("RGB", (width, height), GROUND)
    pen = ImageDraw.Draw(picture)
    rows = ceil(total / columns)
    margin = MARGIN * FINER
    step = min((width - 2 * margin) / columns, (height - 2 * margin) / rows)
    left, top = (width - columns * step) / 2, (height - rows * step) / 2
    radius, line = step * 0.34, max(6, round(step * 0.07))
    for number in range(total):
        row, column = divmod(number, columns)
        x, y = left + (column + 0.5) * step, top + (row + 0.5) * step
        box = (x - radius, y - radius, x + radius, y + radius)
        if number < marked:
            pen.ellipse(box, fill=SIGNAL)
        else:
            pen.ellipse(box, outline=LINE, width=line)
    out = BytesIO()
    picture.resize(SIZE, Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()
