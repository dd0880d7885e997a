"""A third language is a change of settings and migrations alone."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps

from cms.pages.missing_paths import fill_missing_paths
from cms.pages.models import BasePage
from tests.support.factories import StandardPageFactory
from tests.support.paths import assert_paths_are_right

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def migrations(tmp_path_factory):
    """A copy of our apps' migrations, to which those of the third language are added."""
    folder = tmp_path_factory.mktemp("third_language")
    for app in apps.get_app_configs():
        own = Path(app.path) / "migrations"
        if Path(app.path).is_relative_to(ROOT) and ".venv" not in app.path and own.is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(own, folder / f"third_{app.label}", ignore=ignore)
    return folder


@pytest.fixture(scope="module")
def trial(migrations):
    """What a site with Italian says of itself, from a process of its own."""
    result = subprocess.run(
        [sys.executable, ROOT / "tests/support/third_language.py"],
        # A database of its own, in the folder, whichever one the other tests run on.
        env={name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        | {
            "DJANGO_SETTINGS_MODULE": "tests.support.settings_third_language",
            "THIRD_LANGUAGE_MIGRATIONS": str(migrations),
        },
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_makemigrations_adds_the_columns_and_nothing_else(trial, migrations):
    new = set(migrations.glob("third_*/*.py")) - {
        migrations / f"third_{app.label}" / path.name
        for app in apps.get_app_configs()
        for path in (Path(app.path) / "migrations").glob("*.py")
    }
    (pages,) = [path.read_text() for path in new if path.parent.name == "third_pages"]
    for column in ("title_it", "slug_it", "url_path_it", "seo_title_it", "search_description_it"):
        assert f"name='{column}'" in pages
    for path in new:
        text = path.read_text()
        assert "RemoveField" not in text
        assert "DeleteModel" not in text


def test_a_page_stands_at_its_own_address_in_each_language(trial):
    assert trial["paths"] == ["/domov/pomoc/", "/domov/help/", "/domov/aiuto/"]
    assert trial["addresses"] == {"sl": "/sl/pomoc/", "en": "/en/help/", "it": "/it/aiuto/"}


@pytest.mark.parametrize(
    ("code", "title", "text"),
    [("sl", "Pomoč", "blizu"), ("en", "Help", "near"), ("it", "Aiuto", "vicino")],
)
def test_it_is_served_in_each_language(trial, code, title, text):
    html = trial["pages"][code]
    assert f'<html lang="{code}">' in html
    assert f"<h1>{title}</h1>" in html
    assert f"<p>{text}</p>" in html


def test_what_is_not_translated_shows_slovenian_and_says_so(trial):
    assert '<h1 lang="sl">Novice</h1>' in trial["untranslated"]
    assert trial["untranslated path"] == "/domov/novice/"


def test_editors_and_search_engines_know_the_language(trial):
    assert trial["form has"] == ["title_it", "slug_it", "lead_it"]
    assert {label.split()[-1] for label in trial["labels"]} == {"(Italian)"}
    assert trial["preview modes"] == ["sl", "en", "it"]
    assert trial["alternates"] == ["sl", "en", "it", "x-default"]


def test_pages_from_before_get_their_paths(trial):
    assert trial["root path"] == "/"


@pytest.mark.django_db
@pytest.mark.parametrize("missing", [None, ""])
def test_migrating_gives_every_page_the_paths_it_lacks(home, missing):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    StandardPageFactory(parent=page, title_sl="Zgodba", title_en="")
    if missing is None:
        BasePage.objects.update(url_path_en=None)
    else:
        BasePage.objects.filter(pk=page.pk).update(url_path_en="")
        BasePage.objects.filter(depth__gt=3).update(url_path_en=None)
    assert fill_missing_paths() == (4 if missing is None else 2)
    assert_paths_are_right()
    assert fill_missing_paths() == 0
