"""The finder: what was asked, read from an address that anybody may have written."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from cms.pages.rows import Words, rows
from cms.pages.selects import PlainSelect
from content_types.assistance.enums import Need
from content_types.registers.models import SpokenLanguage

from .needs import QUESTIONS

NOW = "now"


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen; an empty value does not matter. Values as `Directory.find` takes them."""

    need: str = ""
    language: str = ""
    region: str = ""
    open_now: bool = False

    def __bool__(self) -> bool:
        return bool(self.need or self.language or self.region or self.open_now)

    @property
    def query(self) -> str:
        """The query of the address, the same in every language: `?need=work&open=now`."""
        values = {
            "need": self.need,
            "language": self.language,
            "region": self.region,
            "open": NOW if self.open_now else "",
        }
        filled = {name: value for name, value in values.items() if value}
        return f"?{urlencode(filled or {'need': ''})}"


class KnownChoice(forms.ChoiceField):
    """A choice that takes a value which it does not know for none at all.

    The address was typed, shortened by a message or kept for a year: whoever needs help gets an
    answer and no lesson.
    """

    def clean(self, value: Any) -> str:
        try:
            return super().clean(value)
        except ValidationError:
            return ""


def _choice(label: Any) -> KnownChoice:
    return KnownChoice(label=label, required=False, widget=PlainSelect)


class FinderForm(forms.Form):
    """Need, language, region and whether somebody must answer now."""

    need = _choice(_("What do you need?"))
    language = _choice(_("Which language do you speak?"))
    region = _choice(_("Where are you?"))
    open = _choice(_("When?"))

    def __init__(self, data: Any, regions: Iterable[tuple[str, Words]]) -> None:
        super().__init__(data, auto_id="find-%s")
        self.languages = _languages()
        self._offer("need", gettext("anything"), [(n.value, QUESTIONS[n]) for n in Need])
        # Each language is named in itself: who cannot read this page looks for it.
        own = [(key, Words(endonym, key)) for key, (endonym, _name) in self.languages.items()]
        self._offer("language", gettext("any language"), own)
        self._offer("region", gettext("anywhere in Slovenia"), list(regions))
        self._offer("open", gettext("at any time"), [(NOW, gettext("now"))])

    def _offer(self, name: str, every: str, choices: list[tuple[str, Any]]) -> None:
        field: Any = self.fields[name]
        field.choices = [("", every), *choices]

    @property
    def choice(self) -> Choice:
        """What was chosen of what there is."""
        self.is_valid()
        chosen = self.cleaned_data
        return Choice(
            need=chosen["need"],
            language=chosen["language"],
            region=chosen["region"],
            open_now=chosen["open"] == NOW,
        )

    @property
    def has_unknown(self) -> bool:
        """Whether the address asked for something that there is not."""
        self.is_valid()
        return any(self.data.get(name) and not self.cleaned_data[name] for name in self.fields)

    def chosen_words(self) -> tuple[str, ...]:
        """What was chosen, in words of the page's language."""
        choice = self.choice
        return tuple(
            str(words)
            for words in (
                QUESTIONS[Need(choice.need)] if choice.need else "",
                self.language_name(choice.language),
                dict(self.fields["region"].choices).get(choice.region)  # type: ignore[attr-defined]
                if choice.region
                else "",
                pgettext("finder", "somebody answers now") if choice.open_now else "",
            )
            if words
        )

    def language_name(self, key: str) -> str:
        """The name of a language in the language of the page."""
        return str(self.languages[key][1]) if key in self.languages else ""


def _languages() -> dict[str, tuple[str, Words]]:
    """Key → own name and name in the page's language, in the order of the own names."""
    found = rows(SpokenLanguage.objects.order_by(), ["key", "endonym"], ["name"])
    ordered = sorted(found, key=lambda row: row[1].casefold())
    return {key: (endonym, name) for key, endonym, name in ordered}
