"""Findings: listed, shown on their page, settled with a reason, never added or deleted by hand."""

import csv
import io

import pytest
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from wagtail.log_actions import registry as log_registry

from cms.editorial.findings.message import message_of, place_of
from cms.editorial.groups import COORDINATORS, EDITORS, TRANSLATORS
from content_types.plan.writing.findings import PLACE
from tests.support.browser_forms import sent

pytestmark = pytest.mark.django_db


def settle_url(finding):
    return reverse("findings:edit", args=[finding.pk])


def listed(admin, query=""):
    response = admin.get(reverse("findings:index") + query)
    assert response.status_code == 200
    return [finding.fingerprint for finding in response.context["object_list"]]


def test_a_finding_is_worded_from_its_figures(make_finding):
    message = message_of(make_finding())
    assert "10.000,00 EUR" in message
    assert "20.000,00 EUR" in message
    assert "Ozaveščanje" in message


@pytest.mark.parametrize(
    ("language", "amount", "place"),
    [("sl", "10.000,00 EUR", "5.4, vrstica 12"), ("en", "EUR 10,000.00", "5.4, line 12")],
)
def test_amounts_and_places_are_written_as_the_interface_does(
    make_finding, language, amount, place
):
    where = {"node": "5.4", "place": {"kind": "line", "number": 12, "row": 0, "heading": ""}}
    finding = make_finding(stated="EUR 10,000.00", computed="EUR 9,000.00")
    finding.params |= {PLACE: where}
    with translation.override(language):
        assert amount in message_of(finding)
        assert place_of(finding) == place


@pytest.mark.parametrize("change", [{"code": "gone.long-ago"}, {"params": {}}])
def test_a_finding_that_can_no_longer_be_worded_is_named_by_code_and_place(make_finding, change):
    finding = make_finding(**change)
    assert message_of(finding) == f"{finding.code}: table 1, row 1"


def test_open_findings_come_first_and_the_worst_of_them_at_the_top(admin, make_finding):
    make_finding(1, severity="notice")
    make_finding(2, severity="error", state="accepted", reason="Tako je.")
    make_finding(3, severity="warning")
    make_finding(4, severity="error")
    assert listed(admin) == ["4", "3", "1", "2"]


def test_findings_are_filtered_and_searched(admin, make_finding, plan):
    make_finding(1, severity="notice", code="abbreviation.not-introduced")
    make_finding(2, state="resolved", reason="Popravljeno.")
    assert listed(admin, "?state=open") == ["1"]
    assert listed(admin, "?severity=error") == ["2"]
    assert listed(admin, "?code=abbreviation.not-introduced") == ["1"]
    assert listed(admin, f"?plan={plan.pk}") == ["1", "2"]
    assert listed(admin, "?q=row-total") == ["2"]


def test_the_list_is_a_spreadsheet_too(admin, make_finding):
    make_finding()
    response = admin.get(reverse("findings:index") + "?export=csv")
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    row = list(csv.reader(io.StringIO(text)))[1]
    assert "1.1 Usposabljanje" in row
    assert "10.000,00 EUR" in row


@pytest.mark.parametrize("state", ["resolved", "accepted"])
def test_settling_needs_a_reason(admin, make_finding, state):
    finding = make_finding()
    for reason in ("", "   \n"):
        response = admin.post(settle_url(finding), {"state": state, "reason": reason})
        assert set(response.context["form"].errors) == {"reason"}
        finding.refresh_from_db()
        assert finding.state == "open"


@pytest.mark.parametrize("state", ["resolved", "accepted"])
def test_a_settled_finding_says_who_settled_it_when_and_why(admin, make_finding, state):
    finding = make_finding()
    response = admin.post(settle_url(finding), {"state": state, "reason": "Preverjeno."})
    assert response.status_code == 302
    finding.refresh_from_db()
    assert (finding.state, finding.reason) == (state, "Preverjeno.")
    assert finding.settled_by.username == "superuser"
    assert finding.settled_at is not None
    assert log_registry.get_logs_for_instance(finding).count() == 1
    assert "superuser" in admin.get(settle_url(finding)).content.decode()


