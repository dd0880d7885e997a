"""The calendar: dates by month, year by year."""

import pytest
import time_machine

from .factories import date, training

pytestmark = pytest.mark.database

CALENDAR = "/en/trainings/calendar/"


def months(page):
    return {
        " ".join(month.xpath("string(h2)").split()): month.xpath(
            ".//a[@class='month__title']/text()"
        )
        for month in page.all("//li[@class='month']")
    }


@pytest.fixture
def trainings(index):
    training(index, title_en="Two days", dates=[date("2024-02-15"), date("2024-10-29")])
    training(index, title_en="Some day", dates=[date("2024-02-28", precision="month")])
    training(index, title_en="Some month", dates=[date("2024-03-03", precision="year")])
    training(index, title_en="New Year", dates=[date("2023-12-30", "2024-01-02")])


@pytest.mark.usefixtures("trainings")
def test_dates_stand_in_their_months_and_vague_ones_behind(read):
    assert months(read(f"{CALENDAR}?year=2024")) == {
        "January 2024": ["New Year"],
        "February 2024": ["Two days", "Some day"],
        "October 2024": ["Two days"],
        "2024, month not known": ["Some month"],
    }
    assert months(read(f"{CALENDAR}?year=2023")) == {"December 2023": ["New Year"]}


@pytest.mark.usefixtures("trainings")
def test_a_month_of_a_year_has_an_address_of_its_own(read):
    page = read(f"{CALENDAR}?year=2024&month=2")
    assert months(page) == {"February 2024": ["Two days", "Some day"]}
    assert page.words_in("//nav[@class='jumps']//a[@aria-current]") == "February 22 dates"


@pytest.mark.usefixtures("trainings")
def test_only_months_with_a_date_lead_somewhere(read):
    page = read(f"{CALENDAR}?year=2024")
    linked = page.all("//nav[@class='jumps']//a/@href")
    assert linked == [f"{CALENDAR}?year=2024&month={month}" for month in (1, 2, 10)]


@pytest.mark.parametrize(
    ("now", "year"), [("2024-05-05", "2024"), ("2030-01-01", "2024"), ("2020-01-01", "2023")]
)
@pytest.mark.usefixtures("trainings")
def test_without_a_choice_the_nearest_year_is_shown(read, now, year):
    with time_machine.travel(now):
        page = read(CALENDAR)
    assert page.words_in("//nav[@class='years']//a[@aria-current]") == year
    assert page.words_in("//h1").endswith(year)


@pytest.mark.usefixtures("trainings")
def test_the_slovenian_calendar_has_its_own_word_in_the_address(read):
    page = read("/sl/usposabljanja/koledar/?year=2024&month=2")
    assert page.switches["en"].endswith(f"{CALENDAR}?year=2024&month=2")
    assert len(page.all("//li[@class='month']//a")) == 2


@pytest.mark.parametrize("query", ["year=x", "year=2024&month=13", "month=0", "month=x"])
@pytest.mark.usefixtures("trainings")
def test_a_wrong_choice_is_an_error_at_its_field(read, query):
    page = read(f"{CALENDAR}?{query}")
    assert "Choose one of its entries" in page.words_in("//div[@role='alert']")
    assert not months(page)


def test_an_empty_calendar_says_so(read, index):
    assert "There is no training" in read(CALENDAR).words_in("//main")


def test_filters_work_in_the_calendar_too(read, index, police):
    training(index, title_en="Police", audiences=[police])
    training(index, title_en="Others")
    page = read(f"{CALENDAR}?audience=police-officers&year=2024")
    assert months(page) == {"March 2024": ["Police"]}


def test_a_busy_year_is_cut_into_pages(read, index):
    training(
        index, dates=[date(f"2024-{month:02}-{day:02}") for month in (1, 2) for day in range(1, 25)]
    )
    first, second = read(f"{CALENDAR}?year=2024"), read(f"{CALENDAR}?year=2024&page=2")
    counts = [len(page.all("//a[@class='month__title']")) for page in (first, second)]
    assert counts == [40, 8]


def test_only_the_dates_of_a_series_that_are_still_ahead_are_called_coming(read, index):
    days = [date("2026-03-02"), date("2026-03-20"), date("2026-05-01", precision="month")]
    training(index, dates=days)
    with time_machine.travel("2026-03-19T23:30:00+00:00"):
        page = read(f"{CALENDAR}?year=2026")
    rows = page.all("//ul[@class='month__dates']/li")
    assert ["Coming" in "".join(row.itertext()) for row in rows] == [False, True, True]


def test_what_lasts_longer_stands_in_each_of_its_months(read, index):
    training(index, title_en="Course", dates=[date("2024-09-28", "2024-12-04")])
    training(index, title_en="Day", dates=[date("2024-10-03")])
    page = read(f"{CALENDAR}?year=2024&month=10")
    assert months(page) == {"October 2024": ["Course", "Day"]}
    assert page.words_in("//nav[@class='jumps']//a[@aria-current]") == "October 22 dates"
    assert months(read(f"{CALENDAR}?year=2024")) == {
        "September 2024": ["Course"],
        "October 2024": ["Day"],
    }


def test_a_year_between_two_dates_of_a_series_is_not_offered(read, index):
    training(index, dates=[date("2023-03-03"), date("2025-03-05", "2026-01-02")])
    options = read(CALENDAR).all("//select[@name='year']/option/@value")
    assert options == ["", "2026", "2025", "2023"]
