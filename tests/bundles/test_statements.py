"""How often the screen of a bundle asks the database."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from content_types.news.bundles.enums import BundleState
from content_types.news.models import NewsPage
from content_types.training.models import TrainingPage

from .conftest import tick_off
from .test_screens import browser_of, screen, step

pytestmark = pytest.mark.django_db


def statements(client, bundle):
    client.get(screen(bundle))
    with CaptureQueriesContext(connection) as asked:
        assert client.get(screen(bundle)).status_code == 200
    return len(asked)


def add_pages(bundle, editor, number):
    """Drafts of the kinds that the bundle has already, as copies."""
    for index in range(number):
        model, kind = ((NewsPage, "news"), (TrainingPage, "event"))[index % 2]
        like = bundle.members.filter(kind=kind).first().page
        page = model.objects.get(pk=like.pk).copy(
            update_attrs={"slug": f"kopija-{index}"}, keep_live=False, user=editor
        )
        bundle.members.create(page=page, kind=kind)
        bundle.tasks.create(text=f"Preglej {index}.", due=bundle.day)


def test_the_screen_asks_the_database_as_often_for_ten_pages_as_for_three(bundle, editor):
    client = browser_of(editor)
    with_three = statements(client, bundle)
    assert with_three < 30
    add_pages(bundle, editor, 7)
    assert bundle.members.count() == 10
    assert statements(client, bundle) == with_three


def test_the_screen_asks_as_often_for_texts_for_six_networks_as_for_one(bundle, editor):
    client = browser_of(editor)
    for_one = statements(client, bundle)
    for network in ("facebook", "instagram", "linkedin", "bluesky", "mastodon"):
        client.post(reverse("bundles:add_network", args=[bundle.pk]), {"network": network})
    assert bundle.posts.count() == 12
    assert statements(client, bundle) == for_one


def test_the_reviewers_screen_does_not_ask_more_for_more_pages_either(bundle, editor, reviewer):
    tick_off(bundle, editor)
    browser_of(editor).post(step(bundle, "submit"))
    bundle.refresh_from_db()
    assert bundle.state == BundleState.IN_REVIEW
    client = browser_of(reviewer)
    with_three = statements(client, bundle)
    assert with_three < 30
    add_pages(bundle, editor, 7)
    assert statements(client, bundle) == with_three
