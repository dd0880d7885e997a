"""schema.org, read by a library that has nothing to do with us."""

from datetime import datetime

import pytest
from extruct.jsonld import JsonLdExtractor

from tests.support.factories import ThemePageFactory

from .factories import LJUBLJANA, NewsPageFactory, PictureFactory

DANGEROUS = "</script><script>alert(1)</script> & »žrtve«"


def said(client, page, language="en"):
    """The things that the page describes, by their types."""
    html = client.get(page.url_in(language)).content.decode()
    documents = JsonLdExtractor().extract(html)
    things = [thing for each in documents for thing in each.get("@graph", [each])]
    return {thing["@type"]: thing for thing in things}


@pytest.mark.parametrize("language", ["sl", "en"])
def test_the_news_describes_itself(client, index, home, language):
    theme = ThemePageFactory(parent=home, title_sl="Tema", title_en="Theme")
    page = NewsPageFactory(
        parent=index,
        title_sl="Posvet",
        title_en="Conference",
        corrected=datetime(2025, 10, 26, 12, tzinfo=LJUBLJANA),
        image=PictureFactory(),
    )
    page.subjects = [theme]
    page.save()
    article = said(client, page, language)["NewsArticle"]
    assert article["headline"] == ("Posvet" if language == "sl" else "Conference")
    assert article["inLanguage"] == language
    assert article["datePublished"] == "2025-10-18T09:00:00+02:00"
    assert article["dateModified"] == "2025-10-26T12:00:00+01:00"
    assert article["url"] == f"http://testserver{page.url_in(language)}"
    assert [each["url"] for each in article["about"]] == [
        f"http://testserver{theme.url_in(language)}"
    ]
    assert article["publisher"]["@type"] == "Organization"
    own, card = article["image"]
    assert own["url"].startswith("http://testserver/media/")
    assert own["creditText"] == "Ana Kovač"
    assert (card["width"], card["height"]) == (1200, 630)


def test_the_way_to_the_news_is_described(client, index):
    page = NewsPageFactory(parent=index, title_en="Conference")
    steps = said(client, page)["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step["name"]) for step in steps] == [
        (1, "Home"),
        (2, "News"),
        (3, "Conference"),
    ]
    assert [step["item"] for step in steps] == [
        "http://testserver/en/",
        "http://testserver/en/news/",
        f"http://testserver{page.url_in('en')}",
    ]


def test_a_title_cannot_end_the_data(client, index):
    page = NewsPageFactory(parent=index, title_en=DANGEROUS)
    html = client.get(page.url_in("en")).content.decode()
    assert "<script>alert" not in html
    assert said(client, page)["NewsArticle"]["headline"] == DANGEROUS
