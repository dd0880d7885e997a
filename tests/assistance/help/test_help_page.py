"""The help page as a visitor gets it."""

import pytest
import time_machine
from django.test import Client
from lxml import html

from content_types.assistance.help.needs import QUESTIONS
from content_types.assistance.models import Channel
from tests.assistance.factories import ContactFactory, confirmed

from .conftest import language, make_sentences

pytestmark = pytest.mark.django_db
NOON = "2026-11-23T13:00+01:00"
VARIANTS = [
    "/sl/pomoc/",
    "/en/help/",
    "/sl/pomoc/?need=child",
    "/en/help/?need=&language=&region=&open=",
    "/sl/pomoc/?need=%00&language=<b>",
    "/sl/pomoc/kartica/",
    "/en/help/card/?language=uk",
    "/sl/pomoc/uk/",
    "/sl/pomoc/nobody/",
    "/sl/pomoc/a/b/c/",
    "/en/help/kartica/",
    "/sl/pomoc",
    "/sl/pomoc/?need=child&page=2#x",
]


def tree_of(response):
    return html.fromstring(response.content.decode())


def calls(response):
    return [a.get("href") for a in tree_of(response).xpath("//main//a[starts-with(@href,'tel:')]")]


def text_of(response):
    return " ".join(tree_of(response).xpath("//main")[0].text_content().split())


@pytest.fixture
def published(police, helpline, night_line):
    """The sentences of three languages, as if all were checked."""
    return [make_sentences(key, live=True) for key in ("sl", "en", "uk")]


@pytest.mark.parametrize("address", VARIANTS)
def test_nothing_of_any_answer_is_kept(get, published, address):
    response = get(address)
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert not response.cookies
    assert response.status_code in {200, 301, 404}


def test_nothing_is_kept_of_a_redirect_from_an_older_address(get, help_page):
    help_page.slug_sl = "pomoc-za-vas"
    help_page.save_revision().publish()
    response = get("/sl/pomoc/")
    assert (response.status_code, response["Location"]) == (301, "/sl/pomoc-za-vas/")
    assert response["Cache-Control"] == "no-store"


def test_danger_comes_first_then_the_line_that_asks_least(get, police, helpline, night_line):
    assert calls(get("/sl/pomoc/")) == ["tel:113", "tel:112", "tel:116111"]


def test_who_needs_help_is_led_to_the_police_only_where_nobody_else_is_verified(get, police):
    reports = ContactFactory(kind="reporting_line", needs=["reporting"], anonymity="possible")
    confirmed(reports, "080 12 00", cost="free")
    assert calls(get("/sl/pomoc/"))[2:] == ["tel:+386801200"]
    confirmed(ContactFactory(needs=["advice"], priority=99), "01 234 56 78")
    assert calls(get("/sl/pomoc/"))[2:] == ["tel:+38612345678"]


def test_the_numbers_of_danger_stay_without_any_contact(get):
    assert calls(get("/en/help/")) == ["tel:113", "tel:112"]


def test_every_need_is_a_link_to_who_helps(get, published):
    page = tree_of(get("/sl/pomoc/"))
    found = page.xpath("//ul[@class='needs']//a/@href")
    assert found == [f"?need={need.value}" for need in QUESTIONS]
    for query in found:
        assert calls(get(f"/sl/pomoc/{query}")), query


@time_machine.travel(NOON, tick=False)
def test_the_finder_shows_when_in_which_language_at_what_cost_and_without_a_name(
    get, help_page, published
):
    shown = text_of(get("/en/help/?need=child&language=uk"))
    for part in ("until 20:00", "language uk", "The call is free.", "You do not have to give"):
        assert part in shown
    assert calls(get("/en/help/?need=child&language=uk")) == ["tel:116111"]


def test_a_number_is_named_by_its_groups_and_by_who_answers(get, published):
    (link,) = tree_of(get("/en/help/?need=advice")).xpath("//main//a[@href='tel:+386801155']")
    assert link.get("aria-label").startswith("080, 11, 55")
    assert "080 11 55" in link.text_content()


