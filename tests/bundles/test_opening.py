"""Opening a bundle: everything drafted from templates, once, in both languages."""

import datetime

import pytest

from content_types.materials.models import MaterialPage
from content_types.news.bundles.errors import BundleError
from content_types.news.bundles.inspection import IssueCode, inspect
from content_types.news.bundles.models import Bundle
from content_types.news.bundles.opening import bundle_year, open_bundle
from content_types.news.models import NewsIndexPage, NewsPage
from content_types.training.models import TrainingOrganiser, TrainingPage

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_news_is_drafted_with_the_ordinal_weekday_and_date_of_the_year(bundle):
    news = NewsPage.objects.get()
    assert not news.live
    assert news.title_sl == "Ob 20. evropskem dnevu"
    assert news.title_en == "The 20th EU day"
    assert news.lead_sl == "V nedeljo, 18. oktobra 2026, zaznamujemo dan."
    assert news.lead_en == "On Sunday, 18 October 2026, we mark the day."
    assert news.observance == bundle.observance


def test_paragraphs_become_one_block_with_both_languages_and_nothing_is_taken_for_markup(bundle):
    news = NewsPage.objects.get()
    (block,) = news.body
    assert block.value["text"]["sl"].source == "<p>Prvi odstavek.</p><p>Drugi &amp; zadnji.</p>"
    assert block.value["text"]["en"].source == "<p>First paragraph.</p><p>Second &amp; last.</p>"


def test_event_and_material_are_drafted_for_the_day(bundle):
    event, material = TrainingPage.objects.get(), MaterialPage.objects.get()
    assert event.occasions.get().starts == datetime.date(2026, 10, 18)
    assert (event.title_sl, event.live) == ("Srečanje 2026", False)
    assert (material.title_en, material.year, material.live) == ("Poster 2026", 2026, False)
    assert material.kind == "poster"


def test_posts_keep_the_address_open_and_are_filled_otherwise(bundle):
    texts = dict(bundle.posts.values_list("language", "text"))
    assert texts == {
        "sl": "Danes, 18. oktobra 2026. {url} #Dan",
        "en": "Today, 18 October 2026. {url} #Day",
    }


def test_tasks_are_due_so_many_days_before_the_day(bundle):
    task = bundle.tasks.get()
    assert (task.text_sl, task.text_en) == ("Preberi.", "Read.")
    assert task.due == datetime.date(2026, 10, 8)


def test_the_proposed_release_is_on_the_morning_of_the_day_in_slovenia(bundle):
    assert bundle.release_at == datetime.datetime(2026, 10, 18, 6, 0, tzinfo=datetime.UTC)


def test_opening_twice_gives_the_same_bundle_and_no_second_draft(bundle, observance, reviewer):
    again = open_bundle(observance, 2026, reviewer)
    assert again == bundle
    assert NewsPage.objects.count() == 1
    assert Bundle.objects.count() == 1
    assert again.log_entries.count() == 1


def test_another_year_has_a_bundle_of_its_own(bundle, observance, editor):
    other = open_bundle(observance, 2027, editor)
    assert other != bundle
    titles = set(NewsPage.objects.values_list("title_sl", flat=True))
    assert titles == {"Ob 20. evropskem dnevu", "Ob 21. evropskem dnevu"}


def test_fail_without_a_list_of_news_and_nothing_is_left_behind(october, observance, editor):
    NewsIndexPage.objects.get().delete()
    with pytest.raises(BundleError):
        open_bundle(observance, 2026, editor)
    assert not Bundle.objects.exists()
    assert not TrainingPage.objects.exists()


@pytest.mark.parametrize(
    ("today", "year"),
    [("2026-01-01", 2026), ("2026-10-18", 2026), ("2026-10-25", 2026), ("2026-10-26", 2027)],
)
def test_this_years_bundle_is_the_one_until_the_window_closes(observance, today, year):
    assert bundle_year(observance, datetime.date.fromisoformat(today)) == year


def test_what_readers_would_look_for_in_vain_is_told_and_keeps_nothing_back(bundle):
    def told():
        wanted = {IssueCode.NO_EDITION, IssueCode.NO_ORGANISER}
        return {(issue.code, issue.blocking) for issue in inspect(bundle) if issue.code in wanted}

    assert told() == {(IssueCode.NO_EDITION, False), (IssueCode.NO_ORGANISER, False)}
    event, material = TrainingPage.objects.get(), MaterialPage.objects.get()
    event.organisers = [TrainingOrganiser(wording_sl="Ključ", wording_en="Ključ")]
    material.where_to_get_sl, material.where_to_get_en = "Na ministrstvu.", "At the ministry."
    event.save_revision()
    material.save_revision()
    assert told() == set()


def test_fail_a_title_that_is_too_long_once_it_is_filled_in(october, observance, editor):
    template = observance.templates.first()
    template.title_en = "On the day {on_date} " + "x" * 230
    template.save()
    with pytest.raises(BundleError, match="255"):
        open_bundle(observance, 2026, editor)
    assert not Bundle.objects.exists()


def test_what_stands_in_english_alone_is_missing_in_slovenian(bundle):
    news = NewsPage.objects.get()
    news.body[0].value["heading"]["en"] = "Only in English"
    news.save_revision()
    (issue,) = [each for each in inspect(bundle) if each.code == IssueCode.NOT_TRANSLATED]
    assert issue.blocking
    assert issue.values["language"] == "slovenščina"


def test_a_template_that_was_written_in_a_browser_has_paragraphs_too(october, observance, editor):
    for template in observance.templates.all():
        template.text_sl = "Prvi.\r\n\r\nDrugi.\r\nNjegova druga vrstica.\r\n \r\nTretji."
        template.save()
    bundle = open_bundle(observance, 2026, editor)
    text = NewsPage.objects.get().body[0].value["text"]["sl"].source
    assert text.count("<p>") == 3
    assert "\r" not in text + bundle.posts.get(language="sl").text
