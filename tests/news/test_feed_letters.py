"""What editors paste from text processors does not break the feeds."""

import feedparser
import pytest

from .factories import NewsPageFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("format_", ["atom", "json"])
def test_signs_that_xml_has_no_form_for_are_left_out(client, index, format_):
    NewsPageFactory(parent=index, title_en="One\x0btwo", lead_en="Three\x1ffour\nfive\ufffe\uffff")
    index.lead_en = "Six\x0cseven"
    index.save()
    response = client.get(f"/en/news/{format_}/")
    assert response.status_code == 200
    if format_ == "atom":
        feed = feedparser.parse(response.content)
        assert not feed.bozo
        assert (feed.entries[0].title, feed.feed.subtitle) == ("One two", "Six seven")
