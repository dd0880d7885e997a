"""What is due is released at its minute, once, each thing by itself."""

import logging
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import OperationalError
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import PageLogEntry, Revision
from wagtail.signals import page_published

from cms.jobs.models import FailedRelease
from cms.jobs.releases import release_due
from cms.pages.models import BasePage
from content_types.plan.models import ProgressEntry
from content_types.plan.models.progress import ProgressStatus
from tests.support.factories import StandardPageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TEN = datetime(2026, 10, 18, 8, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def scheduled(home, at=TEN, **fields):
    """A page that nobody has seen yet, approved for release."""
    page = StandardPageFactory(parent=home, live=False, go_live_at=at, **fields)
    page.save_revision().publish()
    page.refresh_from_db()
    assert not page.live
    return page


def live(page):
    return BasePage.objects.get(pk=page.pk).live


@pytest.fixture
def clock():
    with time_machine.travel(TEN - timedelta(hours=1), tick=False) as traveller:
        yield traveller


def test_a_page_is_released_at_its_minute_and_not_before(home, clock):
    page = scheduled(home)
    clock.move_to(TEN - SECOND)
    release_due()
    assert not live(page)
    clock.move_to(TEN)
    release_due()
    assert live(page)


def test_a_release_that_was_missed_is_made_up_for(home, clock):
    page = scheduled(home)
    clock.move_to(TEN + timedelta(days=3))
    release_due()
    assert live(page)


def test_a_change_of_a_live_page_waits_for_its_minute(home, clock):
    page = StandardPageFactory(parent=home, title_sl="Prej")
    page.save_revision().publish()
    page = page.specific_class.objects.get(pk=page.pk)
    page.title_sl, page.go_live_at = "Potem", TEN
    page.save_revision().publish()
    release_due()
    assert BasePage.objects.get(pk=page.pk).title_sl == "Prej"
    clock.move_to(TEN)
    release_due()
    page = BasePage.objects.get(pk=page.pk)
    assert (page.title_sl, page.live) == ("Potem", True)


def test_an_expired_page_is_taken_offline(home, clock):
    page = StandardPageFactory(parent=home, expire_at=TEN)
    release_due()
    assert live(page)
    clock.move_to(TEN)
    release_due()
    page = BasePage.objects.get(pk=page.pk)
    assert (page.live, page.expired) == (False, True)


def test_releasing_twice_publishes_once(home, clock):
    page = scheduled(home)
    heard = []
    page_published.connect(lambda **kwargs: heard.append(kwargs["instance"].pk), weak=False)
    clock.move_to(TEN)
    release_due()
    release_due()
    assert heard.count(page.pk) == 1
    published = PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish.scheduled")
    assert published.count() == 1


def test_a_clock_that_goes_back_and_forth_neither_skips_nor_repeats(home, clock):
    first, second = scheduled(home), scheduled(home, at=TEN + timedelta(hours=2))
    heard = []
    page_published.connect(lambda **kwargs: heard.append(kwargs["instance"].pk), weak=False)
    for minutes in (0, -90, 0, 60, -10_000, 121, 30, 500_000, -1):
        clock.move_to(TEN + timedelta(minutes=minutes))
        release_due()
    assert live(first)
    assert live(second)
    assert [heard.count(page.pk) for page in (first, second)] == [1, 1]


def test_an_approval_taken_back_in_the_meantime_is_respected(home, clock):
    page = scheduled(home)
    Revision.objects.filter(object_id=str(page.pk)).update(approved_go_live_at=None)
    clock.move_to(TEN)
    release_due()
    assert not live(page)


def test_titles_stay_slovenian_whatever_language_the_process_has(home, clock, settings):
    page = scheduled(home, title_sl="Dan boja", title_en="The day")
    settings.LANGUAGE_CODE = "en"
    clock.move_to(TEN)
    release_due()
    assert BasePage.objects.get(pk=page.pk).draft_title == "Dan boja"


class TestFailure:
    @pytest.fixture
    def clash(self, home, clock):
        """Two pages due at once, of which the first one's address was taken meanwhile."""
        bad = scheduled(home, title_sl="Zasedeno", slug_sl="prej")
        good = scheduled(home, title_sl="Prosto")
        revision = Revision.objects.get(object_id=str(bad.pk))
        revision.content["slug_sl"] = revision.content["slug"] = "zasedeno"
        revision.save()
        StandardPageFactory(parent=home, slug_sl="zasedeno")
        clock.move_to(TEN)
        return bad, good

    def test_one_that_fails_stops_no_other_and_is_told(self, clash, caplog):
        bad, good = clash
        release_due()
        assert live(good)
        assert not live(bad)
        failure = FailedRelease.objects.get()
        assert failure.content_object.pk == bad.pk
        assert failure.due_at == TEN
        assert "zasedeno" in failure.reason
        with override("en"):
            assert "is already used by another page" in failure.reason
        with override("sl"):
            assert "is already used by another page" not in failure.reason
        assert "Zasedeno" not in caplog.text

    def test_it_is_tried_again_and_logged_once(self, clash, caplog):
        with caplog.at_level(logging.ERROR, "cms.jobs.releases"):
            release_due()
            release_due()
        assert len(caplog.records) == 1
        assert FailedRelease.objects.count() == 1

    def test_it_is_released_and_forgotten_when_the_reason_is_gone(self, clash, home):
        bad, _good = clash
        release_due()
        BasePage.objects.get(slug_sl="zasedeno").delete()
        release_due()
        assert live(bad)
        assert not FailedRelease.objects.exists()

    def test_it_is_forgotten_when_an_editor_takes_the_schedule_back(self, clash):
        bad, _good = clash
        release_due()
        Revision.objects.filter(object_id=str(bad.pk)).update(approved_go_live_at=None)
        release_due()
        assert not FailedRelease.objects.exists()

    def test_a_page_that_cannot_be_taken_offline_is_told_too(self, home, clock, monkeypatch):
        page = StandardPageFactory(parent=home, expire_at=TEN)

        def fail(*arguments, **options):
            raise ValidationError("Tega ni mogoče.")

        monkeypatch.setattr(BasePage, "unpublish", fail)
        clock.move_to(TEN)
        release_due()
        failure = FailedRelease.objects.get()
        assert (failure.action, failure.reason) == ("unpublish", "Tega ni mogoče.")
        monkeypatch.undo()
        release_due()
        assert not live(page)
        assert not FailedRelease.objects.exists()

    def test_a_busy_database_is_no_failure_of_the_page(self, home, clock, monkeypatch):
        page = scheduled(home)

        def busy(*arguments, **options):
            raise OperationalError("database is locked")

        monkeypatch.setattr(Revision, "publish", busy)
        clock.move_to(TEN)
        with pytest.raises(OperationalError):
            release_due()
        assert not FailedRelease.objects.exists()
        monkeypatch.undo()
        release_due()
        assert live(page)

    def test_half_a_release_is_none(self, home, clock, monkeypatch):
        page = scheduled(home)

        def fail(sender, instance, **kwargs):
            raise RuntimeError

        page_published.connect(fail, weak=False)
        try:
            clock.move_to(TEN)
            release_due()
        finally:
            page_published.disconnect(fail)
        assert not live(page)
        assert FailedRelease.objects.get().reason.startswith("RuntimeError")


def test_a_draft_of_another_model_is_released_too(home, clock):
    from tests.support.factories import (
        ActionPlanPageFactory,
        MeasurePageFactory,
        SectionPageFactory,
    )

    plan = ActionPlanPageFactory(parent=home)
    measure = MeasurePageFactory(parent=SectionPageFactory(parent=plan))
    entry = ProgressEntry(
        measure=measure, date=timezone.localdate(), status=ProgressStatus.values[0]
    )
    entry.live = False
    entry.go_live_at = TEN
    entry.save()
    entry.save_revision().publish()
    clock.move_to(TEN)
    release_due()
    assert ProgressEntry.objects.get(pk=entry.pk).live
