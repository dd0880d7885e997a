"""What every entry of a register has."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.pages import languages


class RegisterEntry(models.Model):
    """A named thing with a stable key. The key never changes: documents and addresses use it."""

    key = models.SlugField(
        _("key"),
        max_length=80,
        unique=True,
        help_text=_("A short, stable name for addresses and imports. It cannot be changed later."),
    )
    name = models.CharField(_("name"), max_length=255)

    class Meta:
        abstract = True
        ordering = ["name_sl"]

    def __str__(self) -> str:
        return self.name

    def name_in(self, language: str) -> str:
        """The name in `language`, or in the default language where there is none."""
        return getattr(self, languages.field("name", language)) or getattr(
            self, languages.field("name", languages.default())
        )

    def clean(self) -> None:
        """A key that others rely on stays as it was made."""
        super().clean()
        if self.pk:
            self.key = type(self)._default_manager.values_list("key", flat=True).get(pk=self.pk)

    @classmethod
    def by_key(cls) -> dict[str, Any]:
        """All entries by their key, in one query."""
        return {entry.key: entry for entry in cls._default_manager.all()}
