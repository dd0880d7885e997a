import gettext

import pytest
from django.utils import translation as django_translation
from django.utils.translation.reloader import translation_file_changed

from cms.run import content
from cms.run.catalogues import compile_all, compile_catalogue, compiled, sources
from cms.run.errors import StartupError
from cms.run.stamps import Stamps
from cms.run.steps import carry_out

HEADER = """msgid ""
msgstr ""
"Language: sl\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);\\n"
"""
MESSAGES = """
msgid "measure"
msgstr "ukrep"

msgctxt "verb"
msgid "measure"
msgstr "meriti"

msgid "%(count)d measure"
msgid_plural "%(count)d measures"
msgstr[0] "%(count)d ukrep"
msgstr[1] "%(count)d ukrepa"
msgstr[2] "%(count)d ukrepi"
msgstr[3] "%(count)d ukrepov"

#, fuzzy
msgid "section"
msgstr "odsek"

msgid "objective"
msgstr ""
"""


@pytest.fixture
def locale(tmp_path):
    folder = tmp_path / "locale" / "sl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text(HEADER + MESSAGES, encoding="utf-8")
    return tmp_path / "locale"


@pytest.fixture
def translation(locale):
    compile_all(sources(locale))
    return gettext.translation("django", locale, languages=["sl"])


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "ukrepov"), (1, "ukrep"), (2, "ukrepa"), (3, "ukrepi"), (4, "ukrepi"), (5, "ukrepov"),
        (11, "ukrepov"), (100, "ukrepov"), (101, "ukrep"), (102, "ukrepa"), (104, "ukrepi"),
    ],
)  # fmt: skip
def test_slovenian_has_four_plural_forms(translation, number, expected):
    text = translation.ngettext("%(count)d measure", "%(count)d measures", number)
    assert text == f"%(count)d {expected}"


def test_contexts_are_kept_apart(translation):
    assert translation.gettext("measure") == "ukrep"
    assert translation.pgettext("verb", "measure") == "meriti"


def test_fuzzy_and_missing_translations_show_the_source(translation):
    assert translation.gettext("section") == "section"
    assert translation.gettext("objective") == "objective"


def test_a_fuzzy_header_still_says_how_to_count(locale):
    source = sources(locale)[0]
    source.write_text("#, fuzzy\n" + source.read_text(), encoding="utf-8")
    compile_catalogue(source)
    translation = gettext.translation("django", locale, languages=["sl"])
    assert translation.ngettext("%(count)d measure", "%(count)d measures", 2).endswith("ukrepa")


def test_a_broken_catalogue_is_named_and_the_compiled_one_stays(locale):
    source = sources(locale)[0]
    compile_catalogue(source)
    before = compiled(source).read_bytes()
    source.write_text(HEADER + '\nmsgid "a"\nnonsense "b"\n', encoding="utf-8")
    with pytest.raises(StartupError, match=r"django\.po"):
        compile_catalogue(source)
    assert compiled(source).read_bytes() == before


def test_the_catalogues_of_this_repository_compile(settings):
    found = sources(settings.LOCALE_PATHS[0])
    assert [path.exists() for path in compile_all(found)] == [True] * len(found)


def in_slovenian(words):
    with django_translation.override("sl"):
        return django_translation.gettext(words)


def test_the_process_that_compiles_a_catalogue_speaks_it(locale, settings, tmp_path):
    catalogue = compiled(sources(locale)[0])
    settings.LOCALE_PATHS = [locale]
    translation_file_changed(None, catalogue)  # nobody has looked for it yet
    try:
        assert in_slovenian("measure") == "measure"
        assert carry_out(content.catalogues(), Stamps(tmp_path / "stamps"))
        assert in_slovenian("measure") == "ukrep"
    finally:
        translation_file_changed(None, catalogue)
