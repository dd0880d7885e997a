"""Forms of the registers in the admin."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cms.pages.forms import KeptForm

from .models import Institution


class LinesField(forms.CharField):
    """A list of short texts, written one per line."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.Textarea(attrs={"rows": 5}))
        super().__init__(**options)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """The lines without blank ones and repetitions, in the order written."""
        lines = (" ".join(line.split()) for line in (value or "").splitlines())
        return list(dict.fromkeys(line for line in lines if line))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (initial or []) != self.to_python(data)


class RegisterForm(KeptForm):
    """The key is chosen once: addresses and imports rely on it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "key" in self.fields:
            self.fields["key"].disabled = True


class AliasedForm(RegisterForm):
    """A register whose entries documents call by further names."""

    aliases = LinesField(
        label=_("Other names"),
        required=False,
        help_text=_("One per line: every other spelling by which documents name it."),
    )


class InstitutionForm(AliasedForm):
    """An institution stands below another one, never below itself."""

    def clean_parent(self) -> Institution | None:
        parent: Institution | None = self.cleaned_data["parent"]
        above = parent
        while above is not None:
            if above.pk == self.instance.pk:
                raise ValidationError(
                    _("An institution cannot belong to itself or to one of its own bodies.")
                )
            above = above.parent
        return parent
