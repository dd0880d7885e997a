"""The list of trainings: order, filters, both languages, bad input."""

import pytest
import time_machine

from content_types.training.models import TrainingPage

from .factories import counted, date, figure, training

pytestmark = pytest.mark.database

LIST = {"sl": "/sl/usposabljanja/", "en": "/en/trainings/"}


def titles(page):
    return page.all("//article//h3/a/text()")


@pytest.fixture
def trainings(index, police, teachers, mura, savinja, directorate, measure):
    training(
        index,
        title_sl="Za policiste",
        title_en="For the police",
        form="course",
        place_en="Ljubljana",
        dates=[date("2024-02-15"), date("2024-02-29")],
        numbers=[figure(40, exactness="about")],
        organisers=[directorate, "UNHCR"],
        audiences=[police],
        regions=[mura],
        measures=[measure],
    )
    training(
        index,
        title_sl="Za učitelje",
        title_en="For teachers",
        form="seminar",
        dates=[date("2023-05-01", precision="month")],
        audiences=[teachers],
        regions=[savinja],
    )
    training(
        index,
        title_sl="Delavnice",
        title_en="Workshops",
        dates=[date("2022-11-01", "2023-02-01")],
        audiences=[police, teachers],
        counts=[counted(region=mura)],
    )


@pytest.mark.usefixtures("trainings")
def test_the_latest_training_stands_first_in_both_languages(read):
    assert titles(read(LIST["en"])) == ["For the police", "For teachers", "Workshops"]
    assert titles(read(LIST["sl"])) == ["Za policiste", "Za učitelje", "Delavnice"]


@pytest.mark.usefixtures("trainings")
def test_a_card_tells_when_where_by_whom_and_how_many(read):
    card = read(LIST["en"]).words_in("//article[contains(., 'For the police')]")
    for words in (
        "15 and 29 February 2024",
        "Training course",
        "Ljubljana",
        "Directorate, UNHCR",
        "about 40 participants",
    ):
        assert words in card


@pytest.mark.usefixtures("trainings")
def test_what_nobody_counted_is_left_out_and_no_nought(read):
    card = read(LIST["en"]).words_in("//article[contains(., 'For teachers')]")
    assert "participant" not in card
    assert "0" not in card.replace("2023", "")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("audience=teachers", ["For teachers", "Workshops"]),
        ("audience=police-officers&year=2024", ["For the police"]),
        ("region=si031", ["For the police", "Workshops"]),
        ("region=si034", ["For teachers"]),
        ("year=2023", ["For teachers", "Workshops"]),
        ("year=2022", ["Workshops"]),
        ("form=seminar", ["For teachers"]),
        ("organiser=ukp", ["For the police"]),
        ("form=seminar&organiser=ukp", []),
    ],
)
@pytest.mark.usefixtures("trainings")
def test_filters_let_through_what_they_say(read, query, expected):
    assert titles(read(f"{LIST['en']}?{query}")) == expected


@pytest.mark.usefixtures("trainings")
def test_the_measure_is_a_filter(read, measure):
    page = read(f"{LIST['en']}?measure={measure.pk}")
    assert titles(page) == ["For the police"]
    assert "Measure: 1.4.1 Police" in page.words_in("//div[@class='chosen']")


@pytest.mark.parametrize(
    "query",
    [
        "audience=nobody",
        "year=1999",
        "year=x",
        "measure=x",
        "measure=999999",
        "form='--",
        "region=%00",
        "organiser=a%22b",
    ],
)
@pytest.mark.usefixtures("trainings")
def test_a_wrong_filter_names_the_field_and_the_remedy_and_lists_nothing(read, query):
    page = read(f"{LIST['en']}?{query}")
    assert titles(page) == []
    assert "Choose one of its entries" in page.words_in("//div[@role='alert']")
    assert page.all("//details[@open]")


@pytest.mark.parametrize("number", ["0", "-1", "x", "99", "1e9"])
@pytest.mark.usefixtures("trainings")
def test_a_page_out_of_reach_is_answered_calmly(read, number):
    assert titles(read(f"{LIST['en']}?page={number}"))


