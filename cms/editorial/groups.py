"""Who may do what in the admin: the groups and their permissions, in one table."""

from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Task,
    Workflow,
)

from cms.pages.models import BasePage

ADMINISTRATORS = "Skrbniki"
EDITORS = "Uredniki"
TRANSLATORS = "Prevajalci"
REVIEWERS = "Pregledovalci"
COORDINATORS = "Koordinatorji"
PRESS = "Odnosi z javnostmi"
VERIFIERS = "Preverjevalci stikov"
# The workflow and its only task that Wagtail's migrations made, for the group that reviews.
STOCK_WORKFLOW = "Moderators approval"
WORKFLOW = "Pregled pred objavo"

REGISTERS = ("institution", "region", "audience", "formofexploitation", "spokenlanguage")
# In Wagtail whoever may change a file may delete it, too.
FILES = (
    "add_image",
    "change_image",
    "choose_image",
    "add_document",
    "change_document",
    "choose_document",
)
CHOICE_OF_FILES = ("choose_image", "choose_document")


def _all_of(app: str, *models: str) -> tuple[str, ...]:
    return tuple(
        f"{app}.{action}_{model}" for model in models for action in ("add", "change", "delete")
    )


# Numbers of contacts: whoever proposes one never confirms it, whatever the groups are.
CONTACTS = (
    *_all_of("assistance", "contact"),
    "assistance.publish_contact",
    "assistance.add_channel",
    "assistance.view_channel",
)
VERIFICATION = (
    "assistance.view_contact",
    "assistance.add_channel",
    "assistance.view_channel",
    "assistance.verify_channel",
)
# Who publishes core sentences also records that a native has checked them; translators write them.
SENTENCES = (*_all_of("assistance", "coresentences"), "assistance.publish_coresentences")
PREPARING_BUNDLES = ("bundles.add_bundle", "bundles.change_bundle", "bundles.view_bundle")
PROGRESS = (*_all_of("plan", "progressentry"), "plan.publish_progressentry")
PLANS = ("plan.change_finding", "plan.add_planimport")


@dataclass(frozen=True)
class Role:
    """A group: what it may do with pages and files of the whole site, and the rest.

    `name` is shown in the admin, which speaks Slovenian; `stock` is the group that Wagtail's own
    migrations made for the same purpose and that becomes this one. `pages` and `files` are
    permissions on the root of the tree and of the collections, `others` are permissions as
    `app.codename`. Everybody may enter the admin.
    """

    name: str
    stock: str = ""
    pages: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


ROLES = (
    Role(
        ADMINISTRATORS,
        pages=("add", "change", "publish", "lock", "unlock", "bulk_delete"),
        files=FILES,
        others=(
            *_all_of("auth", "user", "group"),
            *_all_of("registers", *REGISTERS),
            *PROGRESS,
            *PLANS,
            *CONTACTS,
            "assistance.verify_channel",
            *_all_of("assistance", "publicplace"),
            *SENTENCES,
            *_all_of("news", "presscontact"),
            *PREPARING_BUNDLES,
            "bundles.approve_bundle",
            "bundles.release_bundle",
            "bundles.delete_bundle",
            *_all_of("materials", "formatrequest"),
            "materials.change_requestsettings",
            *_all_of("wagtailredirects", "redirect"),
            *_all_of("wagtailcore", "collection"),
            "site.change_sitesettings",
        ),
    ),
    Role(
        EDITORS,
        stock="Editors",
        pages=("add", "change", "publish"),
        files=FILES,
        others=(
            *CONTACTS,
            *_all_of("news", "presscontact"),
            *PREPARING_BUNDLES,
            "bundles.release_bundle",
            "materials.add_formatrequest",
            "materials.change_formatrequest",
        ),
    ),
    Role(
        TRANSLATORS,
        pages=("change",),
        files=CHOICE_OF_FILES,
        others=(
            "assistance.change_coresentences",
            "bundles.view_bundle",
            "bundles.change_bundlepost",
        ),
    ),
    Role(
        REVIEWERS,
        stock="Moderators",
        pages=("change", "publish", "lock", "unlock"),
        files=CHOICE_OF_FILES,
        others=("bundles.view_bundle", "bundles.approve_bundle", *SENTENCES),
    ),
    Role(
        PRESS,
        pages=("add", "change"),
        files=FILES,
        others=(*_all_of("news", "presscontact"), *PREPARING_BUNDLES),
    ),
    Role(COORDINATORS, others=(*PROGRESS, *PLANS)),
    Role(VERIFIERS, others=VERIFICATION),
)


@transaction.atomic
def ensure_groups() -> list[str]:
    """Make every group exactly what the table says; returns the names of those that were new.

    Groups of other names stay as they are, and so does who belongs to which.
    """
    for model in (Workflow, Task):
        model.objects.filter(name=STOCK_WORKFLOW).update(name=WORKFLOW)
    return [role.name for role in ROLES if _ensure(role)]


def _ensure(role: Role) -> bool:
    existing = Group.objects.filter(name__in=[role.name, role.stock or role.name])
    group = existing.filter(name=role.name).first() or existing.first() or Group()
    created = group.name != role.name
    if created:
        group.name = role.name
        group.save()
    group.permissions.set(_permissions("wagtailadmin.access_admin", *role.others))
    root = BasePage.objects.get(depth=1)
    on_pages = _permissions(*(f"pages.{action}_basepage" for action in role.pages))
    given = GroupPagePermission.objects.filter(group=group)
    given.exclude(page=root, permission__in=on_pages).delete()
    for permission in on_pages:
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    collection = Collection.objects.get(depth=1)
    on_files = _permissions(*(f"{_app_of(name)}.{name}" for name in role.files))
    allowed = GroupCollectionPermission.objects.filter(group=group)
    allowed.exclude(collection=collection, permission__in=on_files).delete()
    for permission in on_files:
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=collection, permission=permission
        )
    return created


def _app_of(codename: str) -> str:
    return "wagtailimages" if codename.endswith("_image") else "wagtaildocs"


def _permissions(*names: str) -> list[Permission]:
    """The permissions with these names. Raises Permission.DoesNotExist for one that is unknown."""
    found = []
    for name in names:
        app, codename = name.split(".")
        found.append(Permission.objects.get(content_type__app_label=app, codename=codename))
    return found
