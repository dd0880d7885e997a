"""schema.org, read by a library that has nothing to do with us."""

from datetime import datetime

import pytest
from pyld import jsonld

from tests.support.factories import ThemePageFactory

from .factories import LJUBLJANA, NewsPageFactory, PictureFactory

DANGEROUS = "</script><script>alert(1)</script> & »žrtve«"


SCHEMA = {"@context": {"@vocab": "https://schema.org/"}}


def vocabulary(url, _options):
    """The terms of schema.org, without asking anybody for them."""
    assert url.rstrip("/") in {"https://schema.org", "http://schema.org"}
    return {"contextUrl": None, "documentUrl": url, "contentType": None, "document": SCHEMA}


def said(client, page, language="en"):
    """The things that the page describes, by their types."""
    html = client.get(page.url_in(language)).content.decode()
    documents = jsonld.load_html(html, "http://testserver/", None, {"extractAllScripts": True})
    things = [thing for each in documents for thing in each.get("@graph", [each])]
    for each in documents:
        expanded = jsonld.expand(each, {"documentLoader": vocabulary})
        assert len(expanded) == len(each.get("@graph", [each]))
        assert all(kind.startswith("https://schema.org/") for e in expanded for kind in e["@type"])
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
