"""Removing what a kill left behind: files that were being written, and files without a row."""

import time
from collections.abc import Iterator
from pathlib import Path

from django.core.files.storage import default_storage
from django.db.models import Model
from wagtail.models import UploadedFile

from .models import SiteDocument, SiteImage, SiteRendition
from .storage import UNFINISHED

# Whoever is still writing or about to save a row has done so by then. Seconds.
A_DAY = 86_400.0
UPLOADS = "wagtail_uploads"
OWNERS: dict[str, type[Model]] = {
    "original_images": SiteImage,
    "images": SiteRendition,
    "documents": SiteDocument,
}


def sweep() -> None:
    """Delete unfinished and ownerless uploads older than a day; nothing outside our folders."""
    try:
        root = Path(default_storage.path(""))
    except NotImplementedError:
        return
    for path in _old_files(root / UPLOADS):
        # Sent by an editor who never filled in the rest of the form.
        UploadedFile.objects.filter(file=f"{UPLOADS}/{path.name}").delete()
        path.unlink(missing_ok=True)
    for folder, model in OWNERS.items():
        old = list(_old_files(root / folder))
        owned = set(model._default_manager.values_list("file", flat=True)) if old else set()
        for path in old:
            if path.name.startswith(UNFINISHED) or f"{folder}/{path.name}" not in owned:
                path.unlink(missing_ok=True)


def _old_files(folder: Path) -> Iterator[Path]:
    before = time.time() - A_DAY
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.is_file() and path.stat().st_mtime < before:
            yield path
