"""Everything that importing refuses, each with its place and its remedy in words."""

from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

MOST_PARAGRAPHS = 20_000  # the longest plan has 1,500


class ImportingError(Exception):
    """A document that cannot be imported; `str()` says in the active language where, what to do.

    `code` is stable; `params` are the values of the message.
    """

    code: ClassVar[str] = "importing"
    message: ClassVar[str | Promise] = _("The document “%(name)s” cannot be imported.")

    def __init__(self, name: str = "", **params: object) -> None:
        super().__init__(name)
        self.params: dict[str, object] = {"name": name, **params}

    def __str__(self) -> str:
        return str(self.message) % self.params


class FileUnreadableError(ImportingError):
    code = "file-unreadable"
    message = _("The file “%(name)s” cannot be read (%(reason)s). Check its path and permissions.")


class EmptyFileError(ImportingError):
    code = "file-empty"
    message = _("The file “%(name)s” is empty. Save the plan again and choose that file.")


class FileTooLargeError(ImportingError):
    code = "file-too-large"
    message = _(
        "The file “%(name)s” has %(size)d MB; at most %(limit)d MB are accepted. "
        "Remove the images from the document and save it again."
    )


class UnsupportedFormatError(ImportingError):
    code = "format-unsupported"
    message = _(
        "The file “%(name)s” is not a plan in .docx or text (%(found)s at its start). "
        "Open it in a word processor and save it as .docx."
    )


class EncryptedFileError(ImportingError):
    code = "file-encrypted"
    message = _(
        "The file “%(name)s” is protected with a password. Remove the protection and save it again."
    )


class WrongEncodingError(ImportingError):
    code = "encoding-wrong"
    message = _(
        "The text of “%(name)s” is in no encoding that is read here: line %(line)d cannot be "
        "decoded. Save it as text in UTF-8."
    )


class DamagedFileError(ImportingError):
    code = "file-damaged"
    message = _(
        "The file “%(name)s” is damaged: its part “%(part)s” cannot be read. "
        "Open it in a word processor, let it repair the document and save it again."
    )


class UnsafeArchiveError(ImportingError):
    code = "archive-unsafe"
    message = _(
        "The file “%(name)s” unpacks to more than is accepted (its part “%(part)s”). "
        "Save the plan again from a word processor."
    )


class UnsafeXmlError(ImportingError):
    code = "xml-unsafe"
    message = _(
        "The part “%(part)s” of “%(name)s” declares a document type or entities, which documents "
        "of a word processor never do. Save the plan again from a word processor."
    )


class NotAPlanError(ImportingError):
    code = "not-a-plan"
    message = _(
        "“%(name)s” is not an action plan: after its start (%(place)s) no measure with its "
        "responsible institution or timeframe was found. Choose the document of the plan."
    )


class DocumentTooLongError(ImportingError):
    code = "document-too-long"
    message = _(
        "“%(name)s” has %(found)d paragraphs; at most %(limit)d are accepted, which is many times "
        "the longest plan. Choose the document of one plan."
    )


class PlanTooLongError(ImportingError):
    code = "plan-too-long"
    message = _(
        "“%(name)s” has %(found)d numbered headings; at most %(limit)d are accepted. The last one "
        "is at %(place)s. Choose the document of one plan."
    )


class TruncatedPlanError(ImportingError):
    code = "plan-truncated"
    message = _("“%(name)s” breaks off in the middle of %(place)s. Choose the complete document.")


class SectionsMissingError(TruncatedPlanError):
    code = "plan-truncated-sections"
    message = _(
        "“%(name)s” breaks off at %(place)s. Sections announced in its introduction: %(stated)d; "
        "found: %(found)d. Choose the complete document."
    )


class AppendixMissingError(TruncatedPlanError):
    code = "plan-truncated-appendix"
    message = _(
        "“%(name)s” announces the table of funding in its appendix and ends at %(place)s before "
        "the table does. Choose the complete document."
    )


def refuse_too_long(found: int, name: str, limit: int = MOST_PARAGRAPHS) -> None:
    """Refuse what would take minutes to read and is no plan."""
    if found > limit:
        raise DocumentTooLongError(name, found=found, limit=limit)
