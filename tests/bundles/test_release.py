"""The release: at its minute, everything or nothing, once."""

import datetime

import pytest
from django.test import Client
from django.utils.translation import override
from wagtail.signals import page_published

from cms.pages.jobs import jobs
from cms.pages.models import BasePage
from content_types.materials.models import MaterialPage
from content_types.news.bundles import workflow
from content_types.news.bundles.enums import BundleAction, BundleState
from content_types.news.bundles.errors import BundleError
from content_types.news.bundles.models import Bundle, BundlePost
from content_types.news.bundles.release import release, release_due
from content_types.news.models import NewsIndexPage, NewsPage

from .conftest import DUE

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MINUTE = datetime.timedelta(minutes=1)


def live_pages(bundle):
    return sorted(
        BasePage.objects.filter(bundle_members__bundle=bundle, live=True).values_list(
            "title_sl", flat=True
        )
    )


ALL = ["Ob 20. evropskem dnevu", "Plakat 2026", "Srečanje 2026"]


def test_nothing_is_released_a_minute_early(scheduled, october):
    october.move_to(DUE - MINUTE)
    assert release_due() == []
    assert live_pages(scheduled) == []


def test_everything_is_released_at_the_minute_in_both_languages(scheduled, october):
    october.move_to(DUE)
    visitor = Client()
    addresses = [
        member.page.specific.url_in(code)
        for member in scheduled.members.all()
        for code in ("sl", "en")
    ]
    assert [visitor.get(address).status_code for address in addresses] == [404] * 6
    assert release_due() == [scheduled]
    assert [visitor.get(address).status_code for address in addresses] == [200] * 6
    scheduled.refresh_from_db()
    assert (scheduled.state, scheduled.released_at) == (BundleState.RELEASED, DUE)
    assert live_pages(scheduled) == ALL


PLACES = ("/sl/", "/en/", "/sl/novice/", "/en/news/", "/sl/usposabljanja/", "/sl/gradiva/")


def test_no_list_and_no_sitemap_tells_of_it_before_its_minute(scheduled, october):
    visitor = Client()
    names = ("Ob 20. evropskem dnevu", "20th EU day", "Srečanje 2026", "Plakat 2026", "plakat-2026")

    def told():
        found = [*PLACES, scheduled.observance.url_in("sl"), "/sitemap.xml"]
        bodies = [visitor.get(address).content.decode() for address in found]
        return [name for name in names if any(name in body for body in bodies)]

    october.move_to(DUE - MINUTE)
    release_due()
    assert told() == []
    october.move_to(DUE)
    release_due()
    assert told() == list(names)


def test_a_release_that_was_missed_happens_later(scheduled, october):
    october.move_to(DUE + datetime.timedelta(days=2))
    assert release_due() == [scheduled]


def test_a_second_run_changes_nothing(scheduled, october):
    october.move_to(DUE)
    release_due()
    entries = scheduled.log_entries.count()
    revisions = list(BasePage.objects.values_list("pk", "last_published_at"))
    october.shift(3600)
    assert release_due() == []
    assert scheduled.log_entries.count() == entries
    assert list(BasePage.objects.values_list("pk", "last_published_at")) == revisions


def test_a_clock_that_jumps_back_releases_nothing_twice(scheduled, october):
    october.move_to(DUE)
    release_due()
    october.move_to(DUE - datetime.timedelta(days=400))
    assert release_due() == []
    october.move_to(DUE + MINUTE)
    assert release_due() == []


def test_an_approved_bundle_without_schedule_waits_for_a_person(approved, october, reviewer):
    october.move_to(DUE + MINUTE)
    assert release_due() == []
    release(approved, reviewer)
    assert live_pages(approved) == ALL
    assert approved.log_entries.first().user == reviewer


def test_fail_a_change_that_nobody_heard_of_keeps_everything_back(scheduled, october):
    BundlePost.objects.filter(bundle=scheduled).update(text="mimo")
    october.move_to(DUE)
    assert release_due() == []
    scheduled.refresh_from_db()
    assert scheduled.state == BundleState.FAILED
    assert any("X (sl)" in reason for reason in scheduled.failure_reasons)
    assert live_pages(scheduled) == []


