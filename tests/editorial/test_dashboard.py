"""The dashboard says what waits, to whom it may concern."""

import pytest
from django.urls import reverse

from cms.editorial.groups import COORDINATORS, EDITORS, TRANSLATORS
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
