"""The bundles of past years on the page of their day."""

import pytest
from django.test import Client

from content_types.news.bundles.enums import BundleState
from content_types.news.bundles.models import Bundle
from content_types.news.models import NewsIndexPage
from tests.news.factories import NewsPageFactory

pytestmark = pytest.mark.django_db


def test_no_year_is_left_out_however_old(observance):
    index, years = NewsIndexPage.objects.get(), range(1990, 2025)
    for year in years:
        bundle = Bundle.objects.create(observance=observance, year=year, state=BundleState.RELEASED)
        page = NewsPageFactory(parent=index, title_sl=f"Novica leta {year}")
        bundle.members.create(page=page, kind="news")
    html = Client().get(observance.url_in("sl")).content.decode()
    told = [year for year in reversed(years) if f"Novica leta {year}" in html]
    assert told == list(reversed(years))
