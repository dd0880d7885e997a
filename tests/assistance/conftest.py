"""People of the tests of contacts: Ana and Bor verify, each in a browser."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from wagtail.users.models import UserProfile

PERMISSIONS = [
    "wagtailadmin.access_admin",
    "assistance.add_channel",
    "assistance.verify_channel",
    "assistance.view_channel",
    "assistance.add_contact",
    "assistance.change_contact",
    "assistance.publish_contact",
]


@pytest.fixture
def person(db):
    """Makes a browser of a colleague: `person("ana")`, with all permissions or with those named."""

    def log_in(name, permissions=PERMISSIONS, language="en"):
        user = User.objects.get_or_create(username=name)[0]
        user.user_permissions.set(
            Permission.objects.get(
                content_type__app_label=each.partition(".")[0],
                codename=each.partition(".")[2],
            )
            for each in permissions
        )
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
        client = Client()
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def ana(person):
    return person("ana")


@pytest.fixture
def bor(person):
    return person("bor")
