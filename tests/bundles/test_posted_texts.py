"""The texts for social media as they will be posted: with the address of the news in them."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, User
from django.urls import reverse

from cms.editorial.groups import (
    COORDINATORS,
    PRESS,
    REVIEWERS,
    TRANSLATORS,
    VERIFIERS,
    ensure_groups,
)
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


@pytest.mark.parametrize(
    ("group", "writes"),
    [
        (TRANSLATORS, True),
        (PRESS, True),
        (REVIEWERS, False),
        (COORDINATORS, False),
        (VERIFIERS, False),
    ],
)
def test_texts_are_written_by_those_who_prepare_or_translate(bundle, group, writes):
    ensure_groups()
    user = User.objects.create_user("nekdo")
    user.groups.add(Group.objects.get(name=group))
    data = {"posts-TOTAL_FORMS": 2, "posts-INITIAL_FORMS": 2}
    for number, post in enumerate(bundle.posts.all()):
        data |= {f"posts-{number}-id": post.pk, f"posts-{number}-text": "New. {url}"}
    client = browser_of(user)
    client.post(reverse("bundles:posts", args=[bundle.pk]), data)
    assert (bundle.posts.get(language="en").text == "New. {url}") is writes
    if writes:
        assert posted(client, bundle)[1]
    # The rest of the bundle is for those alone who prepare it.
    network = reverse("bundles:remove_network", args=[bundle.pk, "x"])
    client.post(network)
    assert bundle.posts.exists() is (group != PRESS)
