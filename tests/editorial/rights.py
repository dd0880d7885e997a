"""What a group may do with a type of content: what is tried, in whose browser, and what came of it.

An attempt sends to the admin's real view exactly what the form of somebody who may do everything
holds, and looks in the database whether it happened.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from cms.editorial.groups import (
    ADMINISTRATORS,
    COORDINATORS,
    EDITORS,
    PRESS,
    REVIEWERS,
    TRANSLATORS,
    VERIFIERS,
)
from tests.support.browser_forms import sent

# The groups by their letters, for tables of rights.
A, E, T, R, P, C, V = (
    ADMINISTRATORS,
    EDITORS,
    TRANSLATORS,
    REVIEWERS,
    PRESS,
    COORDINATORS,
    VERIFIERS,
)
EVERYBODY = (A, E, T, R, P, C, V)


def refused(response):
    """The admin sends whoever may not do something back to its first page."""
    return response.status_code in {403, 404} or (
        response.status_code == 302 and response.headers["Location"] == reverse("wagtailadmin_home")
    )


@dataclass
class Kind:
    """A type of content: how one is made, its addresses, the field that a test changes."""

    make: Callable[[Any], Any]
    listing: Callable[[], str]
    add: Callable[[Any], str]
    edit: Callable[[Any], str]
    delete: Callable[[Any], str]
    field: str
    fill: Callable[[Any], dict[str, Any]] = lambda world: {}


def attempt(kind, action, client, root, world):
    """Whether the action could be done in the browser `client`."""
    return ATTEMPTS[action](kind, client, root, world)


def _view(kind, client, root, world):
    return not refused(client.get(kind.listing()))


def _add(kind, client, root, world):
    model, address = type(kind.make(world)), kind.add(world)
    before = model.objects.count()
    response = client.post(address, sent(root.get(address)) | kind.fill(world))
    assert response.status_code == 302 or refused(response), problems(response)
    return model.objects.count() > before


def _edit(kind, client, root, world, **more):
    found = kind.make(world)
    form = sent(root.get(kind.edit(found)))
    changed = _another(form[kind.field][0])
    client.post(kind.edit(found), form | {kind.field: changed} | more)
    return newest(found, kind.field) == changed


def _publish(kind, client, root, world):
    found = kind.make(world)
    form = sent(root.get(kind.edit(found)))
    changed = _another(form[kind.field][0])
    client.post(kind.edit(found), form | {kind.field: changed, "action-publish": "1"})
    found.refresh_from_db()
    return getattr(found, kind.field) == changed and found.live


def _delete(kind, client, root, world):
    found = kind.make(world)
    client.post(kind.delete(found))
    return not type(found).objects.filter(pk=found.pk).exists()


ATTEMPTS = {"view": _view, "add": _add, "edit": _edit, "publish": _publish, "delete": _delete}


def _another(words):
    return f"{words[:20]} x".strip()


def newest(found, name):
    """A column as it was last saved, published or not."""
    found.refresh_from_db()
    latest = getattr(found, "get_latest_revision_as_object", lambda: found)()
    return getattr(latest, name)


def problems(response):
    form = response.context["form"]
    return form.errors, [each.errors for each in getattr(form, "formsets", {}).values()]
