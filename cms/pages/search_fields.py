"""Search fields that hold the words of every language at once.

An editor looks for a page by whichever title she remembers. The fields keep the name of the
untranslated attribute (`title`), because the database backends weigh and select by that name, and
always hold all languages, whichever language is active when the index is written.
"""

from typing import Any

from wagtail.search import index

from . import languages


class EveryLanguage:
    """Mixin for a search field: its value is the words of all languages, the default first."""

    field_name: str

    def get_value(self, instance: Any) -> str:
        words = (getattr(instance, languages.field(self.field_name, c)) for c in languages.codes())
        return " ".join(dict.fromkeys(word for word in words if word))


class EveryLanguageSearchField(EveryLanguage, index.SearchField):
    """Whole words of every language."""


class EveryLanguageAutocompleteField(EveryLanguage, index.AutocompleteField):
    """Beginnings of words of every language."""
