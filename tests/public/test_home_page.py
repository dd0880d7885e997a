"""The first page: help, what the site is for, the day that is near, what is new, the plan."""

import datetime

import pytest
import time_machine

from content_types.campaigns.models import ObservancePage
from content_types.plan.models import ActionPlanPage, MeasurePage, ProgressEntry
from content_types.training.models import Occasion, TrainingIndexPage, TrainingPage

from .site_map import LANGUAGES

pytestmark = pytest.mark.usefixtures("changes")
DAY = {"sl": "Danes · nedelja, 18. oktober 2026", "en": "Today · Sunday, 18 October 2026"}
SOON = {
    "sl": "Čez 2 dneva · nedelja, 18. oktober 2026",
    "en": "In 2 days · Sunday, 18 October 2026",
}


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def planned_training():
    """A training that takes place in November 2026."""
    page = TrainingPage(title_sl="Delavnica za učitelje", title_en="Workshop for teachers")
    page.slug_sl = page.slug_en = "delavnica-november-2026"
    page.state = "scheduled"
    page.occasions = [Occasion(starts=datetime.date(2026, 11, 12))]
    TrainingIndexPage.objects.get().add_child(instance=page)
    page.save_revision().publish()
    return page


def window_of(home):
    return home.words_in("//div[@class='hero']//p[@class='hero__when']")


@pytest.mark.parametrize(
    ("moment", "words"), [("2026-10-18T08:00:00Z", DAY), ("2026-10-16T08:00:00Z", SOON)]
)
def test_the_day_that_is_near_stands_at_the_top(read, language, moment, words):
    with time_machine.travel(moment, tick=False):
        home = read(f"/{language}/")
    assert window_of(home) == words[language]
    link = home.all("//section[@aria-labelledby='observance']//a/@href")
    assert link == [ObservancePage.objects.get(day=18).url_in(language)]


def test_outside_every_window_the_next_days_are_named_the_nearer_one_first(read, language):
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False):
        home = read(f"/{language}/")
    assert window_of(home) == ""
    found = home.all("//section[@aria-labelledby='next-days']//a/@href")
    days = [ObservancePage.objects.get(day=day).url_in(language) for day in (2, 30, 18)]
    assert found == days


def test_a_day_in_its_window_is_not_named_twice(read, language):
    with time_machine.travel("2026-10-18T08:00:00Z", tick=False):
        home = read(f"/{language}/")
    found = home.all("//section[@aria-labelledby='next-days']//a/@href")
    assert found == [ObservancePage.objects.get(day=day).url_in(language) for day in (2, 30)]


def test_what_is_new_comes_before_what_comes_next_and_the_plan(read, language, planned_training):
    with time_machine.travel("2026-10-18T08:00:00Z", tick=False):
        home = read(f"/{language}/")
    parts = home.all("//main//section[@aria-labelledby]/@aria-labelledby")
    assert parts == ["observance", "news", "next-trainings", "next-days", "plan"]
    assert planned_training.url_in(language) in home.all("//main//a/@href")


def test_help_and_what_the_site_is_for_come_before_what_is_new(read, language):
    html = read(f"/{language}/").html
    purpose = {"sl": "Čemu je namenjeno to spletišče", "en": "What this site is for"}
    places = [html.index(each) for each in ("tel:113", "callout--help", purpose[language])]
    assert sorted(places) == places
    assert places[-1] < html.index('id="news"')


def test_the_plan_says_how_many_measures_are_in_which_state(read):
    measure = MeasurePage.objects.get(number="1.1.1")
    day = datetime.date(2026, 3, 1)
    ProgressEntry.objects.create(measure=measure, date=day, status="done", live=True)
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False):
        home = read("/en/")
    states = home.words_in("//section[@aria-labelledby='plan']//ul")
    assert states == "done 1 measure nothing reported yet 45 measures"


def test_late_measures_lead_to_their_list(read, language):
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False):
        home = read(f"/{language}/")
        late = home.all("//section[@aria-labelledby='plan']//a[contains(@href, 'state=')]")
        shown = read(late[0].get("href"))
    count = shown.words_in("//*[@role='status']/strong")
    assert late[0].text == count


def test_a_plan_that_is_not_public_is_not_named(read, language):
    ActionPlanPage.objects.get().unpublish()
    assert not read(f"/{language}/").all("//section[@aria-labelledby='plan']")


def test_of_two_plans_the_newer_one_is_shown(read):
    home = ActionPlanPage.objects.get().get_parent()
    older = ActionPlanPage(title_sl="Načrt 2023", title_en="Plan 2023")
    older.slug_sl = older.slug_en = "n23"
    older.first_year, older.last_year = 2023, 2024
    home.add_child(instance=older)
    older.save_revision().publish()
    assert read("/en/").words_in("//h2[@id='plan']") == "Action plan 2025–2026"
