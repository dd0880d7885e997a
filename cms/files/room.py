"""Room on the disk: asked for before a file is stored, and what is said when there is none.

The same is said of a folder into which the server may not write.
"""

import logging
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import OperationalError
from django.db.models.fields.files import FieldFile
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.defaults import server_error as stock_server_error

from cms.pages import languages

from .storage import FolderClosedError, is_no_room

logger = logging.getLogger(__name__)

# The database and the sizes of a picture need some, too. Bytes.
RESERVE = 50_000_000
NO_ROOM = _(
    "There is no room left on the server’s disk. Nothing was saved and nothing was lost. Tell "
    "whoever runs the server, and try again later."
)
NO_ROOM_TITLE = _("No room on the disk")
CLOSED = _(
    "The server may not write into its folder for files. Nothing was saved and nothing was lost. "
    "Tell whoever runs the server, and try again later."
)
CLOSED_TITLE = _("The folder for files is closed")
UPLOADER_OF_MANY = "/multiple/"
# HTTP: Insufficient Storage. PostgreSQL: disk_full.
INSUFFICIENT_STORAGE, DISK_FULL = 507, "53100"


def no_room(error: OSError) -> ValidationError:
    """The error of the field `file` that an editor reads; raises `error` where it is another."""
    if not is_no_room(error):
        raise error
    return ValidationError({"file": ValidationError(NO_ROOM, code="no-room")})


def check_room(file: FieldFile) -> None:
    """Raise ValidationError when the disk cannot take the file, which is about to be stored."""
    name = file.field.generate_filename(file.instance, str(file.name))
    try:
        folder = Path(file.storage.path(name)).parent
    except NotImplementedError:
        return
    while not folder.exists():
        folder = folder.parent
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ValidationError({"file": ValidationError(CLOSED, code="closed")})
    if shutil.disk_usage(folder).free < file.size + RESERVE:
        raise ValidationError({"file": ValidationError(NO_ROOM, code="no-room")})


def server_error(request: HttpRequest) -> HttpResponse:
    """The answer to an unexpected failure; a disk that takes no file is told apart from others."""
    error = sys.exc_info()[1]
    if _is_full_disk(error):
        logger.critical("There is no room left on the disk.")
        return _answer(request, NO_ROOM_TITLE, NO_ROOM)
    if _is_closed_folder(error):
        logger.critical("The folder for files may not be written into.")
        return _answer(request, CLOSED_TITLE, CLOSED)
    return stock_server_error(request)


def _answer(request: HttpRequest, title: Promise, message: Promise) -> HttpResponse:
    in_admin = request.path_info.startswith(reverse("wagtailadmin_home"))
    code = languages.editors_language(request) if in_admin else translation.get_language()
    with translation.override(code):
        if UPLOADER_OF_MANY in request.path_info:
            # As its script reads it. That of a chooser says nothing but of a status that is no 200.
            return JsonResponse({"success": False, "error_message": str(message)})
        words = {"title": title, "message": message}
        return render(request, "507.html", words, status=INSUFFICIENT_STORAGE)


def _is_closed_folder(error: BaseException | None) -> bool:
    return any(isinstance(each, FolderClosedError) for each in _with_causes(error))


def _is_full_disk(error: BaseException | None) -> bool:
    for each in _with_causes(error):
        if is_no_room(each):
            return True
        if isinstance(each, OperationalError):
            return "is full" in str(each) or getattr(each.__cause__, "sqlstate", "") == DISK_FULL
    return False


def _with_causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error, then what led to it."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