def test_fail_a_taken_slug_keeps_everything_back_and_says_which_page(scheduled, october):
    # The bundle's last page clashes, so that two were published before it in the transaction.
    last = scheduled.members.last().page.specific
    free = {"slug": "prosto", "slug_sl": "prosto", "url_path": "/x/", "url_path_sl": "/x/"}
    BasePage.objects.rewrite(mode=False).filter(pk=last.pk).update(**free)
    other = MaterialPage(title_sl="Tuja", slug_sl=last.slug_sl, kind="other")
    last.get_parent().add_child(instance=other)
    october.move_to(DUE)
    assert release_due() == []
    scheduled.refresh_from_db()
    assert scheduled.state == BundleState.FAILED
    assert any("Plakat 2026" in reason for reason in scheduled.failure_reasons)
    assert scheduled.failure.keys() == {"sl", "en"}
    assert scheduled.log_entries.first().details["reasons"] == scheduled.failure
    with override("en"):
        assert any("is already used by another page" in each for each in scheduled.failure_reasons)
    assert live_pages(scheduled) == []
    assert scheduled.log_entries.first().action == BundleAction.FAILED


def test_a_fault_of_the_site_is_raised_after_the_other_bundles_were_released(
    scheduled, october, monkeypatch
):
    from content_types.news.bundles import release as module

    earlier = DUE - datetime.timedelta(hours=1)
    broken = Bundle.objects.create(
        observance=scheduled.observance,
        year=2025,
        state=BundleState.SCHEDULED,
        release_at=earlier,
    )
    whole = module._publish_everything

    def publish(bundle, user, due):
        if bundle == broken:
            raise RuntimeError("broken")
        whole(bundle, user, due)

    monkeypatch.setattr(module, "_publish_everything", publish)
    october.move_to(DUE)
    with pytest.raises(RuntimeError):
        release_due()
    assert live_pages(scheduled) == ALL
    broken.refresh_from_db()
    assert broken.state == BundleState.SCHEDULED


def test_the_background_runner_knows_the_release():
    (job,) = [job for job in jobs() if job.name == "bundles"]
    assert job.every == 1
    job.run()


def test_a_failed_release_can_be_released_once_its_cause_is_gone(scheduled, october, reviewer):
    text = scheduled.posts.get(language="sl").text
    scheduled.posts.filter(language="sl").update(text="mimo")
    october.move_to(DUE)
    release_due()
    scheduled.posts.filter(language="sl").update(text=text)
    release(scheduled, reviewer)
    assert live_pages(scheduled) == ALL


def test_fail_to_release_a_bundle_that_is_not_approved(bundle, editor):
    with pytest.raises(BundleError):
        release(bundle, editor)
    bundle.refresh_from_db()
    assert bundle.state == BundleState.PREPARING


def test_a_released_page_lives_on_its_own(scheduled, october, editor):
    october.move_to(DUE)
    release_due()
    news = NewsPage.objects.get()
    news.title_sl = "Nov naslov"
    news.save_revision(user=editor).publish()
    scheduled.refresh_from_db()
    assert scheduled.state == BundleState.RELEASED
    assert NewsIndexPage.objects.get().get_children().live().get().title_sl == "Nov naslov"


def test_a_withdrawn_bundle_is_not_released(scheduled, october, editor):
    workflow.withdraw(scheduled, editor)
    october.move_to(DUE)
    assert release_due() == []
    assert live_pages(scheduled) == []


def test_a_release_that_nobody_heard_of_is_told_again_at_the_next_run(scheduled, october):
    october.move_to(DUE)
    release_due()
    scheduled.refresh_from_db()
    assert scheduled.announced_at == DUE
    Bundle.objects.update(announced_at=None)
    heard = []

    def hear(instance, **kwargs):
        heard.append(instance.title_sl)

    page_published.connect(hear)
    try:
        release_due()
        release_due()
    finally:
        page_published.disconnect(hear)
    assert sorted(heard) == ALL
