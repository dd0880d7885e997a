"""The texts for social media as they will be posted: with the address of the news in them."""

import pytest
from bs4 import BeautifulSoup

from content_types.news.bundles.release import release_due

from .conftest import DUE, tick_off
from .test_screens import browser_of, screen, step

pytestmark = pytest.mark.django_db


def posted(client, bundle):
    """The texts by their language as somebody copies them, and whether they can be written."""
    page = BeautifulSoup(client.get(screen(bundle)).content, "html.parser")
    texts = {each["lang"]: each.text for each in page.select(".bundle-posted")}
    return texts, bool(page.select("textarea[name^=posts-]"))


def whole(bundle):
    news = bundle.members.first().page.specific
    return {
        "sl": f"Danes, 18. oktobra 2026. {news.full_url_in('sl')} #Dan",
        "en": f"Today, 18 October 2026. {news.full_url_in('en')} #Day",
    }


def test_a_text_is_shown_beside_its_form_as_it_will_be_posted(bundle, editor):
    assert posted(browser_of(editor), bundle) == (whole(bundle), True)


def test_in_review_a_text_is_read_and_nobody_writes_in_vain(bundle, editor, reviewer):
    tick_off(bundle, editor)
    browser_of(editor).post(step(bundle, "submit"))
    assert posted(browser_of(reviewer), bundle) == (whole(bundle), False)


def test_after_the_release_a_text_can_be_copied_with_its_address(scheduled, editor, october):
    october.move_to(DUE)
    release_due()
    assert posted(browser_of(editor), scheduled) == (whole(scheduled), False)
