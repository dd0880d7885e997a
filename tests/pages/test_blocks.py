"""Bodies: one stream for all languages, with words per language."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from wagtail.blocks import StructBlockValidationError
from wagtail.rich_text import RichText

from cms.pages import languages
from cms.pages.blocks import TextBlock, cards, rich_words, words
from cms.site.models import StandardPage
from tests.support.factories import StandardPageFactory
from tests.support.page_forms import add_url, edit_url, form_of, page_form

EMPTY = '<p data-block-key="a1b2c"></p>'


def value_of(block, **values):
    return block.to_python(values)


@pytest.mark.parametrize(
    ("active", "values", "text", "lang"),
    [
        ("sl", {"sl": "Pomoč", "en": "Help"}, "Pomoč", ""),
        ("en", {"sl": "Pomoč", "en": "Help"}, "Help", ""),
        ("en", {"sl": "Pomoč", "en": ""}, "Pomoč", "sl"),
        ("en", {"sl": "Pomoč", "en": "  "}, "Pomoč", "sl"),
        ("en", {"sl": "Pomoč"}, "Pomoč", "sl"),
        ("sl", {"sl": "", "en": "Help"}, "", ""),
    ],
)
def test_words_are_shown_in_the_active_language_or_in_slovenian(active, values, text, lang):
    value = value_of(words(), **values)
    with translation.override(active):
        assert value.text == text
        assert str(value) == text
        assert value.lang == lang
        assert bool(value) is bool(text)


@pytest.mark.parametrize(
    ("english", "lang"),
    [("<p>Help</p>", ""), ("", "sl"), (EMPTY, "sl"), ("<p>\xa0</p>", "sl"), ("<p> </p>", "sl")],
)
def test_an_emptied_rich_text_falls_back_to_slovenian(english, lang):
    value = value_of(rich_words(), sl="<p>Pomoč</p>", en=english)
    with translation.override("en"):
        assert value.lang == lang
        assert value.text.source == (english if not lang else "<p>Pomoč</p>")


def test_one_value_speaks_each_language_in_turn():
    value = value_of(words(), sl="Pomoč", en="Help")
    for _time in range(2):
        for code, text in (("sl", "Pomoč"), ("en", "Help")):
            with languages.speaking(code):
                assert value.text == text


def test_slovenian_words_are_required_and_english_ones_are_not():
    block = words()
    assert block.clean(value_of(block, sl="Pomoč", en=""))["sl"] == "Pomoč"
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(value_of(block, sl="", en="Help"))
    assert list(caught.value.block_errors) == ["sl"]


@pytest.mark.parametrize("slovenian", ["", EMPTY, "<p> </p>"])
def test_slovenian_rich_text_is_required(slovenian):
    block = rich_words()
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(value_of(block, sl=slovenian, en="<p>Help</p>"))
    assert list(caught.value.block_errors) == ["sl"]


def test_optional_words_may_be_missing_in_every_language():
    for block in (words(required=False), rich_words(required=False)):
        assert not block.clean(value_of(block, sl="", en=""))


def test_words_may_not_be_longer_than_they_may():
    block = words(max_length=5)
    with pytest.raises(ValidationError):
        block.clean(value_of(block, sl="dolgo", en="too long"))


def test_a_block_has_one_field_per_language_in_their_order():
    assert list(words().child_blocks) == ["sl", "en"]
    labels = [str(child.label) for child in words().child_blocks.values()]
    assert labels == [languages.name("sl"), languages.name("en")]


def text_block(slovenian, english):
    return {
        "heading": {"sl": "", "en": ""},
        "text": {"sl": RichText(slovenian), "en": RichText(english)},
    }


def body(slovenian, english):
    """A body with one block of text, as a browser sends it."""
    contents = (
        '{"blocks": [{"key": "a", "text": "%s", "type": "unstyled", "depth": 0,'
        ' "inlineStyleRanges": [], "entityRanges": []}], "entityMap": {}}'
    )
    value = {
        "heading": {"sl": "", "en": ""},
        "text": {"sl": contents % slovenian, "en": contents % english if english else "null"},
    }
    return [("text", value)]


@pytest.mark.django_db
def test_a_body_is_written_in_both_languages_in_the_admin(admin, home, client):
    form = page_form(body("Pomoč je blizu", "Help is near"), title_sl="Pomoč", title_en="Help")
    assert admin.post(add_url(home), form | {"action-publish": "1"}).status_code == 302
    assert "<div><p" in client.get("/sl/pomoc/").content.decode()
    assert "Pomoč je blizu" in client.get("/sl/pomoc/").content.decode()
    html = client.get("/en/help/").content.decode()
    assert "Help is near" in html
    assert "Pomoč je blizu" not in html


@pytest.mark.django_db
def test_a_body_without_english_shows_slovenian_marked_as_such(admin, home, client):
    form = page_form(body("Pomoč je blizu", ""), title_sl="Pomoč", title_en="Help")
    assert admin.post(add_url(home), form | {"action-publish": "1"}).status_code == 302
    assert '<div lang="sl"><p' in client.get("/en/help/").content.decode()
    assert "<div><p" in client.get("/sl/pomoc/").content.decode()


@pytest.mark.django_db
def test_a_body_without_slovenian_cannot_be_published_but_kept_as_a_draft(admin, home):
    form = page_form(body("", "Help is near"), title_sl="Pomoč", title_en="Help")
    response = admin.post(add_url(home), form | {"action-publish": "1"})
    assert list(response.context["form"].errors) == ["body"]
    assert not StandardPage.objects.exists()
    assert admin.post(add_url(home), form).status_code == 302
    assert StandardPage.objects.get().live is False


@pytest.mark.django_db
def test_a_body_is_edited_in_the_admin(admin, home, client):
    page = StandardPageFactory(
        parent=home,
        title_sl="Pomoč",
        title_en="Help",
        body=[("text", text_block("<p>Prej</p>", "<p>Before</p>"))],
    )
    html = admin.get(edit_url(page)).content.decode()
    assert "Prej" in html
    assert "Before" in html
    form = form_of(page, body=body("Potem", "After"))
    assert admin.post(edit_url(page), form | {"action-publish": "1"}).status_code == 302
    assert "After" in client.get("/en/help/").content.decode()


@pytest.mark.django_db
def test_words_of_a_body_are_found_in_every_language(home):
    page = StandardPageFactory(
        parent=home, body=[("text", text_block("<p>skrivališče</p>", "<p>hideout</p>"))]
    )
    for word in ("skrivališče", "hideout"):
        assert [each.pk for each in StandardPage.objects.all().search(word)] == [page.pk]


@pytest.mark.django_db
def test_chosen_pages_are_shown_in_their_order_without_drafts(home):
    first, second, draft = (
        StandardPageFactory(parent=home, live=live) for live in (True, True, False)
    )
    with languages.speaking("en"):
        shown = cards([second, draft, None, first], None)
    assert [str(card.title) for card in shown] == [second.title_en, first.title_en]
    assert [card.url for card in shown] == [second.url_in("en"), first.url_in("en")]


def test_a_block_names_its_template():
    assert TextBlock().meta.template == "blocks/text.html"