@pytest.mark.usefixtures("trainings")
def test_the_language_switch_keeps_the_filters(read):
    page = read(f"{LIST['sl']}?audience=teachers&year=2023")
    assert page.switches["en"].endswith("/en/trainings/?audience=teachers&year=2023")
    assert len(titles(read(page.switches["en"]))) == len(titles(page)) == 2


@pytest.mark.usefixtures("trainings")
def test_each_filter_can_be_taken_away_and_the_other_pages_keep_it(read):
    page = read(f"{LIST['en']}?audience=teachers&year=2023")
    chips = {each.get("href") for each in page.all("//a[@class='chip']")}
    assert chips == {f"{LIST['en']}?audience=teachers", f"{LIST['en']}?year=2023"}
    hrefs = page.all("//main//a/@href")
    assert f"{LIST['en']}calendar/?audience=teachers&year=2023" in hrefs
    assert f"{LIST['en']}ics/?audience=teachers&year=2023" in hrefs


@pytest.mark.usefixtures("trainings")
def test_filters_offer_only_what_some_public_training_has(read, index):
    page = read(LIST["en"])
    audiences = page.all("//select[@name='audience']/option/@value")
    assert audiences == ["", "police-officers", "teachers"]
    assert page.all("//select[@name='year']/option/@value") == ["", "2024", "2023", "2022"]
    TrainingPage.objects.get(title_en="For the police").unpublish()
    assert read(LIST["en"]).all("//select[@name='organiser']/option/@value") == [""]


def test_a_list_is_cut_into_pages_that_hold_everything_once(read, index):
    for day in range(1, 26):
        training(index, dates=[date(f"2024-03-{day:02}")])
    found, address = [], LIST["en"]
    while address:
        page = read(address)
        found += titles(page)
        address = next(iter(page.all("//nav[@class='pages']/a[@rel='next']/@href")), None)
    assert len(found) == len(set(found)) == 25


def test_a_draft_and_a_restricted_list_stay_hidden(read, index):
    training(index, title_en="Draft", publish=False, live=False)
    shown = training(index, title_en="Shown")
    assert titles(read(LIST["en"])) == ["Shown"]
    shown.view_restrictions.create(restriction_type="login")
    assert titles(read(LIST["en"])) == []


def test_an_empty_list_says_so(read, index):
    assert "No training is recorded yet." in read(LIST["en"]).words_in("//main")


def test_what_has_no_english_is_marked_slovenian(read, index):
    training(index, title_sl="Samo slovensko", title_en="")
    page = read(LIST["en"])
    assert page.words_in("//article//h3/a/span[@lang='sl']") == "Samo slovensko"


@pytest.mark.parametrize(
    ("dates", "tag"),
    [
        ([date("2024-03-01", "2024-05-01")], "Under way"),
        ([date("2024-03-21", "2024-03-22")], "Coming"),
        ([date("2024-03-01"), date("2024-04-01", precision="month")], "Coming"),
        ([date("2024-03-01", precision="month")], ""),
        ([date("2024-03-01", precision="year")], ""),
    ],
)
def test_what_has_begun_is_not_called_coming(read, index, dates, tag):
    training(index, dates=dates)
    with time_machine.travel("2024-03-21T10:00:00+01:00"):
        page = read(LIST["en"])
    assert page.words_in("//article//span[contains(@class, 'tag')]") == tag


@pytest.mark.parametrize(
    ("state", "now", "tag"),
    [
        ("cancelled", "2024-01-01", "Cancelled"),
        ("postponed", "2024-01-01", "Postponed"),
        ("scheduled", "2024-03-21", "Coming"),
        ("scheduled", "2024-03-22", ""),
    ],
)
def test_a_visitor_sees_at_once_what_is_off_and_what_is_to_come(read, index, state, now, tag):
    training(index, state=state, dates=[date("2024-03-21")])
    with time_machine.travel(f"{now}T10:00:00+01:00"):
        page = read(LIST["en"])
    assert page.words_in("//article//span[contains(@class, 'tag')]") == tag
