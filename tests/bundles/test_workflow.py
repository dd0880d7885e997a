"""The way of a bundle: who may take which step, and what takes an approval back."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from cms.files.models import SiteDocument
from content_types.news.bundles import workflow
from content_types.news.bundles.enums import BundleAction, BundleState
from content_types.news.bundles.errors import BundleError, WrongStateError
from content_types.news.bundles.manifest import digest, manifest
from content_types.news.bundles.models import Bundle
from content_types.news.models import NewsPage

from .conftest import DUE, approve, tick_off

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def state_of(bundle):
    bundle.refresh_from_db()
    return bundle.state


def test_fail_to_submit_while_a_needed_task_is_open(bundle, editor):
    with pytest.raises(BundleError) as caught:
        workflow.submit(bundle, editor)
    assert any("Preberi." in message for message in caught.value.messages)
    assert state_of(bundle) == BundleState.PREPARING


def test_fail_to_approve_what_one_has_submitted_oneself(bundle, editor):
    tick_off(bundle, editor)
    workflow.submit(bundle, editor)
    with pytest.raises(BundleError):
        workflow.approve(bundle, editor, digest(manifest(bundle)))
    assert state_of(bundle) == BundleState.IN_REVIEW


def test_fail_to_approve_after_changing_a_page_during_the_review(bundle, editor, reviewer, october):
    tick_off(bundle, editor)
    workflow.submit(bundle, editor)
    october.shift(60)
    news = NewsPage.objects.get()
    news.lead_sl = "Po svoje."
    news.save_revision(user=reviewer)
    with pytest.raises(BundleError):
        workflow.approve(bundle, reviewer, digest(manifest(bundle)))


def test_fail_to_approve_something_else_than_was_seen(bundle, editor, reviewer):
    tick_off(bundle, editor)
    workflow.submit(bundle, editor)
    seen = digest(manifest(bundle))
    bundle.posts.filter(language="sl").update(text="Drugače. {url}")
    with pytest.raises(BundleError):
        workflow.approve(bundle, reviewer, seen)
    assert state_of(bundle) == BundleState.IN_REVIEW


def test_the_database_itself_refuses_an_approval_by_the_submitter(approved, editor):
    with pytest.raises(IntegrityError), transaction.atomic():
        Bundle.objects.filter(pk=approved.pk).update(approved_by=editor)


def test_sending_back_needs_a_reason_that_everybody_reads(bundle, editor, reviewer):
    tick_off(bundle, editor)
    workflow.submit(bundle, editor)
    with pytest.raises(BundleError):
        workflow.send_back(bundle, reviewer, "  ")
    workflow.send_back(bundle, reviewer, "Popravi naslov.")
    assert state_of(bundle) == BundleState.PREPARING
    entry = bundle.log_entries.first()
    assert (entry.action, entry.user_name) == (BundleAction.SENT_BACK, "pregledovalec")
    assert entry.details == {"reason": "Popravi naslov."}


def test_a_saved_page_takes_the_approval_back_and_names_who_did_it(approved, reviewer):
    news = NewsPage.objects.get()
    news.lead_sl = "Drugačen uvod."
    news.save_revision(user=reviewer)
    assert state_of(approved) == BundleState.PREPARING
    assert approved.approved_by is None
    entry = approved.log_entries.first()
    assert (entry.action, entry.user) == (BundleAction.APPROVAL_LOST, reviewer)
    assert entry.details["changes"] == [
        {"code": "member_changed", "name": "Ob 20. evropskem dnevu"}
    ]


def test_a_changed_text_for_social_media_takes_the_approval_back(approved):
    post = approved.posts.first()
    post.text += " !"
    post.save()
    assert state_of(approved) == BundleState.PREPARING


@pytest.mark.parametrize("change", ["add", "remove"])
def test_a_page_added_or_removed_takes_the_approval_back(approved, lists, change):
    if change == "add":
        approved.members.create(page_id=lists.pk, kind="material")
    else:
        approved.members.last().delete()
    assert state_of(approved) == BundleState.PREPARING


@pytest.fixture
def with_document(bundle, settings, tmp_path):
    """The bundle, with a document linked in its news."""
    settings.MEDIA_ROOT = tmp_path
    document = SiteDocument.objects.create(
        title="Priloga", file=ContentFile(b"prva", "priloga.txt")
    )
    news = NewsPage.objects.get()
    link = f'<p><a linktype="document" id="{document.pk}">Priloga</a></p>'
    words = {"sl": link, "en": link}
    news.body = [("text", {"heading": {"sl": "", "en": ""}, "text": words})]
    news.save_revision()
    return document


def test_a_replaced_file_takes_the_approval_back(bundle, with_document, editor, reviewer):
    approve(bundle, editor, reviewer)
    with_document.file.save("priloga.txt", ContentFile(b"druga"))
    assert state_of(bundle) == BundleState.PREPARING
    (change,) = bundle.log_entries.first().details["changes"]
    assert change == {"code": "file_changed", "name": "Priloga"}


def test_a_file_that_is_saved_unchanged_leaves_the_approval(
    bundle, with_document, editor, reviewer
):
    approve(bundle, editor, reviewer)
    with_document.save()
    assert state_of(bundle) == BundleState.APPROVED


def test_a_deleted_file_takes_the_approval_back(bundle, with_document, editor, reviewer):
    approve(bundle, editor, reviewer)
    with_document.delete()
    assert state_of(bundle) == BundleState.PREPARING


def test_pages_of_no_bundle_change_nothing(approved, lists):
    lists.lead_sl = "Uvod."
    lists.save_revision()
    assert state_of(approved) == BundleState.APPROVED


def test_the_minute_has_no_seconds_and_lies_ahead(approved, editor, october):
    workflow.schedule(approved, editor, DUE.replace(second=59))
    approved.refresh_from_db()
    assert approved.release_at == DUE
    assert approved.state == BundleState.SCHEDULED
    workflow.unschedule(approved, editor)
    assert state_of(approved) == BundleState.APPROVED
    october.move_to(DUE)
    with pytest.raises(BundleError):
        workflow.schedule(approved, editor, DUE)


def test_fail_to_schedule_before_the_date_that_the_news_bears(approved, editor):
    with pytest.raises(BundleError):
        workflow.schedule(approved, editor, DUE - datetime.timedelta(days=3))
    assert state_of(approved) == BundleState.APPROVED


@pytest.mark.parametrize("step", ["unschedule", "reopen"])
def test_fail_a_step_that_the_state_does_not_allow(bundle, editor, step):
    with pytest.raises(WrongStateError):
        getattr(workflow, step)(bundle, editor)


def test_a_withdrawn_bundle_can_be_taken_up_again(scheduled, editor):
    workflow.withdraw(scheduled, editor)
    assert state_of(scheduled) == BundleState.WITHDRAWN
    assert Bundle.objects.due(DUE).count() == 0
    workflow.reopen(scheduled, editor)
    assert state_of(scheduled) == BundleState.PREPARING


def test_fail_to_take_up_a_bundle_whose_page_waits_in_another_one(scheduled, observance, editor):
    workflow.withdraw(scheduled, editor)
    page = scheduled.members.first().page
    other = Bundle.objects.create(observance=observance, year=2030)
    member = other.members.create(page=page, kind="news")
    with pytest.raises(BundleError) as refused:
        workflow.reopen(scheduled, editor)
    assert str(other) in refused.value.messages[0]
    assert state_of(scheduled) == BundleState.WITHDRAWN
    member.delete()
    workflow.reopen(scheduled, editor)
    assert state_of(scheduled) == BundleState.PREPARING
