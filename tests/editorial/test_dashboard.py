"""The dashboard says what waits, to whom it may concern."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone

from cms.editorial.groups import (
    COORDINATORS,
    EDITORS,
    PRESS,
    REVIEWERS,
    TRANSLATORS,
    VERIFIERS,
)
from content_types.assistance.starter import load as load_contacts
from content_types.campaigns.models import CampaignIndexPage, ObservancePage
from content_types.news.bundles.enums import BundleState
from content_types.news.bundles.models import Bundle
from content_types.plan.models import Timeframe
from content_types.registers.starter import load as load_registers
from tests.support.factories import StandardPageFactory

pytestmark = pytest.mark.django_db


def panel(client):
    """What the panel shows: ({number: label} of counts, {title: (titles, number)} of lists)."""
    response = client.get(reverse("wagtailadmin_home"))
    contexts = [context for context in response.context if "counts" in context.flatten()]
    counts = contexts[0]["counts"] if contexts else []
    lists = contexts[0]["lists"] if contexts else []
    return counts, [([page.title_sl for page in each.pages], each.number) for each in lists]


def test_open_findings_are_counted_by_severity(admin, make_finding):
    make_finding(1)
    make_finding(2)
    make_finding(3, severity="notice")
    make_finding(4, severity="warning", state="accepted", reason="Tako je.")
    counts, _ = panel(admin)
    assert [count.number for count in counts] == [2, 1]
    for count in counts:
        assert len(admin.get(count.url).context["object_list"]) == count.number


def test_drafts_and_pages_without_english_are_named(admin, home):
    StandardPageFactory(parent=home, title_sl="Oba", title_en="Both")
    StandardPageFactory(parent=home, title_sl="Brez", title_en="")
    draft = StandardPageFactory(parent=home, title_sl="Staro", title_en="Old")
    draft.title_sl = "Novo"
    draft.save_revision()
    _, lists = panel(admin)
    assert lists == [(["Staro"], 1), (["Brez"], 1)]


def test_a_long_list_is_cut_and_counted(admin, home):
    for number in range(8):
        StandardPageFactory(parent=home, title_sl=f"Stran {number}", title_en="")
    _, lists = panel(admin)
    assert (len(lists[0][0]), lists[0][1]) == (5, 8)


def test_nothing_is_shown_where_nothing_waits(admin, home):
    assert panel(admin) == ([], [])


def test_each_sees_what_is_theirs(member, home, make_finding):
    make_finding()
    StandardPageFactory(parent=home, title_sl="Brez", title_en="")
    for group, findings, pages in ((COORDINATORS, 1, 0), (EDITORS, 0, 1), (TRANSLATORS, 0, 1)):
        counts, lists = panel(member(group))
        assert (len(counts), len(lists)) == (findings, pages), group


def test_the_panel_takes_few_queries_however_much_waits(
    admin, home, make_finding, django_assert_max_num_queries
):
    for number in range(20):
        make_finding(number)
        StandardPageFactory(parent=home, title_sl=f"Stran {number}", title_en="")
    admin.get(reverse("wagtailadmin_home"))
    with django_assert_max_num_queries(40):
        panel(admin)


@pytest.fixture
def observance(home):
    index = home.add_child(instance=CampaignIndexPage(title_sl="Kampanje", title_en="Campaigns"))
    page = ObservancePage(
        title_sl="Evropski dan", title_en="EU day", day=18, month=10, first_year=2007
    )
    return index.add_child(instance=page)


def test_days_to_the_next_observance_and_the_state_of_its_bundle(member, observance):
    editor = member(EDITORS)
    with time_machine.travel("2026-10-08 12:00"):
        [coming] = panel_of(editor, "coming")
        assert (coming.day.isoformat(), coming.may_open) == ("2026-10-18", True)
        assert "10" in coming.wait
        Bundle.objects.create(observance=observance, year=2026)
        [coming] = panel_of(editor, "coming")
        assert (coming.state, coming.may_open) == (BundleState.PREPARING.label, False)
        assert editor.get(coming.url).status_code == 200
    with time_machine.travel("2026-10-19 12:00"):
        [coming] = panel_of(editor, "coming")
        # The list leads to the bundle of this year until the window closes: there is no other yet.
        assert (coming.day.isoformat(), coming.may_open) == ("2027-10-18", False)
    with time_machine.travel("2026-12-01 12:00"):
        [coming] = panel_of(editor, "coming")
        assert (coming.day.isoformat(), coming.may_open) == ("2027-10-18", True)


def panel_of(client, name):
    response = client.get(reverse("wagtailadmin_home"))
    return next(each[name] for each in response.context if name in each.flatten())


def test_observances_are_nothing_for_a_coordinator(member, observance):
    assert panel_of(member(COORDINATORS), "coming") == []


def test_overdue_measures_wait_for_whoever_records_progress(member, plan, measure):
    plan.save_revision().publish()
    year = {"kind": "single", "first_year": plan.first_year, "last_year": plan.first_year}
    Timeframe.objects.create(measure=measure, exact=True, **year)
    coordinator = member(COORDINATORS)
    with time_machine.travel(f"{plan.first_year}-12-31 22:59:59 +0000"):
        assert panel(coordinator) == ([], [])
    with time_machine.travel(f"{plan.first_year}-12-31 23:00:00 +0000"):
        ((count,), _lists) = panel(coordinator)
        assert count.number == 1
        assert measure.number in coordinator.get(count.url).content.decode()
        assert panel(member(VERIFIERS)) == ([], [])


def test_contacts_due_are_counted_for_those_who_verify_and_those_who_propose(member):
    for load in (load_registers, load_contacts):
        load(lambda outcome, key: None)
    for group in (VERIFIERS, EDITORS):
        person = member(group)
        counts, _ = panel(person)
        assert counts
        for count in counts:
            listed = person.get(count.url).context["object_list"]
            assert len({channel.contact_id for channel in listed}) == count.number
    assert panel(member(TRANSLATORS))[0] == []


def test_a_bundle_in_review_waits_for_everybody_but_its_submitter(member, observance):
    reviewer = member(REVIEWERS)
    bundle = Bundle.objects.create(observance=observance, year=2026, state=BundleState.IN_REVIEW)
    assert [count.number for count in panel(reviewer)[0]] == [1]
    bundle.submitted_by = User.objects.get(username=f"member-of-{REVIEWERS}")
    bundle.save()
    assert panel(reviewer)[0] == []


@pytest.mark.parametrize(("group", "number"), [(EDITORS, [1]), (REVIEWERS, []), (PRESS, [])])
def test_a_release_that_failed_waits_for_those_who_release(member, observance, group, number):
    somebody = member(group)
    Bundle.objects.create(observance=observance, year=2025, state=BundleState.FAILED)
    assert [count.number for count in panel(somebody)[0]] == number


@pytest.mark.parametrize(("group", "number"), [(EDITORS, [1]), (REVIEWERS, []), (PRESS, [1])])
def test_a_bundle_that_came_back_waits_for_those_who_prepare_it(member, observance, group, number):
    somebody = member(group)
    bundle = Bundle.objects.create(observance=observance, year=2026)
    assert panel(somebody)[0] == []
    bundle.submitted_at = timezone.now()
    bundle.save()
    assert [count.number for count in panel(somebody)[0]] == number


def test_scheduled_releases_are_listed(admin, home):
    page = StandardPageFactory(parent=home, title_sl="Pozneje", title_en="Later", live=False)
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()
    _, lists = panel(admin)
    assert (["Pozneje"], 1) in lists
