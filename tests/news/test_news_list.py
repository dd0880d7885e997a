"""The list of news, its filters and its archive."""

from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content_types.news.enums import NewsKind
from tests.public.reading import Answer
from tests.support.factories import ThemePageFactory

from .factories import LJUBLJANA, NewsPageFactory


def on(year, month=1, day=1):
    return datetime(year, month, day, 9, tzinfo=LJUBLJANA)


@pytest.fixture
def prevention(home):
    return ThemePageFactory(parent=home, title_sl="Preprečevanje", title_en="Prevention")


@pytest.fixture
def four(index, prevention):
    """News of three kinds from three years; one of them is about prevention."""
    found = [
        NewsPageFactory(parent=index, title_en="Oldest", date=on(2023)),
        NewsPageFactory(parent=index, title_en="Release", date=on(2024), kind="press_release"),
        NewsPageFactory(parent=index, title_en="Statement", date=on(2025), kind="statement"),
        NewsPageFactory(parent=index, title_en="Newest", date=on(2025, 2)),
    ]
    found[1].subjects = [prevention]
    found[1].save()
    return found


def read(client, address):
    return Answer(address, "news", client.get(address))


def titles(answer):
    return [title.text for title in answer.all("//*[@class='news__title']/a")]


def test_the_newest_stands_first_and_large(client, four):
    answer = read(client, "/en/news/")
    assert titles(answer) == ["Newest", "Statement", "Release", "Oldest"]
    large = "//article[contains(@class, 'news--large')]//a"
    assert [each.text for each in answer.all(large)] == ["Newest"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kind=press_release", ["Release"]),
        ("kind=news", ["Newest", "Oldest"]),
        ("year=2025", ["Newest", "Statement"]),
        ("subject=preprecevanje", ["Release"]),
        ("kind=statement&year=2025", ["Statement"]),
        ("kind=statement&year=2023", []),
    ],
)
@pytest.mark.parametrize("start", ["/en/news/", "/sl/novice/"])
def test_filters_let_through_what_fits(client, four, start, query, expected):
    answer = read(client, f"{start}?{query}")
    shown = [page.title_sl if start == "/sl/novice/" else page.title_en for page in four]
    named = dict(zip(["Oldest", "Release", "Statement", "Newest"], shown, strict=True))
    assert titles(answer) == [named[each] for each in expected]


def test_a_filtered_list_has_the_same_address_in_both_languages(client, four):
    answer = read(client, "/sl/novice/?kind=press_release&subject=preprecevanje")
    assert answer.switches["en"] == "/en/news/?kind=press_release&subject=preprecevanje"


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("kind=gossip", "Kind"),
        ("year=1999", "Year"),
        ("year=abc", "Year"),
        ("year=%00", "Year"),
        ("subject=%3Cscript%3E", "Subject"),
        ("subject=" + "9" * 5000, "Subject"),
    ],
)
def test_fail_a_filter_that_is_not_offered_names_field_and_remedy(client, four, query, field):
    answer = read(client, f"/en/news/?{query}")
    assert answer.status == 200
    message = answer.words_in("//div[@role='alert']")
    assert f"{field}: This is not in the list." in message
    assert "Choose one of its entries" in message
    assert titles(answer) == []
    assert "<script>" not in answer.html.split("</head>")[1]


@pytest.mark.parametrize("page", ["2", "99", "0", "-1", "abc", "%F0%9F"])
def test_a_page_out_of_reach_gives_the_nearest(client, four, page):
    assert client.get(f"/en/news/?page={page}").status_code == 200


def test_long_lists_come_in_pages(client, index):
    for number in range(1, 14):
        NewsPageFactory(parent=index, title_en=f"Item {number}", date=on(2024, 1, number))
    assert len(titles(read(client, "/en/news/"))) == 12
    assert titles(read(client, "/en/news/?page=2")) == ["Item 1"]


def test_a_year_has_an_address_of_its_own(client, four):
    answer = read(client, "/en/news/2025/")
    assert titles(answer) == ["Newest", "Statement"]
    assert answer.words_in("//h1") == "News from 2025"
    assert answer.switches["sl"] == "/sl/novice/2025/"
    assert answer.canonical == "http://testserver/en/news/2025/"


def test_the_archive_names_the_years_that_have_news(client, four):
    answer = read(client, "/en/news/")
    years = answer.all("//nav[@aria-labelledby='archive']//a/@href")
    assert years == ["/en/news/2025/", "/en/news/2024/", "/en/news/2023/"]


@pytest.mark.parametrize("year", [1999, 0, 99999999999])
def test_fail_a_year_without_news(client, four, year):
    assert client.get(f"/en/news/{year}/").status_code == 404


def test_what_is_not_translated_is_marked(client, index):
    NewsPageFactory(parent=index, title_sl="Samo slovensko", title_en="", lead_en="")
    answer = read(client, "/en/news/")
    assert answer.words_in("//*[@class='news__title']/a/span[@lang='sl']") == "Samo slovensko"
    assert answer.words_in("//*[@class='news__lead']/span[@lang='sl']") == "Kaj se je zgodilo."


def test_an_empty_list_says_so(client, index):
    assert "There is no news yet." in read(client, "/en/news/").html


def test_every_kind_can_be_chosen(client, four):
    answer = read(client, "/en/news/")
    offered = answer.all("//select[@name='kind']/option/@value")
    assert offered == ["", *NewsKind.values]


def test_as_many_statements_for_ten_as_for_one_hundred(client, index, prevention):
    def statements():
        client.get("/en/news/")
        with CaptureQueriesContext(connection) as captured:
            client.get("/en/news/")
        return len(captured)

    for _each in range(3):
        NewsPageFactory(parent=index).subjects = [prevention]
    few = statements()
    for _each in range(12):
        NewsPageFactory(parent=index)
    assert statements() == few <= 15
