"""Feeds, read by libraries that have nothing to do with us."""

import json
from datetime import UTC, datetime, timedelta

import feedparser
import jsonschema
import pytest
from django.utils.http import http_date
from lxml import etree
from wagtail.models import PageViewRestriction

from content_types.news.enums import NewsKind

from .factories import LJUBLJANA, NewsPageFactory, PictureFactory

ATOM = {"a": "http://www.w3.org/2005/Atom"}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
WHOLE_ADDRESS = {"type": "string", "pattern": "^https?://"}
WORDS = {"type": "string", "minLength": 1}
MOMENT = {"type": "string", "format": "date-time"}
# jsonfeed.org/version/1.1: what is required, and the shape of all that we use.
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": WORDS,
        "home_page_url": WHOLE_ADDRESS,
        "feed_url": WHOLE_ADDRESS,
        "description": WORDS,
        "language": {"enum": ["sl", "en"]},
        "authors": {"type": "array", "items": {"required": ["name"]}},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
                "properties": {
                    "id": WORDS,
                    "url": WHOLE_ADDRESS,
                    "title": WORDS,
                    "content_text": WORDS,
                    "summary": WORDS,
                    "image": WHOLE_ADDRESS,
                    "date_published": MOMENT,
                    "date_modified": MOMENT,
                    "tags": {"type": "array", "items": WORDS},
                    "language": WORDS,
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


def at(day, hour=9):
    return datetime(2025, 10, day, hour, tzinfo=LJUBLJANA)


@pytest.fixture
def news(index):
    return [
        NewsPageFactory(parent=index, title_sl="Prva & »druga«", title_en="First", date=at(1)),
        NewsPageFactory(
            parent=index, title_sl="Izjava", title_en="Statement", date=at(2), kind="statement"
        ),
        NewsPageFactory(parent=index, title_sl="Brez prevoda", title_en="", date=at(3)),
    ]


def atom(client, query="", language="en", **headers):
    start = "/sl/novice/" if language == "sl" else "/en/news/"
    return client.get(f"{start}atom/{query}", headers=headers)


def json_feed(client, query=""):
    response = client.get(f"/en/news/json/{query}")
    assert response["Content-Type"] == "application/feed+json; charset=utf-8"
    return json.loads(response.content)


def parsed(response):
    assert response.status_code == 200
    headers = {name.lower(): value for name, value in response.headers.items()}
    feed = feedparser.parse(response.content, response_headers=headers)
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    return feed


def test_an_independent_reader_reads_the_atom_feed(client, news):
    feed = parsed(atom(client))
    assert feed.feed.title == "News"
    assert feed.feed.subtitle == "What is new."
    assert feed.feed.language == "en"
    assert feed.feed.link == "http://testserver/en/news/"
    assert [entry.title for entry in feed.entries] == ["Statement", "First"]
    first = feed.entries[1]
    assert first.link == f"http://testserver{news[0].url_in('en')}"
    assert first.summary == "What happened."
    assert first.published == "2025-10-01T09:00:00+02:00"
    assert first.tags[0].term == "News"


def test_the_atom_feed_keeps_the_rules_of_rfc_4287(client, news):
    tree = etree.fromstring(atom(client, language="sl").content)
    assert tree.get(XML_LANG) == "sl"
    assert [link.get("rel") for link in tree.findall("a:link", ATOM)] == ["alternate", "self"]
    for element in (tree, *tree.findall("a:entry", ATOM)):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"a:{name}", ATOM)) == 1
        assert element.find("a:id", ATOM).text.startswith("urn:uuid:")
    assert tree.find("a:author/a:name", ATOM).text
    identities = [each.text for each in tree.iterfind(".//a:id", ATOM)]
    assert len(set(identities)) == len(identities)
    updated = [each.text for each in tree.iterfind("a:entry/a:updated", ATOM)]
    assert tree.find("a:updated", ATOM).text == max(updated)


def test_letters_and_marks_survive(client, news):
    news[0].lead_sl = "Delo < prisila & čast"
    news[0].save()
    feed = parsed(atom(client, language="sl"))
    assert feed.entries[-1].title == "Prva & »druga«"
    assert "Delo &lt; prisila &amp; čast" in feed.entries[-1].summary


def test_the_json_feed_has_the_shape_of_its_standard(client, news):
    document = json_feed(client)
    checker = jsonschema.FormatChecker()
    jsonschema.validate(document, JSON_FEED, format_checker=checker)
    assert [item["title"] for item in document["items"]] == ["Statement", "First"]
    assert document["items"][0]["tags"] == ["Statement"]
    assert datetime.fromisoformat(document["items"][0]["date_published"]) == at(2)


