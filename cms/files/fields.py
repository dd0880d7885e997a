"""File fields that take nothing in unchecked, by whatever way it comes."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import models
from django.db.models.fields.files import FieldFile
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile
from wagtail.utils.file import hash_filelike

from .intake import Checked, take_in
from .kinds import DOCUMENTS, PICTURES, Kind
from .room import check_room, no_room


class CheckedUpload(File):
    """A file that has been checked, which says so."""

    def __init__(self, checked: Checked) -> None:
        super().__init__(checked.file.file, checked.file.name)
        self.size = checked.size
        self.checked = checked


class CheckedFieldFile(FieldFile):
    """A stored file, or one that is about to be: then it is checked before it is stored."""

    field: "CheckedFileField | CheckedImageField"
    instance: Any
    _committed: bool

    def check(self) -> None:
        """Check a file that is not stored yet and take its metadata out, once.

        Raises FileRefusedError.
        """
        if not self or self._committed or getattr(self.file, "checked", None):
            return
        checked = take_in(self.file, str(self.name), self.field.kinds, title=str(self.instance))
        setattr(self.instance, self.field.name, CheckedUpload(checked))

    def save(self, name: str, content: File, save: bool = True) -> None:
        """Store the content once it is checked. Raises FileRefusedError."""
        checked = getattr(content, "checked", None)
        if checked is None:
            checked = take_in(content, name, self.field.kinds, title=str(self.instance))
            content = CheckedUpload(checked)
        super().save(name, content, save=False)
        self.instance.note(checked)
        if save:
            self.instance.save()


class CheckedImageFieldFile(CheckedFieldFile, WagtailImageFieldFile):
    """The same for a picture, which knows its width and height."""


class CheckedFileField(models.FileField):
    """A file to download; `kinds` are the kinds that it takes."""

    attr_class = CheckedFieldFile
    kinds: tuple[Kind, ...] = DOCUMENTS


class CheckedImageField(WagtailImageField):
    """A picture; `kinds` are the kinds that it takes."""

    attr_class = CheckedImageFieldFile
    kinds: tuple[Kind, ...] = PICTURES


class CheckedFileModel(models.Model):
    """Mixin for a model with a checked file in the field `file`."""

    class Meta:
        abstract = True

    file: Any

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Check and store a new file with the row; where the row fails, the file goes again."""
        self.file.check()
        is_new = bool(self.file) and not self.file._committed
        if is_new:
            self.note(self.file.file.checked)
        try:
            super().save(*args, **kwargs)
        except BaseException:
            if is_new and self.file._committed:
                self.file.storage.delete(self.file.name)
            raise

    def clean(self) -> None:
        """Check a new file. Raises ValidationError for the field `file`."""
        super().clean()
        try:
            self.file.check()
        except OSError as error:
            raise no_room(error) from error
        except ValidationError as error:
            raise ValidationError({"file": error}) from error
        if self.file and not self.file._committed:
            check_room(self.file)

    def note(self, checked: Checked) -> None:
        """Remember what was found out about the file that is stored."""
        self.file_size = checked.size
        self.file_hash = hash_filelike(checked.file)
