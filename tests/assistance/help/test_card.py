"""The card's faces: live numbers, and nothing that gives its bearer away."""

import pytest
from lxml import html

from tests.assistance.factories import ContactFactory, confirmed

from .conftest import make_sentences

pytestmark = pytest.mark.django_db


@pytest.fixture
def faces(get, police, helpline, night_line):
    """The faces of the card as lists of [number, note]."""
    for key in ("sl", "en", "uk"):
        make_sentences(key, live=True, card_title=f"Title {key}")

    def faces(address):
        tree = html.fromstring(get(address).content.decode())
        return {
            face.get("lang"): [
                [" ".join(each.text_content().split()) for each in line]
                for line in face.xpath(".//li")
            ]
            for face in tree.xpath("//div[@class='wallet']")
        }

    return faces


def test_numbers_are_those_of_the_register_with_words_that_give_nothing_away(faces):
    expected = [
        ["113", "police"],
        ["112", "doctor"],
        ["116 111", "free"],
        ["080 11 55", "free · 0–24"],
    ]
    assert faces("/sl/pomoc/kartica/") == {"sl": expected, "en": expected}


@pytest.mark.parametrize(
    ("query", "languages"),
    [("?language=uk", ["sl", "uk"]), ("?language=sl", ["sl", "en"]), ("?language=x", ["sl", "en"])],
)
def test_the_second_side_can_be_in_any_published_language(faces, query, languages):
    assert list(faces(f"/sl/pomoc/kartica/{query}")) == languages


def test_no_more_numbers_than_fit(faces):
    for number in ("080 12 00", "080 15 30", "080 19 00", "080 20 00"):
        confirmed(ContactFactory(), number)
    assert len(faces("/en/help/card/")["en"]) == 6


def test_the_legend_names_who_answers_the_numbers_of_the_card_in_their_order(faces, get, police):
    police.priority = 99
    police.save()
    for number in ("080 12 00", "080 15 30", "080 19 00", "080 20 00"):
        confirmed(ContactFactory(), number)
    tree = html.fromstring(get("/en/help/card/").content.decode())
    legend = tree.xpath("//dl[@class='card-legend']/div")
    numbers = [each.findtext("dt/a") for each in legend]
    assert numbers == [number for number, _note in faces("/en/help/card/")["en"]]
    assert [each.findtext("dd") for each in legend][:2] == [police.name_en, "doctor"]


def test_neither_the_title_nor_the_card_says_what_the_numbers_are_for(get, faces):
    tree = html.fromstring(get("/en/help/card/").content.decode())
    words = tree.findtext(".//title") + "".join(
        face.text_content() for face in tree.xpath("//div[@class='wallet']")
    )
    assert "traffick" not in words.lower()
    assert "help" not in words.lower()


def test_without_the_words_of_the_site_there_is_no_card(get, help_page):
    assert get("/sl/pomoc/kartica/").status_code == 404
