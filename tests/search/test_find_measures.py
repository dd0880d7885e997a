"""What the search is for: any measure by its number, title, text and institutions."""

import pytest

from tests.support.factories import MeasurePageFactory

pytestmark = pytest.mark.database


@pytest.mark.parametrize(
    "text",
    [
        "1.4.10",
        "1.4.10.",
        "ukrep 1.4.10",
        "seznanjanje konzularnih delavcev",
        "SEZNANJANJA konzularni delavec",
        "seznanjanju konzularnim delavcem",
        "prepoznavo zrtvami trgovino",
        "prepoznati žrtve",
        "učnih ur",
        "ucna ura",
        "ministrstvu za konzule delavnice",
        "FURS",
        "furs-u",
        "FURS-om",
        "Finančno upravo",
        "davcna uprava",
        "tax administration",
        "izbranih zadrug",
    ],
)
def test_a_measure_is_found_by(text, measure, find):
    assert "Seznanjanje konzularnih delavcev" in find(text)


@pytest.mark.parametrize(
    "text", ["1.4.10", "consular", "victim trafficking", "FURS", "Tax Administration"]
)
def test_a_measure_is_found_in_english_by(text, measure, find):
    assert "Informing consular staff" in find(text, "en")


def test_the_number_itself_comes_first(measure, find):
    MeasurePageFactory(
        parent=measure.get_parent(), number="1.4.2", title_sl="Nadaljevanje ukrepa 1.4.10 po 1.4.10"
    )
    assert find("1.4.10")[0] == "Seznanjanje konzularnih delavcev"


def test_the_number_of_a_section_gives_the_section_and_its_measures_in_order(measure, find):
    MeasurePageFactory(parent=measure.get_parent(), number="1.4.2", title_sl="Drugi ukrep")
    assert find("1.4") == ["Strokovnjaki", "Drugi ukrep", "Seznanjanje konzularnih delavcev"]


def test_a_part_of_a_number_is_not_that_number(measure, find):
    assert find("4.10") == []
    assert find("10") == []


def test_an_institution_comes_before_the_measures_that_name_it(measure, find):
    assert find("FURS")[0] == "Finančna uprava Republike Slovenije"


def test_a_title_comes_before_a_text(measure, theme, find):
    MeasurePageFactory(
        parent=measure.get_parent(),
        number="1.4.3",
        title_sl="Nekaj drugega",
        summary_sl="Konzularni delavci, konzularni delavci.",
    )
    assert find("konzularnega") == ["Seznanjanje konzularnih delavcev", "Nekaj drugega"]
