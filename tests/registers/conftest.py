"""Fixtures of the tests of the registers: the admin of a superuser in either language."""

import pytest
from django.contrib.auth.models import User
from wagtail.users.models import UserProfile


@pytest.fixture(params=["sl", "en"])
def admin(client, db, request):
    """A browser whose user may do everything; nothing may depend on the language of the buttons."""
    user = User.objects.create_superuser("coordinator")
    UserProfile.objects.create(user=user, preferred_language=request.param)
    client.force_login(user)
    return client
