"""The languages that a file can be in, as they stand in the words of a link: `in English`."""

from django.utils.translation import pgettext_lazy

# By BCP 47 code, in the order in which editors choose them.
LANGUAGES_OF_FILES = {
    "sl": pgettext_lazy("language of a file", "in Slovenian"),
    "en": pgettext_lazy("language of a file", "in English"),
    "sq": pgettext_lazy("language of a file", "in Albanian"),
    "ar": pgettext_lazy("language of a file", "in Arabic"),
    "bn": pgettext_lazy("language of a file", "in Bengali"),
    "bg": pgettext_lazy("language of a file", "in Bulgarian"),
    "bs": pgettext_lazy("language of a file", "in Bosnian"),
    "zh": pgettext_lazy("language of a file", "in Chinese"),
    "hr": pgettext_lazy("language of a file", "in Croatian"),
    "fr": pgettext_lazy("language of a file", "in French"),
    "de": pgettext_lazy("language of a file", "in German"),
    "hi": pgettext_lazy("language of a file", "in Hindi"),
    "hu": pgettext_lazy("language of a file", "in Hungarian"),
    "it": pgettext_lazy("language of a file", "in Italian"),
    "mk": pgettext_lazy("language of a file", "in Macedonian"),
    "ne": pgettext_lazy("language of a file", "in Nepali"),
    "fa": pgettext_lazy("language of a file", "in Persian"),
    "ro": pgettext_lazy("language of a file", "in Romanian"),
    "ru": pgettext_lazy("language of a file", "in Russian"),
    "sr": pgettext_lazy("language of a file", "in Serbian"),
    "es": pgettext_lazy("language of a file", "in Spanish"),
    "tl": pgettext_lazy("language of a file", "in Tagalog"),
    "th": pgettext_lazy("language of a file", "in Thai"),
    "tr": pgettext_lazy("language of a file", "in Turkish"),
    "uk": pgettext_lazy("language of a file", "in Ukrainian"),
    "vi": pgettext_lazy("language of a file", "in Vietnamese"),
}
