from urllib.parse import quote

import pytest
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from cms.site.models import SiteSettings
from search import indexing, presentation
from search.backends import Results
from search.presentation import Asked
from tests.support.factories import StandardPageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def index(measure, text_page):
    indexing.rebuild()


@pytest.fixture
def get(client, address):
    """`get("words", "en", page=2)` → the page as an element tree; `.response` beside it."""

    def page(q=None, language="sl", **options):
        data = {**({} if q is None else {"q": q}), **options}
        page.response = client.get(address(language), data)
        assert page.response.status_code == 200
        return html.fromstring(page.response.content.decode())

    return page


def text(tree, path):
    return [" ".join(element.text_content().split()) for element in tree.xpath(path)]


def test_the_address_has_the_words_of_each_language(address):
    assert (address("sl"), address("en")) == ("/sl/iskanje/", "/en/search/")


def test_without_words_there_is_a_form_and_no_result(get):
    tree = get()
    assert tree.xpath("//main//form//input[@name='q' and @type='search']")
    assert not tree.xpath("//*[@class='result']")


def test_a_result_leads_to_its_page_and_marks_what_was_found(get, text_page):
    tree = get("zrtvam")
    [link] = tree.xpath(f"//main//a[@href='{text_page.url_in('sl')}']")
    assert [mark.text for mark in link.findall("mark")] == ["žrtev"]


def test_a_result_names_its_kind_number_and_place(get):
    with override("en"):
        tree = get("1.4.10", "en")
    assert text(tree, "//*[@class='result__where']") == ["Measure 1.4.10 · Action plan 2025–2026"]


@pytest.mark.parametrize("typed", ["18.10.", "18. 10.", "18.10.2024", "18. oktobra", "2024-10-18"])
def test_a_day_is_found_however_it_is_typed(get, theme, typed):
    StandardPageFactory(parent=theme, title_sl="Srečanje", lead_sl="Bilo je 18. oktobra 2024.")
    StandardPageFactory(
        parent=theme, title_sl="Številke", lead_sl="Leta 2024 jih je bilo 18 ali 9."
    )
    indexing.rebuild()
    assert text(get(typed), "//*[@class='result']//h2") == ["Srečanje"]
    assert text(get(typed), "//*[@class='result']//mark")[:2] == ["18", "oktobra"]


def test_the_words_stay_in_the_form_and_lead_to_the_other_language(get):
    tree = get('a"b & <c>')
    assert tree.xpath("//main//input[@name='q']")[0].get("value") == 'a"b & <c>'
    assert tree.xpath("//a[@hreflang='en']")[0].get("href") == "/en/search/?q=a%22b+%26+%3Cc%3E"


def test_the_page_is_kept_by_nobody_and_indexed_by_nobody(get):
    tree = get("žrtev")
    assert "no-store" in get.response.headers["Cache-Control"]
    assert get.response.headers["X-Robots-Tag"] == "noindex"
    assert "noindex" in tree.xpath("//meta[@name='robots']/@content")[0]
    assert not get.response.cookies


def test_the_title_does_not_repeat_what_was_typed(get):
    assert "skrivnost" not in get("skrivnost").findtext(".//title")


def test_a_page_without_english_is_shown_in_slovenian_and_marked(get, theme):
    StandardPageFactory(parent=theme, title_sl="Samo slovensko o žrtvah", title_en=None)
    indexing.rebuild()
    tree = get("slovensko", "en")
    [result] = tree.xpath("//*[@class='result']")
    assert result.get("lang") == "sl"
    where = result.xpath(".//*[@class='result__where']")[0]
    assert where.xpath("span/@lang") == ["en", "en"]
    assert "Slovenian" in where.text_content()


def test_a_kind_narrows_the_results_and_can_be_left(get):
    tree = get("delavci žrtve", kind="measure")
    assert all("kind=" not in href for href in tree.xpath("//nav//a[@class='chip']/@href")[:1])
    assert tree.xpath("//nav//*[@aria-current='true']")
    assert len(tree.xpath("//*[@class='result']")) == 1


