"""Each group and each type of content: what its name says it may do, and nothing else."""

import pytest
from django.contrib.auth.models import User

from tests.files.conftest import media_folder  # noqa: F401 - a fixture

from .conftest import browser_of
from .kinds import KINDS, make_world
from .rights import EVERYBODY, A, C, E, P, R, T, V, attempt

pytestmark = pytest.mark.django_db
PAGE = {"view": {A, E, T, R, P}, "add": {A, E, P}, "edit": {A, E, T, R, P}, "publish": {A, E, R}}
ONLY_ADMINISTRATORS = {"view": {A}, "add": {A}, "edit": {A}, "delete": {A}}
# Translators and reviewers choose files; what they choose from is made by others.
FILE = {"view": {A, E, P}, "add": {A, E, P}, "edit": {A, E, P}, "delete": {A, E, P}}
# What is public is deleted by whoever may make and publish it.
RIGHTS = {
    "news": PAGE | {"delete": {A, E}},
    "campaigns": PAGE | {"delete": {A, E}},
    "observances": PAGE | {"delete": {A, E}},
    "trainings": PAGE | {"delete": {A, E}},
    "materials": PAGE | {"delete": {A, E}},
    "contacts": {
        "view": {A, E, V},
        "add": {A, E},
        "edit": {A, E},
        "publish": {A, E},
        "delete": {A, E},
    },
    "core sentences": {
        "view": {A, R, T},
        "add": {A, R},
        "edit": {A, R, T},
        "delete": {A, R},
    },
    "public places": ONLY_ADMINISTRATORS,
    "press contacts": {"view": {A, E, P}, "add": {A, E, P}, "edit": {A, E, P}, "delete": {A, E, P}},
    "progress": {
        "view": {A, C},
        "add": {A, C},
        "edit": {A, C},
        "publish": {A, C},
        "delete": {A, C},
    },
    "images": FILE,
    "documents": FILE,
    "requests": {"view": {A, E}, "add": {A, E}, "edit": {A, E}, "delete": {A}},
    "institutions": ONLY_ADMINISTRATORS,
    "audiences": ONLY_ADMINISTRATORS,
    "regions": ONLY_ADMINISTRATORS,
}


@pytest.fixture
def world(home):
    return make_world(home)


@pytest.mark.parametrize("name", RIGHTS)
def test_each_group_does_what_its_name_says_and_no_more(world, member, media_folder, name):  # noqa: F811
    root = browser_of(User.objects.create_superuser("korenina"), "sl")
    clients = {group: member(group) for group in EVERYBODY}
    for action, groups in RIGHTS[name].items():
        done = {
            group
            for group, client in clients.items()
            if attempt(KINDS[name], action, client, root, world)
        }
        assert done == groups, action