def test_both_formats_name_a_piece_of_news_alike_and_for_ever(client, news):
    before = {entry.id for entry in parsed(atom(client)).entries}
    assert before == {item["id"] for item in json_feed(client)["items"]}
    news[0].slug_en, news[0].title_en = "another-address", "Another title"
    news[0].save()
    assert {entry.id for entry in parsed(atom(client)).entries} == before
    slovenian = {entry.id for entry in parsed(atom(client, language="sl")).entries}
    assert before.isdisjoint(slovenian)


def test_an_english_feed_brings_only_what_is_in_english(client, news):
    assert "Brez prevoda" not in atom(client).content.decode()
    assert "Brez prevoda" in atom(client, language="sl").content.decode()


def test_a_picture_comes_along(client, index):
    NewsPageFactory(parent=index, image=PictureFactory())
    (entry,) = parsed(atom(client)).entries
    assert entry.enclosures[0].type == "image/jpeg"
    (item,) = json_feed(client)["items"]
    assert item["image"] == entry.enclosures[0].href
    assert item["image"].startswith("http://testserver/media/")


@pytest.mark.parametrize(
    ("query", "title", "titles"),
    [
        ("?kind=statement", "News – Statement", ["Statement"]),
        ("?year=2025&kind=news", "News – News – 2025", ["First"]),
        ("?year=2025&page=7&unknown=1", "News – 2025", ["Statement", "First"]),
    ],
)
def test_a_filter_has_a_feed_of_its_own(client, news, query, title, titles):
    feed = parsed(atom(client, query))
    assert feed.feed.title == title
    assert [entry.title for entry in feed.entries] == titles
    assert feed.feed.id != parsed(atom(client)).feed.id
    assert [item["title"] for item in json_feed(client, query)["items"]] == titles


@pytest.mark.parametrize("format_", ["atom", "json"])
@pytest.mark.parametrize("query", ["kind=gossip", "year=x", "subject=no", "year=%00"])
def test_fail_a_filter_that_does_not_exist(client, news, format_, query):
    response = client.get(f"/en/news/{format_}/?{query}")
    assert response.status_code == 400
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "Choose one of its entries" in response.content.decode()


def test_a_correction_brings_the_news_once_more(client, news):
    news[0].corrected = at(5)
    news[0].save()
    entry = parsed(atom(client)).entries[1]
    assert entry.updated == "2025-10-05T09:00:00+02:00"
    assert entry.published == "2025-10-01T09:00:00+02:00"


def test_a_reader_that_has_the_feed_is_not_sent_it_again(client, news):
    first = atom(client)
    assert first["Cache-Control"] == "public, max-age=300"
    again = atom(client, if_none_match=first["ETag"])
    assert again.status_code == 304
    assert again.content == b""
    news[0].title_en = "Changed"
    news[0].save()
    assert atom(client, if_none_match=first["ETag"]).status_code == 200


def test_a_reader_that_knows_only_when_it_asked_last_hears_what_was_taken_back(client, news):
    first = atom(client)
    news[0].unpublish()
    again = atom(client, if_modified_since=http_date())
    assert again.status_code == 200
    assert len(parsed(again).entries) == len(parsed(first).entries) - 1


def test_an_empty_feed_is_still_a_feed_and_stays_the_same(client, index):
    first = atom(client)
    assert parsed(first).entries == []
    assert atom(client).content == first.content
    jsonschema.validate(json_feed(client), JSON_FEED)


def test_what_is_not_public_never_stands_in_a_feed(client, index):
    later = datetime.now(UTC) + timedelta(days=1)
    embargoed = NewsPageFactory(parent=index, title_en="Embargoed", live=False, go_live_at=later)
    embargoed.save_revision(approved_go_live_at=later)
    restricted = NewsPageFactory(parent=index, title_en="Restricted")
    PageViewRestriction.objects.create(page=restricted, restriction_type="login")
    for response in (atom(client), client.get("/en/news/json/")):
        for title in ("Embargoed", "Restricted"):
            assert title not in response.content.decode()


@pytest.mark.parametrize("query", ["", "?kind=statement"])
def test_pages_lead_readers_to_the_feeds(client, news, query):
    html = client.get(f"/en/news/{query}").content.decode()
    for kind, name in (("application/atom+xml", "atom"), ("application/feed+json", "json")):
        link = f'<link rel="alternate" type="{kind}"'
        assert f'href="/en/news/{name}/{query}"' in html[html.index(link) :].split(">")[0]
    page = client.get(news[0].url_in("en")).content.decode()
    assert 'href="/en/news/atom/"' in page


def test_feeds_name_every_kind(client, index):
    for kind in NewsKind:
        NewsPageFactory(parent=index, kind=kind)
    tags = {tag for item in json_feed(client)["items"] for tag in item["tags"]}
    assert tags == {"News", "Press release", "Statement"}
