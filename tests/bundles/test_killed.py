"""A release that is killed leaves everything or nothing, on SQLite and PostgreSQL."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from django.core.files.base import ContentFile
from django.db import connection

from cms.files.models import SiteDocument
from content_types.news.bundles import workflow
from content_types.news.bundles.opening import open_bundle
from content_types.news.models import NewsPage

from .conftest import DUE, approve

ROOT = Path(__file__).resolve().parents[2]
TIMES = int(os.environ.get("KILLS", "40"))


@pytest.fixture
def due_bundle(october, observance, editor, reviewer, settings, tmp_path):
    """A scheduled bundle whose news links a document; its minute has passed long ago."""
    # On disk, where the other process finds it.
    settings.MEDIA_ROOT = tmp_path / "media"
    on_disk = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    settings.STORAGES = {**settings.STORAGES, "default": on_disk}
    bundle = open_bundle(observance, 2026, editor)
    file = ContentFile(b"priloga", "priloga.txt")
    document = SiteDocument.objects.create(title="Priloga", file=file)
    link = f'<p><a linktype="document" id="{document.pk}">Priloga</a></p>'
    news = NewsPage.objects.get()
    news.body = [
        ("text", {"heading": {"sl": "", "en": ""}, "text": {"sl": link, "en": link}}),
    ]
    news.save_revision(user=editor)
    approve(bundle, editor, reviewer)
    workflow.schedule(bundle, editor, DUE)
    return bundle


def database_url(folder):
    """The test database as another process reaches it; of SQLite's, a copy on disk."""
    if connection.vendor == "sqlite":
        file = folder / "killed.sqlite3"
        with sqlite3.connect(file) as copy:
            connection.connection.backup(copy)
        copy.close()
        return f"sqlite:///{file}"
    found = connection.settings_dict
    port = f":{found['PORT']}" if found["PORT"] else ""
    return f"postgres://{found['USER']}@{quote(found['HOST'], safe='')}{port}/{found['NAME']}"


@pytest.mark.slow
@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_sigkill_at_any_moment_leaves_everything_or_nothing(due_bundle, tmp_path):
    environment = {
        **os.environ,
        "DATABASE_URL": database_url(tmp_path),
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
        "VAR_DIR": str(tmp_path),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.bundles.kill_releases", str(TIMES)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    outcomes = json.loads(done.stdout.splitlines()[-1])
    assert outcomes["nothing"] + outcomes["everything"] == TIMES
    # Both happen, or the moments were no moments in the middle.
    assert outcomes["nothing"] > 0
    assert outcomes["everything"] > 0
