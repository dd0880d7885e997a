import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.users.models import UserProfile

pytestmark = pytest.mark.django_db


def test_the_filter_of_the_redirects_speaks_the_language_of_the_editor(client):
    user = User.objects.create_superuser("editor")
    client.force_login(user)
    UserProfile.objects.create(user=user, preferred_language="en")
    page = client.get(reverse("wagtailredirects:index")).content.decode()
    choices = page.partition('id="id_is_permanent"')[2].partition("</fieldset>")[0][:1500]
    for word in ("All", "Permanent", "Temporary"):
        assert f"{word}</label>" in choices
    assert "Stalna" not in page
