"""Cards that were drawn once are kept as files, named by what is drawn on them."""

import logging
import tempfile
from pathlib import Path

from django.conf import settings

from .card import SharingCard
from .drawing import draw

logger = logging.getLogger(__name__)

FOLDER = "sharing_cards"


def picture_of(card: SharingCard) -> bytes:
    """The card as a PNG, drawn where it was not drawn before."""
    path = Path(settings.MEDIA_ROOT) / FOLDER / f"{card.digest}.png"
    try:
        return path.read_bytes()
    except FileNotFoundError:
        picture = draw(card)
    try:
        _write_whole(path, picture)
    except OSError:
        # A full disk keeps nobody from seeing the card.
        logger.exception("The sharing card %s cannot be kept.", path.name)
    return picture


def _write_whole(path: Path, content: bytes) -> None:
    """Write a file that others see whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        unfinished = Path(file.name)
        try:
            file.write(content)
            file.flush()
            unfinished.replace(path)
        except OSError:
            unfinished.unlink(missing_ok=True)
            raise
