"""Fixtures that every room of the tests uses."""

from pathlib import Path

import pytest
from wagtail.models import Site

from cms.pages.models import BasePage
from cms.site.models import HomePage

pytest_plugins = ["tests.support.browser"]

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture
def home(db):
    """The site's home page, in both languages, as the default site's root."""
    root = BasePage.objects.get(depth=1)
    page = root.add_child(
        instance=HomePage(title_sl="Domov", title_en="Home", slug_sl="domov", slug_en="home")
    )
    Site.objects.create(hostname="localhost", root_page=page, is_default_site=True)
    return page


@pytest.fixture
def seeds():
    """The folder with the two official documents; skips where it is absent."""
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the official documents are not beside this checkout")
    return folder
