"""A training's own page, and its parts on other pages."""

import json

import pytest
import time_machine

from content_types.training.models import TrainingPage
from search.documents import SOURCES

from .factories import counted, date, figure, training


@pytest.fixture
def page(index, police, savinja, directorate, measure):
    return training(
        index,
        title_sl="Prisilno delo",
        title_en="Forced labour",
        form="course",
        place_sl="Olimje",
        place_en="Olimje",
        outcome_en="They know more now.",
        dates=[date("2024-12-12")],
        organisers=[directorate],
        audiences=[police],
        regions=[savinja],
        measures=[measure],
        numbers=[
            figure(
                130,
                other_number=110,
                stated_in_en="chapter 2.3",
                other_stated_in_en="chapter 3.3",
                note_en="The same training.",
            ),
            figure(3, role="speakers", exactness="over"),
        ],
        sources=[
            (
                "source",
                {"document": {"sl": "Poročilo", "en": "Report"}, "chapter": "2.3", "url": ""},
            )
        ],
    )


def data(answer):
    return json.loads(answer.words_in("//script[@type='application/ld+json']"))


def test_the_page_says_when_where_by_whom_and_for_whom(read, page):
    facts = read(page.url_in("en")).words_in("//section[@aria-labelledby='facts']")
    for words in ("12 December 2024", "Olimje", "Savinja", "Directorate", "Police officers"):
        assert words in facts


def test_an_organiser_leads_to_its_page_and_a_measure_to_its_own(read, page, measure):
    hrefs = read(page.url_in("en")).all("//main//a/@href")
    assert "/en/institutions/ukp/" in hrefs
    assert measure.url_in("en") in hrefs


def test_numbers_that_contradict_each_other_are_both_shown_with_their_sources(read, page):
    shown = read(page.url_in("en")).words_in("//div[@class='discrepancy']")
    for words in ("Participants", "130", "chapter 2.3", "110", "chapter 3.3", "The same training."):
        assert words in shown


def test_a_number_that_is_not_exact_says_so(read, page):
    assert "more than 3" in read(page.url_in("en")).words_in(
        "//section[@aria-labelledby='numbers']"
    )


def test_a_training_without_numbers_says_that_they_are_unknown(read, index):
    page = training(index)
    shown = read(page.url_in("en")).words_in("//section[@aria-labelledby='numbers']")
    assert "not known" in shown


def test_a_sum_that_may_overlap_says_that_it_is_not_added(read, index):
    page = training(index, numbers=[622], may_overlap=True)
    shown = read(page.url_in("en")).words_in("//section[@aria-labelledby='numbers']")
    assert "not added to the totals" in shown


def test_sources_are_named_with_their_chapters(read, page):
    source = read(page.url_in("en")).words_in("//main//p[@class='source'][contains(., 'Report')]")
    assert source == "Source: Report, chapter 2.3"


def test_different_hours_are_listed_date_by_date(read, index):
    page = training(
        index,
        dates=[date("2024-03-01", starts_at="9:00"), date("2024-03-02", starts_at="10:00")],
    )
    dates = read(page.url_in("en")).all("//section[@aria-labelledby='facts']//li/text()")
    found = [" ".join(each.split()) for each in dates]
    assert found == ["1 March 2024, at 9:00", "2 March 2024, at 10:00"]


def test_search_engines_are_told_of_an_event(read, page):
    (event,) = data(read(page.url_in("en")))["@graph"]
    assert event["@type"] == "EducationEvent"
    assert event["name"] == "Forced labour"
    assert event["startDate"] == event["endDate"] == "2024-12-12"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["location"]["name"] == "Olimje"
    assert event["organizer"][0]["name"] == "Directorate"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"state": "cancelled", "place_sl": "Tu"}, ("EventCancelled", "Offline")),
        ({"form": "remote"}, ("EventScheduled", "Online")),
    ],
)
def test_an_event_s_state_and_way_are_in_the_words_of_schema_org(read, index, fields, expected):
    page = training(index, dates=[date("2024-12-12", starts_at="9:00")], **fields)
    (event,) = data(read(page.url_in("en")))["@graph"]
    assert event["eventStatus"].endswith(expected[0])
    assert event["eventAttendanceMode"].endswith(f"{expected[1]}EventAttendanceMode")
    assert event["startDate"] == "2024-12-12T09:00:00+01:00"


def test_a_month_is_no_event_and_has_no_calendar_file(read, index):
    page = training(index, place_en="Here", dates=[date("2024-12-01", precision="month")])
    answer = read(page.url_in("en"))
    assert not answer.all("//script[@type='application/ld+json']")
    assert not answer.all("//a[@type='text/calendar']")


def test_a_restricted_measure_is_not_named(read, page, measure):
    measure.get_parent().view_restrictions.create(restriction_type="login")
    assert "Measure of the action plan" not in read(page.url_in("en")).html


