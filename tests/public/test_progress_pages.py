"""What pages tell of a measure's progress: its status, by year, and what is overdue."""

import datetime

import pytest
import time_machine

from content_types.plan.models import MeasurePage, ProgressEntry, Timeframe

from .site_map import SAMPLES

pytestmark = [pytest.mark.usefixtures("changes"), pytest.mark.database]


def record(measure, date, status, **fields):
    return ProgressEntry.objects.create(
        measure=measure, date=datetime.date.fromisoformat(date), status=status, **fields
    )


def test_the_newest_entry_is_a_measures_status(read, measure):
    record(measure, "2026-03-01", "done", text_sl="Objavljeno.", text_en="Published.")
    record(measure, "2025-06-01", "in_progress", text_sl="Začeto.", text_en="Started.")
    page = read(measure.url_in("en"))
    assert page.words_in("//main//p[contains(., 'Status')]").endswith("done")
    entries = [
        " ".join(each.itertext()) for each in page.all("//section[@aria-labelledby='progress']//li")
    ]
    assert "1 March 2026" in entries[0]
    assert "Published." in entries[0]
    assert "1 June 2025" in entries[1]
    assert "Started." in entries[1]


@time_machine.travel("2026-11-22")
def test_the_end_of_one_objective_is_a_step_of_the_measure_everywhere(read, measure):
    record(measure, "2026-03-01", "done", objective=1)
    page = read(measure.url_in("en"))
    assert page.words_in("//main//p[contains(., 'Status')]").endswith("in progress")
    assert "done" in page.words_in("//section[@aria-labelledby='progress']//li")
    assert "In 2026, until now in progress" in page.words_in("//dl[contains(., 'until now')]")
    states = read(SAMPLES["plan"]["en"]).words_in("//section[@aria-labelledby='states']//ul")
    assert "in progress" in states
    assert "done" not in states
    assert MeasurePage.objects.in_state("done").count() == 0
    [found] = MeasurePage.objects.in_state("in_progress")
    assert found.pk == measure.pk
    section = read(measure.get_parent().specific.url_in("en"))
    assert "in progress" in section.words_in(f"//li[contains(., '{measure.number}')]")


def test_drafts_of_progress_are_shown_to_nobody(read, measure):
    record(measure, "2026-03-01", "done", text_sl="Osnutek.", live=False)
    assert "Osnutek." not in read(measure.url_in("sl")).html


def test_progress_without_english_is_marked_slovenian(read, measure):
    record(measure, "2026-03-01", "done", text_sl="Objavljeno.")
    page = read(measure.url_in("en"))
    assert (
        page.words_in("//section[@aria-labelledby='progress']//span[@lang='sl']") == "Objavljeno."
    )


def test_the_overview_sums_up_the_states_once_something_is_recorded(read, measure):
    address = SAMPLES["plan"]["en"]
    with time_machine.travel("2025-02-01"):
        assert not read(address).all("//section[@aria-labelledby='states']")
    record(measure, "2026-03-01", "done")
    with time_machine.travel("2026-11-22"):
        page = read(address)
    states = page.words_in("//section[@aria-labelledby='states']//ul")
    assert "done" in states
    assert "1 measure" in states
    assert "45 measures" in states
    table = page.all("//section[@aria-labelledby='states']//tbody/tr")
    assert [[cell.text for cell in row] for row in table] == [
        ["done", "0", "1"],
        ["nothing reported yet", "46", "45"],
    ]


@pytest.fixture
def due_in_2025(starter):
    """A measure that is to be carried out once, in 2025."""
    frames = Timeframe.objects.filter(kind="single", first_year=2025, last_year=2025, exact=True)
    alone = [each.measure for each in frames if each.measure.timeframes.count() == 1]
    return alone[0]


@pytest.mark.parametrize(
    ("language", "words"), [("en", "31 December 2025"), ("sl", "31. december 2025")]
)
def test_a_measure_whose_time_has_passed_says_so(read, due_in_2025, language, words):
    address = due_in_2025.url_in(language)
    with time_machine.travel("2025-12-31 12:00"):
        assert "tag--late" not in read(address).html
    with time_machine.travel("2026-01-02"):
        page = read(address)
    assert words in page.words_in("//main//p[span[contains(@class, 'tag--late')]]")
    record(due_in_2025, "2026-02-01", "done")
    with time_machine.travel("2026-03-01"):
        assert "tag--late" not in read(address).html


def test_overdue_measures_are_counted_and_listed(read, due_in_2025):
    address = SAMPLES["measures"]["en"]
    with time_machine.travel("2026-01-02"):
        overview = read(SAMPLES["plan"]["en"])
        [link] = overview.all("//section[@aria-labelledby='states']//a[contains(@href, 'overdue')]")
        listed = read(link.get("href"))
        count = int(link.text.split()[0])
        assert f"{count} measures" in listed.words_in("//main")
        assert due_in_2025.number in listed.words_in("//main//ul[@class='measures']")
        record(due_in_2025, "2025-11-01", "done")
        assert due_in_2025.number not in read(f"{address}?state=overdue").words_in(
            "//main//ul[@class='measures']"
        )
        assert due_in_2025.number in read(f"{address}?state=done").words_in(
            "//main//ul[@class='measures']"
        )


def test_a_measures_status_is_told_by_year(read, measure):
    record(measure, "2025-06-01", "in_progress")
    record(measure, "2026-03-01", "done")
    with time_machine.travel("2026-11-22"):
        page = read(measure.url_in("en"))
    years = page.words_in("//section[@aria-labelledby='progress']//dl")
    assert "At the end of 2025 in progress" in years
    assert "In 2026, until now done" in years


@pytest.mark.parametrize(
    ("moment", "told"),
    [("2026-12-31 22:59:59", "In 2026, until now"), ("2026-12-31 23:00", "At the end of 2026")],
)
def test_a_year_ends_at_midnight_in_slovenia(read, measure, moment, told):
    record(measure, "2026-03-01", "in_progress")
    with time_machine.travel(f"{moment} +0000"):
        page = read(measure.url_in("en"))
    assert f"{told} in progress" in page.words_in("//section[@aria-labelledby='progress']//dl")


def test_a_card_carries_the_status(read, measure):
    record(measure, "2026-03-01", "delayed")
    page = read(SAMPLES["measures"]["en"])
    assert (
        page.words_in("//article[contains(., '1.1.1')]//span[contains(@class, 'tag--late')]")
        == "delayed"
    )
