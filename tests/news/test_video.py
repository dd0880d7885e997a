"""A video elsewhere is reached privately, whichever way its news is published."""

import pytest

from cms.pages.publication import PublicationError

from .factories import NewsIndexPageFactory, NewsPageFactory

pytestmark = pytest.mark.django_db


def news(home, address):
    video = ("video", {"title": {"sl": "Posnetek"}, "href": address, "description": {}})
    index = NewsIndexPageFactory(parent=home)
    return NewsPageFactory(parent=index, live=False, body=[video])


def test_fail_to_publish_without_a_form_what_is_reached_openly(home):
    page = news(home, "http://example.si/posnetek")
    with pytest.raises(PublicationError) as caught:
        page.save_revision().publish()
    assert "https://" in " ".join(caught.value.sentences)
    page.refresh_from_db()
    assert not page.live


def test_what_is_reached_privately_is_published(home):
    page = news(home, "https://example.si/posnetek")
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.live
