"""A list of news below the home page."""

import pytest
from django.core.cache import cache
from wagtail.models import Site

from .factories import NewsIndexPageFactory


@pytest.fixture
def index(home):
    cache.clear()
    Site.clear_site_root_paths_cache()
    page = NewsIndexPageFactory(parent=home)
    page.save_revision().publish()
    return page