def test_a_finding_can_be_opened_again(admin, make_finding):
    finding = make_finding()
    admin.post(settle_url(finding), {"state": "resolved", "reason": "Pomota."})
    admin.post(settle_url(finding), {"state": "open", "reason": ""})
    finding.refresh_from_db()
    assert (finding.state, finding.settled_by, finding.settled_at) == ("open", None, None)


def test_saving_without_a_change_does_not_put_another_name_to_it(admin, make_finding, member):
    finding = make_finding()
    values = {"state": "resolved", "reason": "Preverjeno."}
    admin.post(settle_url(finding), values)
    member(COORDINATORS).post(settle_url(finding), values)
    finding.refresh_from_db()
    assert finding.settled_by.username == "superuser"


def test_a_colleague_s_reason_is_not_overwritten(admin, make_finding, member):
    finding = make_finding()
    address, other = settle_url(finding), member(COORDINATORS)
    mine, theirs = (sent(browser.get(address)) for browser in (admin, other))
    other.post(address, theirs | {"state": "accepted", "reason": "Tako piše."})
    refused = admin.post(address, mine | {"state": "resolved", "reason": "Popravljeno."})
    assert len(refused.context["form"].non_field_errors()) == 1
    assert "Popravljeno." in refused.content.decode()
    finding.refresh_from_db()
    assert (finding.state, finding.reason) == ("accepted", "Tako piše.")
    admin.post(address, sent(refused))
    finding.refresh_from_db()
    assert (finding.state, finding.settled_by.username) == ("resolved", "superuser")


def test_nobody_adds_or_deletes_a_finding_by_hand(admin, make_finding):
    finding = make_finding()
    for action in ("add", "delete", "copy", "usage"):
        with pytest.raises(NoReverseMatch):
            reverse(f"findings:{action}", args=[] if action == "add" else [finding.pk])
    for address in ("new/", f"delete/{finding.pk}/"):
        assert admin.post(reverse("findings:index") + address).status_code == 404
    html = admin.get(settle_url(finding)).content.decode()
    assert "/delete/" not in html


@pytest.mark.parametrize("group", [EDITORS, TRANSLATORS])
def test_who_does_not_settle_findings_has_no_list_of_them(member, make_finding, group):
    finding = make_finding()
    client = member(group)
    for address in (reverse("findings:index"), settle_url(finding)):
        assert client.get(address).status_code == 302
    client.post(settle_url(finding), {"state": "resolved", "reason": "Sem."})
    finding.refresh_from_db()
    assert finding.state == "open"


class TestOnThePage:
    def edit(self, client, page):
        response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
        assert response.status_code == 200
        return response.content.decode()

    def test_open_findings_stand_on_the_page_concerned(self, admin, make_finding, measure, plan):
        mine = make_finding(1)
        other = make_finding(2, page=plan.get_children().get())
        html = self.edit(admin, measure)
        assert "table 1, row 1" in html
        assert settle_url(mine) in html
        assert settle_url(other) not in html
        assert settle_url(other) in self.edit(admin, other.page)

    def test_settled_ones_are_gone_from_the_page(self, admin, make_finding, measure):
        make_finding(state="accepted", reason="Tako piše.")
        assert "editorial-findings" not in self.edit(admin, measure)

    def test_editors_see_them_without_the_way_to_settle(self, member, make_finding, measure):
        finding = make_finding()
        html = self.edit(member(EDITORS), measure)
        assert "table 1, row 1" in html
        assert settle_url(finding) not in html

    def test_what_documents_say_is_not_taken_for_markup(self, admin, make_finding, measure):
        make_finding(stated="<img src=x onerror=alert(1)>", place="<b>row</b>")
        html = self.edit(admin, measure)
        assert "<img src=x" not in html
        assert "&lt;img src=x" in html
        assert "&lt;b&gt;row" in html

    def test_many_findings_take_no_more_queries(
        self, admin, make_finding, measure, django_assert_max_num_queries
    ):
        for number in range(30):
            make_finding(number)
        self.edit(admin, measure)
        with django_assert_max_num_queries(60):
            self.edit(admin, measure)
