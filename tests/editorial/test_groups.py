"""The groups: each may do what its name says, and no more. Through the admin's real views."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import GroupApprovalTask, GroupPagePermission

from cms.editorial.groups import (
    ADMINISTRATORS,
    COORDINATORS,
    EDITORS,
    PRESS,
    REVIEWERS,
    TRANSLATORS,
    VERIFIERS,
    ensure_groups,
)
from cms.site.models import StandardPage
from content_types.campaigns.models import CampaignIndexPage, ObservancePage
from content_types.news.bundles.models import Bundle
from content_types.registers.models import Institution
from tests.support.factories import InstitutionFactory, StandardPageFactory
from tests.support.page_forms import add_url, edit_url, form_of, page_form

from .rights import EVERYBODY, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(home):
    return StandardPageFactory(parent=home, title_sl="Novice", title_en="News")


def test_the_command_makes_the_groups_once_and_changes_nothing_the_second_time(db):
    def state():
        return {
            group.name: (
                set(group.permissions.values_list("codename", flat=True)),
                set(group.page_permissions.values_list("permission__codename", flat=True)),
                set(group.collection_permissions.values_list("permission__codename", flat=True)),
            )
            for group in Group.objects.all()
        }

    call_command("ensure_groups", verbosity=0)
    first = state()
    assert set(first) == set(EVERYBODY)
    assert ensure_groups() == []
    assert state() == first


def test_a_permission_too_many_is_taken_away_and_members_stay(db, page):
    ensure_groups()
    group = Group.objects.get(name=TRANSLATORS)
    group.user_set.add(User.objects.create_user("ana"))
    group.permissions.add(Permission.objects.get(codename="delete_user"))
    publish = Permission.objects.get(codename="publish_basepage")
    GroupPagePermission.objects.create(group=group, page=page, permission=publish)
    ensure_groups()
    assert not group.permissions.filter(codename="delete_user").exists()
    assert [each.permission.codename for each in group.page_permissions.all()] == [
        "change_basepage"
    ]
    assert group.user_set.count() == 1


def test_a_group_that_somebody_else_made_stays_as_it_is(db):
    group = Group.objects.create(name="Zunanji")
    group.permissions.add(Permission.objects.get(codename="delete_user"))
    ensure_groups()
    assert group.permissions.count() == 1


def test_reviewers_are_asked_in_the_workflow(db):
    ensure_groups()
    assert [group.name for group in GroupApprovalTask.objects.get().groups.all()] == [REVIEWERS]


@pytest.mark.parametrize("group", EVERYBODY)
def test_everybody_enters_the_admin(member, home, group):
    assert member(group).get(reverse("wagtailadmin_home")).status_code == 200


@pytest.mark.parametrize(
    ("group", "may"),
    [
        (ADMINISTRATORS, {"add", "change", "publish"}),
        (EDITORS, {"add", "change", "publish"}),
        (TRANSLATORS, {"change"}),
        (REVIEWERS, {"change", "publish"}),
        (PRESS, {"add", "change"}),
        (COORDINATORS, set()),
        (VERIFIERS, set()),
    ],
)
def test_pages(member, home, page, group, may):
    client = member(group)

    response = client.post(add_url(home), page_form(title_sl="Nova", title_en="New"))
    assert refused(response) is ("add" not in may)
    assert StandardPage.objects.filter(title_sl="Nova").exists() is ("add" in may)

    response = client.post(edit_url(page), form_of(page, title_en="Latest news"))
    assert refused(response) is ("change" not in may)
    page.refresh_from_db()
    draft = page.get_latest_revision_as_object()
    assert (draft.title_en == "Latest news") is ("change" in may)
    assert page.title_en == "News"

    published = form_of(page, title_en="Latest news") | {"action-publish": "1"}
    client.post(edit_url(page), published)
    page.refresh_from_db()
    assert (page.title_en == "Latest news") is ("publish" in may)

    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    page.refresh_from_db()
    assert page.live is ("publish" not in may)


@pytest.mark.parametrize("group", EVERYBODY)
def test_only_administrators_change_registers_people_and_settings(member, home, group):
    client = member(group)
    entry = InstitutionFactory(key="policija", name_sl="Policija")
    addresses = [
        reverse("registers_institution_modeladmin_index"),
        reverse("registers_institution_modeladmin_edit", args=[entry.pk]),
        reverse("wagtailusers_users:index"),
        reverse("wagtailusers_groups:index"),
        reverse("wagtailsettings:edit", args=["site", "sitesettings"]),
        reverse("wagtailredirects:index"),
    ]
    for address in addresses:
        response = client.get(address)
        assert refused(response) is (group != ADMINISTRATORS), address
    client.post(reverse("registers_institution_modeladmin_delete", args=[entry.pk]))
    assert Institution.objects.exists() is (group != ADMINISTRATORS)


@pytest.mark.parametrize("group", EVERYBODY)
def test_findings_and_progress_are_for_coordinators_and_administrators(member, home, group):
    client = member(group)
    for address in (
        reverse("findings:index"),
        reverse("wagtailsnippets_plan_progressentry:add"),
        reverse("plan_import"),
    ):
        response = client.get(address)
        assert refused(response) is (group not in {ADMINISTRATORS, COORDINATORS}), address


@pytest.mark.parametrize("group", EVERYBODY)
def test_pictures_are_added_by_those_who_write(member, home, group):
    response = member(group).get(reverse("wagtailimages:add"))
    assert refused(response) is (group not in {ADMINISTRATORS, EDITORS, PRESS})


ROOMS = [
    ("wagtailsnippets_assistance_contact:add", {ADMINISTRATORS, EDITORS}),
    ("wagtailsnippets_assistance_contact:list", {ADMINISTRATORS, EDITORS, VERIFIERS}),
    ("contact-verification:index", {ADMINISTRATORS, EDITORS, VERIFIERS}),
    ("wagtailsnippets_assistance_coresentences:add", {ADMINISTRATORS, REVIEWERS}),
    ("wagtailsnippets_news_presscontact:add", {ADMINISTRATORS, EDITORS, PRESS}),
    ("bundles:index", {ADMINISTRATORS, EDITORS, PRESS, REVIEWERS, TRANSLATORS}),
    ("format_requests:index", {ADMINISTRATORS, EDITORS}),
    ("format_requests:add", {ADMINISTRATORS, EDITORS}),
]


@pytest.mark.parametrize("group", EVERYBODY)
def test_each_room_is_open_to_those_who_work_in_it(member, home, group):
    client = member(group)
    for name, groups in ROOMS:
        assert refused(client.get(reverse(name))) is (group not in groups), name


@pytest.mark.parametrize(
    ("name", "groups"),
    [
        ("approve", {ADMINISTRATORS, REVIEWERS}),
        ("withdraw", {ADMINISTRATORS, EDITORS}),
        ("submit", {ADMINISTRATORS, EDITORS, PRESS}),
    ],
)
def test_a_bundles_steps_are_taken_by_those_whose_step_it_is(member, home, name, groups):
    index = home.add_child(instance=CampaignIndexPage(title_sl="Kampanje", title_en="Campaigns"))
    day = index.add_child(
        instance=ObservancePage(title_sl="Dan", title_en="Day", day=18, month=10, first_year=2007)
    )
    bundle = Bundle.objects.create(observance=day, year=2026)
    for group in EVERYBODY:
        before = bundle.log_entries.count()
        response = member(group).post(reverse("bundles:step", args=[bundle.pk, name]))
        bundle.refresh_from_db()
        if group not in groups:
            assert refused(response), group
            assert bundle.log_entries.count() == before
        else:
            assert not refused(response), group


def test_an_administrator_cannot_become_more_than_that(member, home):
    client = member(ADMINISTRATORS)
    user = User.objects.get(username=f"member-of-{ADMINISTRATORS}")
    client.post(
        reverse("wagtailusers_users:edit", args=[user.pk]),
        {
            "username": user.username,
            "email": "a@example.org",
            "first_name": "A",
            "last_name": "B",
            "is_active": "on",
            "is_superuser": "on",
            "groups": [str(group.pk) for group in user.groups.all()],
        },
    )
    user.refresh_from_db()
    assert not user.is_superuser