def test_the_form_keeps_what_was_chosen_and_has_an_address_for_every_choice(get, published):
    form = tree_of(get("/sl/pomoc/?need=child&language=uk")).xpath("//main//form")[0]
    assert (form.get("method"), form.get("action")) == ("get", "/sl/pomoc/")
    assert [s.get("name") for s in form.xpath(".//select")] == [
        "need",
        "language",
        "region",
        "open",
    ]
    assert form.xpath(".//option[@selected]/@value") == ["child", "uk", "", ""]


def test_an_unknown_value_is_a_calm_note_and_no_error(get, published):
    response = get("/en/help/?need=everything")
    assert response.status_code == 200
    assert "was left out" in text_of(response)
    assert len(calls(response)) == 3
    assert "was left out" not in text_of(get("/en/help/?need="))


def test_without_a_match_the_nearest_line_answers_and_one_can_say_the_language(get, published):
    response = get("/en/help/?need=work&language=uk")
    assert calls(response) == ["tel:113"]
    assert "no verified number for exactly this" in text_of(response)
    assert "Govorim." in text_of(response)


def test_a_number_that_is_overdue_is_not_on_any_page(get, published):
    Channel.objects.filter(contact__key="sos").update(due="2020-01-01")
    for address in ("/sl/pomoc/", "/sl/pomoc/?need=", "/sl/pomoc/kartica/", "/sl/pomoc/uk/"):
        assert "080 11 55" not in get(address).content.decode()


def test_the_other_language_shows_the_same_choice(get, published):
    page = tree_of(get("/sl/pomoc/?need=child&open=now"))
    assert page.xpath("//a[@class='language']/@href") == ["/en/help/?need=child&open=now"]


def test_a_choice_is_not_indexed_and_the_page_is(get, published):
    robots = "//meta[@name='robots']/@content"
    assert tree_of(get("/sl/pomoc/?need=child")).xpath(robots) == ["noindex"]
    assert tree_of(get("/sl/pomoc/")).xpath(robots) == []


def test_a_language_is_marked_with_its_direction_and_its_numbers_are_isolated(get, published):
    make_sentences("ar", live=True, direction="rtl")
    page = tree_of(get("/sl/pomoc/ar/"))
    (block,) = page.xpath("//main//*[@dir='rtl']")
    assert block.get("lang") == "ar"
    assert page.xpath("/html/@lang") == ["sl"]
    assert [each.text for each in block.xpath(".//a[@href='tel:113']/bdi")] == ["113"]
    assert block.xpath(".//bdi[@lang='sl']")


def test_what_is_not_published_is_not_to_be_found(get, published):
    make_sentences("ru")
    assert get("/sl/pomoc/ru/").status_code == 404
    assert "/ru/" not in get("/sl/pomoc/").content.decode()
    assert get("/sl/pomoc/kartica/?language=ru").content.count(b'lang="ru"') == 0


def test_the_sitemap_names_the_card_and_the_languages_with_their_alternates(get, help_page):
    make_sentences("uk", live=True)
    entries = {each["location"]: each for each in help_page.get_sitemap_urls()}
    names = {location.split("localhost")[-1] for location in entries}
    assert names >= {"/sl/pomoc/", "/en/help/card/", "/sl/pomoc/kartica/", "/sl/pomoc/uk/"}
    card = next(e for location, e in entries.items() if location.endswith("/sl/pomoc/kartica/"))
    found = {
        each["lang_code"]: each["location"].split("localhost")[-1] for each in card["alternates"]
    }
    assert found["en"] == "/en/help/card/"
    assert found["x-default"] == "/sl/pomoc/kartica/"


def test_a_spoken_language_without_sentences_can_be_chosen_all_the_same(get, published):
    language("zz", "zzz")
    response = get("/en/help/?language=zz")
    assert response.status_code == 200
    assert calls(response)


@pytest.mark.parametrize("address", ["/sl/pomoc/", "/en/help/?need=child", "/sl/"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_sending_anything_is_refused(help_page, address, method):
    response = getattr(Client(), method)(address, {"need": "child"})
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_who_speaks_a_language_without_sentences_learns_how_to_ask_for_an_interpreter(get):
    language("ur")
    language("sl")
    phrase = "Potrebujem tolmača. Moj jezik je jezik ur."
    (said,) = tree_of(get("/en/help/?language=ur")).xpath("//main//p[@lang='sl']")
    assert said.text == phrase
    assert "tolmača" not in text_of(get("/en/help/?language=sl"))
