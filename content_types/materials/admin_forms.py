"""The form of a material in the admin."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.pages.forms import BasePageForm
from content_types.materials.enums import EXISTING, EditionFormat, MaterialKind
from content_types.registers.models import SpokenLanguage

UNTESTED = gettext_lazy(
    "An easy-to-read booklet needs an easy-to-read edition: one that readers have tested, or one "
    "that does not exist yet. Add it, or choose another kind."
)


def is_untested(kind: str | None, formats: Iterable[str | None]) -> bool:
    """Whether a material is called easy-to-read, and no edition says who tested it or that it does
    not exist; `formats` are those of its editions.
    """
    return kind == MaterialKind.EASY_TO_READ and EditionFormat.EASY_TO_READ not in formats


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
        formats = [each.get("format") for each in self._editions()]
        if not self.is_deferred_validation and is_untested(cleaned.get("kind"), formats):
            self.add_error("kind", UNTESTED)
        return cleaned

    def _spoken(self, cleaned: dict[str, Any]) -> list[SpokenLanguage]:
        """The languages that were chosen, and those of the editions that exist."""
        found = {each.pk: each for each in cleaned.get("languages") or ()}
        for values in self._editions():
            language = values.get("language")
            if language and values.get("state") in EXISTING:
                found.setdefault(language.pk, language)
        return list(found.values())

    def _editions(self) -> list[dict[str, Any]]:
        """What was typed of each edition that stays."""
        rows = [row.cleaned_data for row in self.formsets["editions"].forms if row.is_valid()]
        return [values for values in rows if not values.get("DELETE")]
