"""Every block of a body, with words in both languages and with Slovenian words alone."""

import json

import pytest
from django.test import Client
from lxml import html

from content_types.news.blocks import NEWS_BLOCKS
from tests.assistance.factories import ContactFactory, confirmed
from tests.files.bodies import documents, gallery, picture
from tests.files.conftest import media_folder  # noqa: F401 - a fixture
from tests.files.factories import SiteDocumentFactory, SiteImageFactory
from tests.support.factories import (
    ActionPlanPageFactory,
    MeasurePageFactory,
    SectionPageFactory,
    ThemePageFactory,
)

from .factories import NewsPageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_folder")]
# Marks of the words of each language, which nothing else on a page has.
MARKS = {"sl": "Ž", "en": "Œ"}
ELSEWHERE = "https://www.example.si/x"


class Writer:
    """Writes words in some languages, each with the mark of its language."""

    def __init__(self, *languages):
        self.languages = languages

    def __call__(self, text):
        return {c: f"{mark} {text}" if c in self.languages else "" for c, mark in MARKS.items()}

    def rich(self, text):
        return {code: words and f"<p>{words}</p>" for code, words in self(text).items()}

    def columns(self, **texts):
        return {f"{n}_{c}": words for n, text in texts.items() for c, words in self(text).items()}


def blocks_of_words(words, contact, measure, theme):
    text, head = words.rich("text"), words("heading")
    link = {"label": words("label"), "page": None, "href": ELSEWHERE}
    return {
        "text": {"heading": head, "text": text},
        "callout": {"heading": head, "tone": "note", "text": text},
        "definitions": {"heading": head, "items": [{"term": words("term"), "text": text}]},
        "steps": {"heading": head, "items": [{"heading": words("step"), "text": text}]},
        "links": {"heading": head, "items": [{**link, "description": words("about")}]},
        "pages": {"heading": head, "pages": [theme.pk]},
        "sources": {"items": [link]},
        "quotation": {"text": text, "name": words("name"), "role": words("role")},
        "contacts": {"heading": head, "contacts": [contact.pk]},
        "contacts_for_need": {"heading": head, "need": "danger"},
        "help_near_you": {"heading": head},
        "measures": {"heading": head, "measures": [measure.pk]},
        "video": {"title": words("video"), "href": ELSEWHERE, "description": words("about")},
        "call_to_action": {**link, "text": words("why")},
    }


@pytest.fixture
def show(index, home):
    """The contents of news that has every block, with words in the given languages."""

    def make(*languages):
        words = Writer(*languages)
        contact = ContactFactory(key="police-113", needs=["danger"], **words.columns(name="name"))
        confirmed(contact, "113", "short")
        titled = words.columns(title="title")
        section = SectionPageFactory(parent=ActionPlanPageFactory(parent=home))
        measure = MeasurePageFactory(parent=section, number="1.1.1", **titled)
        theme = ThemePageFactory(parent=home, **titled)
        # The news is not published without words for its pictures in both languages.
        image = SiteImageFactory(**Writer("sl", "en").columns(alternative="picture"))
        document = SiteDocumentFactory(**titled)
        files = [picture(image, caption=words("caption")), gallery(image), documents(document)]
        told = blocks_of_words(words, contact, measure, theme)
        assert told.keys() | {kind for kind, _value in files} == dict(NEWS_BLOCKS).keys()
        # Its title stands in both, so that the page as a whole is one in either language.
        title, lead = Writer("sl", "en").columns(title="title"), words.columns(lead="lead")
        page = NewsPageFactory(parent=index, **title, **lead)
        raw = json.dumps([{"type": kind, "value": value} for kind, value in told.items()])
        page.body = page._meta.get_field("body").to_python(raw)
        page.body.extend(files)
        page.save()
        return page

    return make


def contents(page, language):
    response = Client().get(page.url_in(language))
    assert response.status_code == 200
    return html.fromstring(response.content.decode()).get_element_by_id("main")


def marked(tree):
    """Each piece of text with the language that is stated for it inside the page."""
    for text in tree.xpath(".//text()[normalize-space()]"):
        above = text.getparent() if text.is_text else text.getparent().getparent()
        stated = [each.get("lang") for each in (above, *above.iterancestors()) if each.get("lang")]
        yield str(text).strip(), stated[0]


@pytest.mark.parametrize(("language", "other"), [("sl", "en"), ("en", "sl")])
def test_every_block_speaks_the_language_of_the_page(show, language, other):
    tree = contents(show("sl", "en"), language)
    texts = "\n".join(text for text, _language in marked(tree))
    assert texts.count(MARKS[language]) > len(NEWS_BLOCKS)
    assert MARKS[other] not in texts
    assert {each.get("alt")[0] for each in tree.iter("img")} == {MARKS[language]}
    assert {stated for _text, stated in marked(tree)} == {language}


def test_what_is_slovenian_on_an_english_page_says_so_and_nothing_else_does(show):
    tree = contents(show("sl"), "en")
    wrong = [
        (text, stated) for text, stated in marked(tree) if (stated == "sl") != (MARKS["sl"] in text)
    ]
    assert wrong == []


def test_nothing_comes_from_elsewhere(show):
    tree = contents(show("sl", "en"), "sl")
    assert not tree.xpath(".//iframe | .//embed | .//object | .//video | .//script")
    assert not [src for src in tree.xpath(".//@src | .//@srcset") if "//" in src]
