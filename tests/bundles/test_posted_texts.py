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
from content_types.news.bundles.enums import BundleState
from content_types.news.bundles.release import release_due

from .conftest import DUE, approve, tick_off
from .test_screens import browser_of, messages_of, screen, step

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


def sent(client, bundle):
    """What a browser sends of the form with the texts: the end of a line as two signs."""
    page = BeautifulSoup(client.get(screen(bundle)).content, "html.parser")
    texts = {each["name"]: each.text[1:] for each in page.select("textarea[name^=posts-]")}
    lines = {name: text.replace("\n", "\r\n") for name, text in texts.items()}
    return lines | {each["name"]: each["value"] for each in page.select("input[name^=posts-]")}


def test_texts_that_are_saved_as_they_were_keep_the_approval(bundle, editor, reviewer):
    bundle.posts.update(text="Prva vrstica.\n\nDruga. {url}")
    approve(bundle, editor, reviewer)
    client = browser_of(editor)
    client.post(reverse("bundles:posts", args=[bundle.pk]), sent(client, bundle))
    bundle.refresh_from_db()
    assert bundle.state == BundleState.APPROVED
    assert "\r" not in bundle.posts.first().text


def test_who_writes_for_a_network_that_a_colleague_removed_gets_the_words_back(bundle, editor):
    client = browser_of(editor, "en")
    client.post(reverse("bundles:add_network", args=[bundle.pk]), {"network": "bluesky"})
    form = sent(client, bundle) | {"posts-0-text": "For Bluesky.", "posts-2-text": "For X."}
    client.post(reverse("bundles:remove_network", args=[bundle.pk, "bluesky"]))
    response = client.post(reverse("bundles:posts", args=[bundle.pk]), form, follow=True)
    assert any("For Bluesky." in each for each in messages_of(response))
    assert bundle.posts.get(language="sl").text == "For X."
