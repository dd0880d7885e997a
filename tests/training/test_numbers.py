"""The tables of numbers: what a visitor reads off them."""

import pytest

from tests.support.factories import AudienceFactory

from .factories import counted, date, figure, training

pytestmark = pytest.mark.database

NUMBERS = "/en/trainings/numbers/"


def table(page, key):
    return [
        [" ".join("".join(cell.itertext()).split()) for cell in row]
        for row in page.all(f"//table[caption/@id='{key}-caption']/tbody/tr")
    ]


@pytest.fixture
def trainings(index, police, teachers, measure):
    training(index, numbers=[figure(130, other_number=110)], audiences=[police], measures=[measure])
    training(index, numbers=[figure(20, audience=police), 7], audiences=[police, teachers])
    training(index, numbers=[622], audiences=[police], may_overlap=True)
    training(index, audiences=[teachers])
    training(index, counts=[counted(workshops=3, pupils=60, teachers=4)])
    training(index, numbers=[9], audiences=[police], dates=[date("2023-05-05")])
    training(index, numbers=[500], audiences=[police], state="cancelled")


@pytest.mark.usefixtures("trainings")
def test_years_are_added_up_apart_from_what_may_overlap_or_is_unknown(read):
    assert table(read(NUMBERS), "years") == [
        ["2024", "5", "3", "197–217", "4", "622", "1"],
        ["2023", "1", "–", "9", "–", "–", "0"],
    ]


@pytest.mark.usefixtures("trainings")
def test_audiences_add_up_to_the_year(read):
    assert table(read(NUMBERS), "audiences") == [
        ["Police officers", "3", "130–150", "622", "0"],
        ["Teachers", "2", "not known", "–", "1"],
        ["Several audiences together, or not stated", "1", "67", "–", "0"],
    ]


@pytest.mark.usefixtures("trainings")
def test_measures_lead_to_their_trainings(read):
    page = read(NUMBERS)
    assert table(page, "measures") == [["1.4.1 Police", "1", "110–130", "–", "0"]]
    (link,) = page.all("//table[caption/@id='measures-caption']//a/@href")
    assert len(read(link).all("//article")) == 1


def test_workshops_of_a_later_year_stand_with_their_audience_and_measure(read, index, measure):
    pupils = AudienceFactory(key="primary-pupils", name_en="Pupils", group="public")
    training(
        index,
        dates=[date("2024-09-01", "2025-06-30", precision="month")],
        audiences=[pupils],
        measures=[measure],
        counts=[counted(year=2024, pupils=20), counted(year=2025, pupils=30)],
    )
    training(index, dates=[date("2025-03-03")], numbers=[5], audiences=[pupils])
    later, first = read(f"{NUMBERS}?year=2025"), read(f"{NUMBERS}?year=2024")
    assert table(later, "audiences") == [["Pupils", "1", "35", "–", "0"]]
    assert table(later, "measures") == [["1.4.1 Police", "–", "30", "–", "0"]]
    assert table(first, "audiences") == [["Pupils", "1", "20", "–", "0"]]
    assert table(first, "measures") == [["1.4.1 Police", "1", "20", "–", "0"]]


@pytest.mark.usefixtures("trainings")
def test_contradictions_are_listed_with_both_numbers(read):
    shown = read(NUMBERS).words_in("//section[@aria-labelledby='contradictions']")
    assert "130" in shown
    assert "110" in shown


@pytest.mark.usefixtures("trainings")
def test_another_year_has_an_address_of_its_own(read):
    page = read(f"{NUMBERS}?year=2023")
    assert table(page, "audiences") == [["Police officers", "1", "9", "–", "0"]]
    assert page.switches["sl"].endswith("/sl/usposabljanja/stevilke/?year=2023")


@pytest.mark.parametrize("query", ["year=1999", "year=x", "year=2024'--"])
@pytest.mark.usefixtures("trainings")
def test_a_wrong_year_is_an_error_and_the_latest_is_shown(read, query):
    page = read(f"{NUMBERS}?{query}")
    assert "Choose one of its entries" in page.words_in("//div[@role='alert']")
    assert page.words_in("//h2[@id='one-year']") == "The year 2024"


@pytest.mark.usefixtures("trainings")
def test_the_page_says_what_is_counted(read):
    said = read(NUMBERS).words_in("//section[@aria-labelledby='counted']")
    assert "unknown, not nought" in said
    assert "not added to the rest" in said


def test_without_any_training_there_is_no_table(read, index):
    assert not read(NUMBERS).all("//table")


@pytest.mark.usefixtures("trainings")
def test_a_measure_that_is_not_for_everybody_is_named_neither_here_nor_in_filters(read, measure):
    plan = measure.get_parent().get_parent()
    plan.view_restrictions.create(restriction_type="login")
    assert not read(f"{NUMBERS}?year=2024").all("//table[caption/@id='measures-caption']")
    assert read("/en/trainings/").all("//select[@name='measure']/option/@value") == [""]
