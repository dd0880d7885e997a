"""Forms of the core sentences in the admin."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateInput

from .models import UNCHECKED, SentencesCheck


class CoreSentencesForm(WagtailAdminModelForm):
    """Refuses to publish what nobody has checked; the language of an entry does not change."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "language" in self.fields:
            self.fields["language"].disabled = True

    def _post_clean(self) -> None:
        super()._post_clean()
        # A draft defers what publishing demands.
        if self.is_deferred_validation or self.errors or self.instance.may_be_published:
            return
        self.add_error(None, ValidationError(UNCHECKED, code="unchecked"))


class CheckForm(forms.ModelForm):
    """Who has checked the sentences, and when."""

    words = forms.CharField(widget=forms.HiddenInput)
    complete = forms.BooleanField(
        label=_("This person grew up with the language and has read every sentence above."),
        error_messages={"required": _("Confirm that every sentence was read.")},
    )

    class Meta:
        model = SentencesCheck
        fields = ["checked_by", "checked_on"]
        widgets = {"checked_on": AdminDateInput}
