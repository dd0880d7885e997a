"""The form of a material in the admin."""

from typing import Any

from django.utils.translation import gettext as _

from cms.pages.forms import BasePageForm
from content_types.materials.enums import EXISTING
from content_types.registers.models import SpokenLanguage


class MaterialPageForm(BasePageForm):
    """Checks and fills what its rows cannot: they do not know the material they belong to."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        for row in self.formsets["relations"].forms:
            other = row.cleaned_data.get("other") if row.is_valid() else None
            if other is not None and other.pk == self.instance.pk:
                row.add_error(
                    "other", _("A material is not related to itself. Choose another one.")
                )
        cleaned["languages"] = self._spoken(cleaned)
        return cleaned

    def _spoken(self, cleaned: dict[str, Any]) -> list[SpokenLanguage]:
        """The languages that were chosen, and those of the editions that exist."""
        found = {each.pk: each for each in cleaned.get("languages") or ()}
        for row in self.formsets["editions"].forms:
            values = row.cleaned_data if row.is_valid() else {}
            language = values.get("language")
            if language and values.get("state") in EXISTING and not values.get("DELETE"):
                found.setdefault(language.pk, language)
        return list(found.values())
