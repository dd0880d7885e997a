"""Fixtures of the tests of the bilingual page: editors, their admin, pages to work on."""

from pathlib import Path

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.template import engines
from django.test import Client
from django.utils import translation
from wagtail.models import GroupPagePermission
from wagtail.users.models import UserProfile

from tests.support.factories import StandardPageFactory

TEMPLATES = Path(__file__).parent / "templates"


@pytest.fixture(scope="package", autouse=True)
def plain_templates():
    """Bare templates that show a page's words: these tests are not about the site's look."""
    engine = engines["django"].engine
    loaders = engine.template_loaders
    engine.dirs.insert(0, TEMPLATES)
    for loader in loaders:
        loader.reset()
    yield
    engine.dirs.remove(TEMPLATES)
    for loader in loaders:
        loader.reset()


@pytest.fixture(autouse=True)
def no_language_left_over():
    """Every test starts in the default language, whatever the one before it activated."""
    with translation.override("sl"):
        yield


@pytest.fixture
def log_in(db):
    """A browser with somebody logged in to the admin, whose buttons are in `language`."""

    def log_in(user, language=""):
        if language:
            UserProfile.objects.update_or_create(
                user=user, defaults={"preferred_language": language}
            )
        client = Client()
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def superuser(db):
    return User.objects.create_superuser("coordinator", "coordinator@example.org", "word")


@pytest.fixture(params=["sl", "en"])
def interface(request):
    """The language of the editor's buttons: nothing about the content may depend on it."""
    return request.param


@pytest.fixture
def admin(log_in, superuser, interface):
    """The admin of a superuser, once with Slovenian and once with English buttons."""
    return log_in(superuser, interface)


@pytest.fixture
def slovenian_admin(log_in, superuser):
    return log_in(superuser, "sl")


@pytest.fixture
def editor_of(db):
    """Make a user who may do `actions` on one branch of the tree."""

    def editor_of(branch, *actions, name="editor"):
        user = User.objects.create_user(name, f"{name}@example.org", "word")
        group = Group.objects.create(name=f"{name}s")
        group.permissions.add(
            Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
        )
        for action in actions or ("add", "change", "publish"):
            GroupPagePermission.objects.create(
                group=group,
                page=branch,
                permission=Permission.objects.get(codename=f"{action}_basepage"),
            )
        user.groups.add(group)
        return user

    return editor_of


@pytest.fixture
def news(home):
    """A live page with a live child, both with English."""
    return StandardPageFactory(parent=home, title_sl="Novice", title_en="News")


@pytest.fixture
def story(news):
    return StandardPageFactory(parent=news, title_sl="Zgodba", title_en="Story")