def test_without_a_result_there_is_advice_and_the_way_to_help(get, help_page):
    SiteSettings.objects.update_or_create(site_id=_site_id(), defaults={"help_page": help_page})
    tree = get("xyzzy")
    assert tree.xpath("//main//ul/li")
    assert help_page.url_in("sl") in tree.xpath("//main//a/@href")


def _site_id():
    from wagtail.models import Site

    return Site.objects.get(is_default_site=True).pk


def test_without_a_result_the_other_language_is_offered_where_it_has_one(get):
    assert "/en/search/?q=consular" in get("consular").xpath("//main//a/@href")
    assert "/en/search/?q=xyzzy" not in get("xyzzy").xpath("//main//a/@href")


def test_results_are_shown_page_by_page(get, theme):
    for number in range(25):
        StandardPageFactory(parent=theme, title_sl=f"Novica {number:02}")
    indexing.rebuild()
    first, last = get("novice"), get("novice", page=999_999)
    assert len(first.xpath("//*[@class='result']")) == 10
    assert len(last.xpath("//*[@class='result']")) == 5
    assert first.xpath("//a[@rel='next']/@href") == ["/sl/iskanje/?q=novice&page=2"]
    assert text(last, "//*[@aria-current='page']")[-1].endswith("3")


def test_a_search_takes_few_statements_whatever_is_found(
    get, theme, home, django_assert_max_num_queries
):
    for number in range(12):
        StandardPageFactory(parent=theme, title_sl=f"Žrtve {number}")
    indexing.rebuild()
    for words in ("žrtev", "consular", "xyzzy", ""):
        with django_assert_max_num_queries(12):
            get(words)


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=" + "a" * 10_000,
        "q=" + quote("beseda " * 1_500),
        "q=a%22b",
        "q=%25",
        "q=_",
        "q=%27%3B--",
        "q=" + quote("🚨👩‍👧 pomoč"),
        "q=%ff%fe%80",
        "q=%ED%A0%80",
        "q=1&q=2&kind=x&kind=y",
        "q=%C5%BErtev&page=999999",
        "q=%C5%BErtev&page=-1",
        "q=%C5%BErtev&page=%00",
        "q=%C5%BErtev&page=1e400",
        "kind=%00&page=NaN",
        "q=%E2%80%AE%D8%A7",
        "q=.+/+.+1.+1..2+1/",
    ],
)
def test_no_address_is_an_error(client, address, query):
    for language in ("sl", "en"):
        assert client.get(f"{address(language)}?{query}").status_code == 200


@given(q=st.text(max_size=60), kind=st.text(max_size=8), page=st.text(max_size=8))
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_words_are_an_error(client, address, q, kind, page):
    response = client.get(address(), {"q": q, "kind": kind, "page": page})
    assert response.status_code == 200


@given(raw=st.binary(max_size=40))
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_bytes_are_an_error(client, address, raw):
    query = "q=" + "".join(f"%{byte:02x}" for byte in raw)
    assert client.get(f"{address()}?{query}").status_code == 200


def test_only_reading_is_possible(client, address):
    assert client.post(address(), {"q": "žrtev"}).status_code == 405


def test_nothing_that_was_typed_is_logged(get, caplog):
    caplog.set_level("INFO")
    get("skrivnost xyzzy")
    assert "skrivnost" not in caplog.text


@pytest.mark.parametrize(
    ("pages", "current", "expected"),
    [
        (3, 1, "1 2 3"),
        (12, 1, "1 2 3 … 12"),
        (12, 6, "1 … 4 5 6 7 8 … 12"),
        (12, 12, "1 … 10 11 12"),
    ],
)
def test_far_pages_are_left_out(pages, current, expected):
    shown = presentation.pages(Asked("a"), Results(total=pages * 10, page=current))
    assert " ".join(str(e.get("number", "…")) for e in shown["entries"]) == expected


def test_one_page_needs_no_pages():
    assert presentation.pages(Asked("a"), Results(total=10)) is None


def test_an_address_carries_only_what_was_asked():
    with override("sl"):
        assert Asked("").url() == "/sl/iskanje/"
        assert Asked("a b", "page").url(page=2) == "/sl/iskanje/?q=a+b&kind=page&page=2"
        assert Asked("a", "page").url(language="en", kind="") == "/en/search/?q=a"
