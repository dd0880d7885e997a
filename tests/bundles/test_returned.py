"""Who prepares a bundle that came back reads why at its head."""

import pytest

from .conftest import tick_off
from .test_screens import browser_of, screen, step

pytestmark = pytest.mark.django_db
REASON = "V drugem odstavku manjka številka 113."


def returned(client, bundle):
    return client.get(screen(bundle)).context["returned"]


def test_the_reason_of_a_reviewer_stands_until_the_bundle_is_submitted_again(
    bundle, editor, reviewer
):
    writes, reviews = browser_of(editor), browser_of(reviewer)
    assert returned(writes, bundle) is None
    tick_off(bundle, editor)
    writes.post(step(bundle, "submit"))
    reviews.post(step(bundle, "send_back"), {"reason": REASON})
    found = returned(writes, bundle)
    assert (found["who"], found["notes"]) == (reviewer.username, [REASON])
    writes.post(step(bundle, "submit"))
    assert returned(writes, bundle) is None


def test_what_took_the_approval_back_stands_there_too(approved, editor):
    page = approved.members.first().page.specific
    page.title_en = "Changed"
    page.save_revision(user=editor)
    [note] = returned(browser_of(editor), approved)["notes"]
    assert "Ob 20. evropskem dnevu" in note
