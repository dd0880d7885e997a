"""Labels of fields say in words which language they are in."""

import pytest
from django.utils import translation
from django.utils.translation import gettext_lazy

from cms.pages.labels import field_label


@pytest.mark.parametrize(
    ("language", "expected"),
    [("sl", "title (Slovenian)"), ("en", "title (English)")],
)
def test_a_label_names_its_language(language, expected):
    with translation.override("en"):
        assert field_label("title", language) == expected


def test_a_language_that_has_no_words_of_its_own_here_is_named_as_in_the_settings(settings):
    settings.LANGUAGES = [*settings.LANGUAGES, ("it", "Italian")]
    with translation.override("en"):
        assert field_label("title", "it") == "title (Italian)"


def test_a_label_follows_the_language_of_the_interface():
    name = gettext_lazy("slug")
    with translation.override("en"):
        assert field_label(name, "sl") == "slug (Slovenian)"
    with translation.override("sl"):
        assert field_label(name, "sl").startswith(str(name))
