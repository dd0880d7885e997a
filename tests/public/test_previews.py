"""A preview shows what visitors see, on every page type and in both languages."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from wagtail.models import get_page_models
from wagtail.users.models import UserProfile

from cms.pages.models import BasePage

from .reading import Answer
from .site_map import LANGUAGES

# A preview is written for the address that the first start gave the site.
HOST = "127.0.0.1:8000"
MODELS = [model for model in get_page_models() if issubclass(model, BasePage)]
MODELS.remove(BasePage)


@pytest.fixture
def admin(changes):
    """A superuser whose interface is English: the preview's language has nothing to do with it."""
    user = User.objects.create_superuser("superuser")
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "en"})
    client = Client()
    client.force_login(user)
    return client


def main(response, language):
    """The words of the page itself, in the order in which they stand."""
    answer = Answer(f"/{language}/", "page", response)
    assert answer.status == 200
    assert answer.all("/html/@lang") == [language]
    return answer.words_in("//main")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_preview_shows_what_the_page_shows(visitor, admin, model, language):
    page = model.objects.filter(live=True).order_by("pk").first()
    if page is None:
        pytest.skip("the starter content has no page of this type")
    # The preview speaks of the site's own address.
    shown = main(visitor.get(page.url_in(language), headers={"host": HOST}), language)
    # As the editor opens it from the page's form, and as it opens beside it.
    draft = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    assert main(admin.get(draft, {"mode": language}), language) == shown
