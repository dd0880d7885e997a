"""Kills a release again and again, at random moments, and looks at what is left.

    python -m tests.bundles.kill_releases TIMES

Works on the database that DATABASE_URL names, in which one bundle is scheduled and due. Every
release runs in a process of its own, which is killed by SIGKILL; then a fresh connection reads
what the database holds. Prints how often nothing and how often everything was released, and ends
with status 1 as soon as anything in between is found.
"""

import json
import os
import random
import signal
import sys
import time

import django

# The document is linked once in each language.
LINKS = 2
# How the latest moment of a kill moves after one that came too early, and after one too late.
LATER, EARLIER = 1.15, 0.8


def main(times: int) -> int:
    django.setup()
    from content_types.news.bundles.models import Bundle

    bundle = Bundle.objects.get()
    latest = _time_of_a_whole_release(bundle)
    _reset(bundle)
    outcomes = {"nothing": 0, "everything": 0}
    for _each in range(times):
        _killed_release(random.uniform(0, latest))
        outcome = _look_at(bundle)
        if outcome not in outcomes:
            sys.stdout.write(json.dumps({"half": outcome}))
            return 1
        outcomes[outcome] += 1
        # A machine with other work is slower now than it was when the release was timed: the
        # moments move with it, around the one at which the release is written down.
        latest *= LATER if outcome == "nothing" else EARLIER
        if outcome == "everything":
            _reset(bundle)
    _released_by_the_next_run(bundle)
    sys.stdout.write(json.dumps(outcomes))
    return 0


def _time_of_a_whole_release(bundle):
    from content_types.news.bundles.release import release_due

    # The first one also imports and caches what all later ones have from the beginning.
    for _warm in range(2):
        _reset(bundle)
        start = time.monotonic()
        assert release_due() == [bundle]
    return time.monotonic() - start


def _killed_release(after):
    from django.db import connections

    # Two processes on one connection would read each other's answers.
    connections.close_all()
    child = os.fork()
    if child == 0:
        from content_types.news.bundles.release import release_due

        release_due()
        os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _look_at(bundle):
    """`nothing`, `everything`, or what is there in between."""
    from wagtail.models import ReferenceIndex

    from cms.pages.models import BasePage
    from content_types.news.bundles.enums import BundleAction, BundleState

    bundle.refresh_from_db()
    pages = BasePage.objects.filter(bundle_members__bundle=bundle)
    live = sum(page.live for page in pages)
    told = bundle.log_entries.filter(action=BundleAction.RELEASED).count()
    indexed = ReferenceIndex.objects.filter(to_content_type__model="sitedocument").count()
    found = (str(bundle.state), live, told, indexed)
    if found == (BundleState.SCHEDULED, 0, 0, 0):
        return "nothing"
    if found == (BundleState.RELEASED, len(pages), 1, LINKS) and live == 3:
        return "everything"
    return found


def _released_by_the_next_run(bundle):
    from content_types.news.bundles.release import release_due

    _reset(bundle)
    _killed_release(0)
    assert _look_at(bundle) == "nothing"
    assert release_due() == [bundle]
    assert _look_at(bundle) == "everything"


def _reset(bundle):
    """Back to the moment before the release."""
    from wagtail.models import ReferenceIndex

    from cms.pages.models import BasePage
    from content_types.news.bundles.enums import BundleAction, BundleState
    from content_types.news.bundles.models import Bundle

    BasePage.objects.filter(bundle_members__bundle=bundle).update(
        live=False, has_unpublished_changes=True, live_revision=None, first_published_at=None
    )
    Bundle.objects.filter(pk=bundle.pk).update(
        state=BundleState.SCHEDULED, released_at=None, announced_at=None
    )
    bundle.log_entries.filter(action=BundleAction.RELEASED).delete()
    ReferenceIndex.objects.filter(to_content_type__model="sitedocument").delete()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
