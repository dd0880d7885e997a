"""A site of its own in a database of its own, for processes that are killed.

Run as a program: `prepare` migrates and makes pages that are due, `state` prints what became of
them as JSON, `release` releases what is due and says so. The tests kill `release` and the runner.
"""

import json
import os
import sys
from pathlib import Path

PAGES = 6


def prepare() -> None:
    from datetime import timedelta

    from django.core.management import call_command
    from django.utils import timezone
    from wagtail.models import Site

    from cms.pages.models import BasePage
    from cms.site.models import HomePage

    call_command("migrate", verbosity=0, interactive=False)
    root = BasePage.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title_sl="Domov", title_en="Home"))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    add(home, timezone.now() + timedelta(days=1))


def add(home, at) -> None:
    from cms.site.models import StandardPage

    for number in range(PAGES):
        page = StandardPage(title_sl=f"Stran {number}", title_en=f"Page {number}")
        page.live, page.go_live_at = False, at
        home.add_child(instance=page)
        page.save_revision().publish()


def due() -> None:
    """Make everything unpublished and due once more."""
    from datetime import timedelta

    from django.utils import timezone
    from wagtail.models import PageLogEntry, Revision

    from cms.jobs.models import JobRun
    from cms.site.models import StandardPage

    StandardPage.objects.update(live=False, live_revision=None, last_published_at=None)
    PageLogEntry.objects.all().delete()
    JobRun.objects.all().delete()
    minute_ago = timezone.now() - timedelta(minutes=1)
    for revision in Revision.objects.all():
        revision.content["go_live_at"] = minute_ago.isoformat()
        revision.approved_go_live_at = minute_ago
        revision.save(update_fields=["content", "approved_go_live_at"])


def state() -> None:
    """How many are live, how many are still due, how many releases were logged, and by page."""
    from collections import Counter

    from wagtail.models import PageLogEntry, Revision

    from cms.site.models import StandardPage
    from search.models import SearchDocument

    logged = PageLogEntry.objects.filter(action="wagtail.publish.scheduled")
    by_page = Counter(logged.values_list("page_id", flat=True))
    live = set(StandardPage.objects.filter(live=True).values_list("pk", flat=True))
    waiting = Revision.objects.exclude(approved_go_live_at=None)
    json.dump(
        {
            "live": sorted(live),
            "due": sorted(int(pk) for pk in waiting.values_list("object_id", flat=True)),
            "logged": sorted(by_page),
            "most": max(by_page.values(), default=0),
            "found": SearchDocument.objects.values("key").distinct().count(),
        },
        sys.stdout,
    )


def main() -> None:
    import django

    django.setup()
    globals()[sys.argv[1]]()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    main()