def test_a_measure_shows_its_trainings_and_how_many_took_part(read, index, measure):
    training(index, title_en="One", numbers=[40], measures=[measure])
    training(index, title_en="Two", numbers=[figure(20, other_number=25)], measures=[measure])
    training(index, title_en="Sum", numbers=[600], measures=[measure], may_overlap=True)
    training(index, title_en="Schools", counts=[counted(pupils=100)], measures=[measure])
    part = read(measure.url_in("en")).words_in("//section[@aria-labelledby='trainings']")
    assert "Participants of all its trainings so far: 160–165." in part
    assert "600" in part
    for title in ("One", "Two", "Sum", "Schools"):
        assert title in part


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ("scheduled", "21 March 2024"),
        ("postponed", "Postponed: 21 March 2024"),
        ("cancelled", "Cancelled: 21 March 2024"),
    ],
)
def test_what_is_off_says_so_wherever_it_is_shown(read, index, measure, directorate, state, told):
    training(index, measures=[measure], organisers=[directorate], state=state)
    for address in (measure.url_in("en"), "/en/institutions/ukp/"):
        part = "//section[@aria-labelledby='trainings']"
        assert read(address).words_in(f"{part}//p[@class='card__meta']") == told


def test_the_rest_of_a_measure_s_trainings_is_a_link_away(read, index, measure):
    for _each in range(8):
        training(index, measures=[measure])
    answer = read(measure.url_in("en"))
    assert len(answer.all("//section[@aria-labelledby='trainings']//h3")) == 6
    (more,) = answer.all("//section[@aria-labelledby='trainings']/p/a/@href")
    assert len(read(more).all("//article")) == 8


def test_a_measure_without_trainings_says_nothing_of_them(read, index, measure):
    assert not read(measure.url_in("en")).all("//section[@aria-labelledby='trainings']")


def test_an_institution_shows_what_it_organised(read, index, directorate):
    training(index, title_sl="Tečaj", organisers=[directorate])
    part = read("/sl/institucije/ukp/").words_in("//section[@aria-labelledby='trainings']")
    assert "Tečaj" in part


@pytest.mark.parametrize(("now", "titles"), [("2024-01-01", ["Soon", "Later"]), ("2025-01-01", [])])
def test_home_shows_what_comes_next_and_nothing_that_is_over(read, index, now, titles):
    training(index, title_en="Later", dates=[date("2024-09-01")])
    training(index, title_en="Soon", dates=[date("2024-03-01")])
    training(index, title_en="Off", dates=[date("2024-02-01")], state="cancelled")
    with time_machine.travel(f"{now}T10:00:00+01:00"):
        home = read("/en/")
    found = home.all("//section[@aria-labelledby='next-trainings']//h3/a/text()")
    assert [each.strip() for each in found] == titles


def test_home_puts_what_is_nearest_first_and_names_no_date_that_is_over(read, index):
    training(index, title_en="Whole year", dates=[date("2026-01-01", precision="year")])
    series = [date("2024-03-01"), date("2026-02-12", "2026-02-13"), date("2026-12-01")]
    training(index, title_en="Series", dates=series)
    training(index, title_en="Vague", dates=[date("2026-02-01", precision="month")])
    training(index, title_en="Tomorrow", dates=[date("2026-02-14")])
    with time_machine.travel("2026-02-13T10:00:00+01:00"):
        home = read("/en/")
    part = "//section[@aria-labelledby='next-trainings']"
    found = [each.strip() for each in home.all(f"{part}//h3/a/text()")]
    assert found == ["Series", "Tomorrow", "Vague", "Whole year"]
    found = home.all(f"{part}//p[@class='card__meta']/text()")
    dates = [" ".join(each.split()) for each in found]
    assert dates == [
        "12–13 February and 1 December 2026",
        "14 February 2026",
        "February 2026",
        "2026",
    ]


def test_a_preview_shows_what_the_form_holds_and_nothing_is_stored(index, police, rf):
    page = training(index, title_en="Course", audiences=[police])
    draft = TrainingPage.objects.get(pk=page.pk)
    draft.figures = [figure(77)]
    draft.occasions = [date("2031-05-05")]
    request = rf.get("/")
    request.is_preview = True
    html = draft.serve_preview(request, "en").content.decode()
    assert "77" in html
    assert "5\xa0May 2031" in html
    assert not page.figures.exists()


@pytest.mark.parametrize(
    ("state", "now", "asked"),
    [
        ("scheduled", "2024-03-22", True),
        ("scheduled", "2024-03-20", False),
        ("cancelled", "2024-03-22", False),
    ],
)
def test_nobody_asks_how_many_took_part_in_what_was_not_held(read, index, state, now, asked):
    page = training(index, state=state, dates=[date("2024-03-21")])
    with time_machine.travel(f"{now}T10:00:00+01:00"):
        words = read(page.url_in("en")).words_in("//main")
    assert ("How many took part is not known." in words) is asked


def test_the_search_finds_a_training_by_its_form_each_month_and_the_regions_of_its_workshops(
    index, mura
):
    days = [date(f"2024-{month:02}-05") for month in (1, 3, 5, 7, 9)]
    page = training(index, form="study_visit", dates=days, counts=[counted(region=mura)])
    found = {each.language: each.body for each in SOURCES["page"].documents([page.pk])}
    assert all(words in found["en"] for words in ("study visit", "Mura", "5 March 2024"))
    assert all(words in found["sl"] for words in ("Pomurska", "5. julij 2024"))


def test_the_search_says_that_a_training_is_off(index):
    off = training(index, state="cancelled", summary_en="For everybody.")
    also_off, on = training(index, state="postponed"), training(index, summary_en="In short.")
    found = SOURCES["page"].documents([off.pk, also_off.pk, on.pk])
    summaries = {each.summary for each in found if each.language == "en"}
    assert summaries == {"Cancelled. For everybody.", "Postponed", "In short."}
