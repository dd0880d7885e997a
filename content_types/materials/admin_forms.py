"""The form of a material in the admin."""

from typing import Any

from django.utils.translation import gettext as _

from cms.pages.forms import BasePageForm


class MaterialPageForm(BasePageForm):
    """Checks what its rows cannot: they do not know which material they belong to."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        for row in self.formsets["relations"].forms:
            other = row.cleaned_data.get("other") if row.is_valid() else None
            if other is not None and other.pk == self.instance.pk:
                row.add_error(
                    "other", _("A material is not related to itself. Choose another one.")
                )
        return cleaned
