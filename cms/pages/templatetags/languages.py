"""Language in templates: which one a text is in, and where its other version stands."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from cms.pages import languages

register = template.Library()


@register.filter
def lang_attr(instance: object, name: str) -> SafeString | str:
    """` lang="sl"` where the field `name` has no words in the language of the page, else nothing.

    Written inside a tag: `<p{{ page|lang_attr:"lead" }}>{{ page.lead }}</p>`.
    """
    language = field_language(instance, name)
    return format_html(' lang="{}"', language) if language else ""


@register.filter
def field_language(instance: object, name: str) -> str:
    """The language code of the field's words where it is not the page's own, else nothing."""
    active, default = languages.active(), languages.default()
    if active == default or getattr(instance, languages.field(name, active), None):
        return ""
    return default if getattr(instance, languages.field(name, default), None) else ""
