"""Storing uploaded files on disk: whole or not at all."""

import errno
import os
import shutil
import tempfile
from pathlib import Path

from django.core.files import File
from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible

# The disk, a quota or a limit of the process is used up.
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
# The folder is another user's, or its disk can only be read.
NO_ACCESS = {errno.EACCES, errno.EPERM, errno.EROFS}
# Files of this name are being written, or were when the machine went down.
UNFINISHED = ".unfinished-"
FOLDER_MODE = 0o755
FILE_MODE = 0o644


class FolderClosedError(OSError):
    """The server may not write into the folder for files."""


def is_no_room(error: BaseException | None) -> bool:
    """Whether the error says that there is no room left for a file."""
    return isinstance(error, OSError) and error.errno in NO_ROOM


@deconstructible(path="cms.files.storage.WholeFileStorage")
class WholeFileStorage(FileSystemStorage):
    """Writes under another name, makes sure that it has reached the disk, then gives it its name.

    Whatever happens meanwhile, nobody ever sees a part of a file. Raises OSError where there is
    no room, FolderClosedError where it may not write, and leaves nothing behind.
    """

    def _save(self, name: str, content: File) -> str:
        folder = Path(self.path(name)).parent
        descriptor, unfinished = _begin(folder)
        try:
            with os.fdopen(descriptor, "wb") as file:
                content.seek(0)
                shutil.copyfileobj(content, file)
                file.flush()
                os.fsync(file.fileno())
            Path(unfinished).chmod(self.file_permissions_mode or FILE_MODE)
            name = self._give_name(unfinished, name)
        finally:
            Path(unfinished).unlink(missing_ok=True)
        _sync_folder(folder)
        return name.replace("\\", "/")

    def _give_name(self, unfinished: str, name: str) -> str:
        """Link the file to the first free name; return that name."""
        while True:
            try:
                os.link(unfinished, self.path(name))
            except FileExistsError:
                name = self.get_available_name(name)
            else:
                return name


def _begin(folder: Path) -> tuple[int, str]:
    """A new file in `folder`: its descriptor and its path."""
    try:
        folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        return tempfile.mkstemp(prefix=UNFINISHED, dir=folder)
    except OSError as error:
        if error.errno not in NO_ACCESS:
            raise
        raise FolderClosedError(error.errno, error.strerror, str(folder)) from error


def _sync_folder(folder: Path) -> None:
    """Have the new name survive a power cut, too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
