"""Who opens a page of a bundle reads what a change of it means for the release."""

import pytest
from django.urls import reverse

from content_types.news.bundles import workflow
from content_types.news.models import NewsIndexPage, NewsPage

from .conftest import tick_off
from .test_screens import browser_of, screen

pytestmark = pytest.mark.django_db


def told(client, page):
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    found = [(each.level_tag, str(each)) for each in response.context["messages"]]
    return response.content.decode(), found


def test_a_page_in_review_says_to_which_bundle_it_belongs(bundle, editor):
    client = browser_of(editor)
    assert told(client, NewsPage.objects.get())[1] == []
    tick_off(bundle, editor)
    workflow.submit(bundle, editor)
    body, [(level, message)] = told(client, NewsPage.objects.get())
    assert (level, str(bundle) in message) == ("info", True)
    assert screen(bundle) in body


def test_a_page_of_an_approved_bundle_warns_of_what_a_change_does(scheduled, editor):
    client = browser_of(editor, "en")
    _body, [(level, message)] = told(client, NewsPage.objects.get())
    assert level == "warning"
    assert "takes the approval back" in message


def test_other_pages_say_nothing(scheduled, editor):
    client = browser_of(editor)
    assert told(client, NewsIndexPage.objects.get())[1] == []
    workflow.withdraw(scheduled, editor)
    assert told(client, NewsPage.objects.get())[1] == []
