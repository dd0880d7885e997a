"""Form widgets of the public site."""

from functools import lru_cache
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from cms.pages.rows import Words


@lru_cache(maxsize=64)
def _options(choices: tuple[tuple[str, str], ...], chosen: str) -> SafeString:
    """The options of a select; the same choices are offered on every page of a list."""
    return format_html_join("", "{}", ((_option(*choice, chosen),) for choice in choices))


def _option(key: str, label: str, chosen: str) -> SafeString:
    """One option. It may hold no other element, so it says itself which language it is in."""
    lang = getattr(label, "lang", "")
    return format_html(
        '<option value="{}"{}{}>{}</option>',
        key,
        format_html(' lang="{}"', lang) if lang else "",
        SafeString(" selected") if key == chosen else "",
        label.plain if isinstance(label, Words) else label,
    )


class PlainSelect(forms.Select):
    """A select of ungrouped choices, written at once instead of by a template for each option.

    A list of sixty institutions costs a template sixty times the work of the page around it.
    """

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        choices = tuple((str(key), label) for key, label in self.choices)
        options = _options(choices, "" if value is None else str(value))
        attributes = flatatt(self.build_attrs(self.attrs, {"name": name, **(attrs or {})}))
        return format_html("<select{}>{}</select>", attributes, options)
