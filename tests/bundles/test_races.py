"""Two reviewers of one bundle at the same instant: one of them is told."""

from content_types.news.bundles import workflow
from content_types.news.bundles.enums import BundleAction, BundleState
from content_types.news.bundles.errors import WrongStateError
from content_types.news.bundles.manifest import digest, manifest
from tests.support import races

from .conftest import tick_off

pytestmark = races.marks


def test_of_two_approvals_at_once_one_is_taken_and_the_other_is_told(
    bundle, editor, reviewer, django_user_model
):
    other = django_user_model.objects.create_superuser("another-reviewer")
    tick_off(bundle, editor)
    workflow.submit(bundle, editor)
    seen = digest(manifest(bundle))
    raised = races.at_once(
        *(lambda who=who: workflow.approve(bundle, who, seen) for who in (reviewer, other))
    )
    assert sorted(type(each) for each in raised if each) == [WrongStateError]
    bundle.refresh_from_db()
    assert bundle.state == BundleState.APPROVED
    taken = bundle.log_entries.filter(action=BundleAction.APPROVED)
    assert [entry.user for entry in taken] == [bundle.approved_by]


def test_sent_back_and_approved_at_once_is_one_of_both(bundle, editor, reviewer):
    tick_off(bundle, editor)
    workflow.submit(bundle, editor)
    seen = digest(manifest(bundle))
    raised = races.at_once(
        lambda: workflow.approve(bundle, reviewer, seen),
        lambda: workflow.send_back(bundle, reviewer, "Naslov."),
    )
    assert [type(each) for each in raised if each] == [WrongStateError]
    bundle.refresh_from_db()
    done = bundle.log_entries.values_list("action", flat=True).order_by("pk").last()
    assert (bundle.state, done) in {
        (BundleState.APPROVED, BundleAction.APPROVED),
        (BundleState.PREPARING, BundleAction.SENT_BACK),
    }
