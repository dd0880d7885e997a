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
    language = languages.active()
    if language == languages.default() or getattr(instance, languages.field(name, language), None):
        return ""
    if not getattr(instance, languages.field(name, languages.default()), None):
        return ""
    return format_html(' lang="{}"', languages.default())
