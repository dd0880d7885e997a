"""The admin's forms of pictures and documents."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from cms.pages import languages
from cms.pages.newer import RefuseNewerForm
from cms.pages.publication import errors_of

from . import kinds
from .access import is_public
from .fields import CheckedUpload
from .intake import take_in
from .room import NO_ROOM
from .spoken import LANGUAGES_OF_FILES
from .storage import is_no_room

TITLE = languages.field("title", languages.default())
ALTERNATIVES = tuple(languages.field("alternative", code) for code in languages.codes())
# What the public is told with a picture; its title is for editors alone.
SPOKEN_FIELDS = (*ALTERNATIVES, "credit")


class CheckedImageFormField(WagtailImageField):
    """Says of a file that is no picture what it is, and takes a picture without its metadata."""

    default_validators: list[Any] = []

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.allow_empty_file = True
        self.help_text = _(
            "JPEG, PNG, WebP or a still GIF. Where and with what it was taken is removed."
        )

    def to_python(self, data: Any) -> File | None:
        uploaded = forms.FileField.to_python(self, data)
        if uploaded is None:
            return None
        try:
            return CheckedUpload(take_in(uploaded, str(uploaded.name), kinds.PICTURES))
        except OSError as error:
            if not is_no_room(error):
                raise
            raise ValidationError(NO_ROOM, code="no-room") from error


class SiteImageForm(RefuseNewerForm, BaseImageForm):
    """Checks the content, and keeps the old file until the new one is safely stored."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if stock := self.fields.get("file"):
            self.fields["file"] = CheckedImageFormField(
                label=stock.label, required=stock.required, widget=stock.widget
            )

    def _post_clean(self) -> None:
        super()._post_clean()
        errors = {**errors_of(self.instance), **_words_taken_away(self)}
        for name in SPOKEN_FIELDS:
            if name in errors and name in self.fields and name not in self.errors:
                self.add_error(name, errors[name])

    def save(self, commit: bool = True) -> Any:
        replaced, self.original_file = _replaced(self, commit), None
        if replaced:
            self.instance.renditions.all().delete()
        saved = super().save(commit=commit)
        _delete_later(replaced)
        return saved


class SiteDocumentForm(RefuseNewerForm, BaseDocumentForm):
    """A title in each language, the languages of the file, and the old file kept till the end."""

    file_languages = forms.MultipleChoiceField(
        label=_("Languages of the file"),
        choices=list(LANGUAGES_OF_FILES.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Shown beside the link where they are not the language of the page."),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(_with_title(data), *args, **kwargs)
        if "file" in self.fields and TITLE in self.fields:
            # The name of a chosen file becomes the title, as in Wagtail's own form.
            target = f"#{self[TITLE].id_for_label}"
            self.fields["file"].widget.attrs["data-w-sync-target-value"] = target
            self.fields["file"].help_text = _(
                "PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, EPUB, CSV, TXT or MP3, without macros and "
                "scripts. The names of those who made it are removed."
            )

    def save(self, commit: bool = True) -> Any:
        replaced, self.original_file = _replaced(self, commit), None
        saved = super().save(commit=commit)
        _delete_later(replaced)
        return saved


def _words_taken_away(form: Any) -> dict[str, ValidationError]:
    """The alternative texts that would leave a picture silent where the public sees it."""
    emptied = [
        name
        for name in ALTERNATIVES
        if name in form.changed_data and form.initial.get(name) and not form.cleaned_data.get(name)
    ]
    if not emptied or not form.instance.pk or not is_public(form.instance):
        return {}
    message = _("The public sees this picture, so its alternative text cannot be taken away.")
    return {name: ValidationError(message, code="alternative") for name in emptied}


def _with_title(data: Any) -> Any:
    """The uploader of many files sends a title without a language: it is the default one's."""
    if not data or "title" not in data or TITLE in data:
        return data
    return {**(data.dict() if hasattr(data, "dict") else data), TITLE: data["title"]}


def _replaced(form: Any, commit: bool) -> Any:
    return form.original_file if commit and "file" in form.changed_data else None


def _delete_later(file: Any) -> None:
    """Delete a replaced file when nothing can bring the old state back any more."""
    if file:
        transaction.on_commit(lambda: file.storage.delete(file.name))
