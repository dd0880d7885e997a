"""A disk without room and a clock that jumps, while a bundle is released: all of it or nothing."""

import datetime
import errno
import os

import pytest
from django.db import OperationalError
from wagtail.models import Revision

from content_types.news.bundles.enums import BundleAction, BundleState
from content_types.news.bundles.release import release_due

from .conftest import DUE
from .test_screens import browser_of, state_of, step

pytestmark = pytest.mark.django_db
FULL = [
    OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)),
    OperationalError("database or disk is full"),
]


def live(bundle):
    return [member.page.live for member in bundle.members.select_related("page")]


@pytest.fixture(params=FULL, ids=["files", "database"])
def full_disk(request, monkeypatch):
    """The second page finds no room any more; `full_disk.undo()` makes room again."""
    publish, published = Revision.publish, []

    def until_full(revision, **kwargs):
        result = publish(revision, **kwargs)
        published.append(revision)
        if len(published) > 1:
            raise request.param
        return result

    monkeypatch.setattr(Revision, "publish", until_full)
    return monkeypatch


@pytest.mark.parametrize("language", ["sl", "en"])
def test_no_room_in_the_middle_of_a_release_publishes_nothing(
    approved, editor, october, full_disk, language
):
    october.move_to(DUE)
    client = browser_of(editor, language)
    client.raise_request_exception = False
    response = client.post(step(approved, "release"))
    assert response.status_code == 507
    words = {"sl": "Na disku strežnika", "en": "There is no room left"}[language]
    assert words in response.content.decode()
    assert not any(live(approved))
    assert state_of(approved) == BundleState.APPROVED
    full_disk.undo()
    assert client.post(step(approved, "release")).status_code == 302
    assert all(live(approved))


def test_the_runner_tries_again_when_there_is_room(scheduled, october, full_disk):
    october.move_to(DUE)
    with pytest.raises((OSError, OperationalError)):
        release_due()
    assert not any(live(scheduled))
    assert state_of(scheduled) == BundleState.SCHEDULED
    full_disk.undo()
    assert release_due() == [scheduled]
    assert all(live(scheduled))


def test_a_clock_that_jumps_releases_once_and_forgets_nothing(scheduled, october):
    hours = datetime.timedelta(hours=1)
    for jump in (-5, -200, -1):
        october.move_to(DUE + jump * hours)
        assert release_due() == []
    for jump in (7, -30, 0, 500, -1):
        october.move_to(DUE + jump * hours)
        release_due()
    assert state_of(scheduled) == BundleState.RELEASED
    assert all(live(scheduled))
    assert scheduled.log_entries.filter(action=BundleAction.RELEASED).count() == 1
