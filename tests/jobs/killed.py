"""A site in a database of its own, for runners that are killed: `python tests/jobs/killed.py`.

Its pages are approved for a minute that is past; `tests/jobs/test_killed.py` takes them offline
again by plain SQL whenever it wants them released anew.
"""

import os
import sys
from datetime import timedelta
from pathlib import Path

PAGES = 20
PAST = "2020-01-01T00:00:00Z"


def main() -> None:
    import django

    django.setup()
    from django.core.management import call_command
    from django.utils import timezone
    from wagtail.models import Revision, Site

    from cms.pages.models import BasePage
    from cms.site.models import HomePage, StandardPage

    call_command("migrate", verbosity=0, interactive=False)
    root = BasePage.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title_sl="Domov", title_en="Home"))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    for number in range(PAGES):
        page = StandardPage(title_sl=f"Stran {number}", title_en=f"Page {number}", live=False)
        page.go_live_at = timezone.now() + timedelta(days=1)
        home.add_child(instance=page)
        page.save_revision().publish()
    for revision in Revision.objects.all():
        revision.content["go_live_at"] = PAST
        revision.save(update_fields=["content"])


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    main()
