"""A file to download."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.search import index

from cms.pages import languages
from cms.pages.search_fields import EveryLanguageAutocompleteField, EveryLanguageSearchField

from .. import kinds
from ..fields import CheckedFileField, CheckedFileModel
from ..intake import Checked
from ..spoken import LANGUAGES_OF_FILES


class SiteDocument(CheckedFileModel, AbstractDocument):
    """A file to download: what it is called in each language, and in which languages it is.

    `kind` is a key of `cms.files.kinds`, `checksum` the SHA-256 of the file in hexadecimal; both
    are found out when the file is taken in.
    """

    file = CheckedFileField(_("file"), upload_to="documents")
    file_languages = models.JSONField(
        _("languages of the file"),
        default=list,
        blank=True,
        help_text=_("Shown beside the link where they are not the language of the page."),
    )
    kind = models.CharField(_("kind"), max_length=10, editable=False, blank=True)
    checksum = models.CharField(_("checksum"), max_length=64, editable=False, blank=True)

    admin_form_fields = (
        *(languages.field("title", code) for code in languages.codes()),
        "file",
        "file_languages",
        "collection",
        "tags",
    )
    search_fields = [
        *(
            field
            for field in AbstractDocument.search_fields
            if getattr(field, "field_name", "") != "title"
        ),
        EveryLanguageSearchField("title", boost=10),
        EveryLanguageAutocompleteField("title"),
        index.FilterField("title"),
        *(index.FilterField(languages.field("title", code)) for code in languages.codes()),
    ]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def clean_fields(self, exclude: Any = None) -> None:
        self.file_languages = [code for code in self.file_languages if code in LANGUAGES_OF_FILES]
        super().clean_fields(exclude=exclude)

    def note(self, checked: Checked) -> None:
        super().note(checked)
        self.kind, self.checksum = checked.kind.key, checked.checksum

    @property
    def content_type(self) -> str:
        """What the file is, by its content; nothing a browser would run."""
        return kinds.content_type(self.kind)
