"""The label of a field that exists once per language: `naslov (slovensko)`.

Settings name `field_label` as MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME, so this module may
not touch settings or models when it is imported. modeltranslation calls the function whenever a
label is shown, so the label follows the language of the interface.
"""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

_WRITTEN_IN = {
    "sl": pgettext_lazy("a field written in this language", "Slovenian"),
    "en": pgettext_lazy("a field written in this language", "English"),
}


def field_label(verbose_name: str, language: str) -> str:
    """The label of the field `verbose_name` in `language`, for people."""
    from . import languages

    return _("%(label)s (%(language)s)") % {
        "label": verbose_name,
        "language": _WRITTEN_IN.get(language) or languages.name(language),
    }
