"""Progress entries: drafts, previews, publishing, history, in the admin of a coordinator."""

import pytest
import time_machine
from django.urls import reverse

from cms.editorial.groups import COORDINATORS, EDITORS
from content_types.plan.models import Objective, ProgressEntry

pytestmark = pytest.mark.django_db


def address(action, *args):
    return reverse(f"wagtailsnippets_plan_progressentry:{action}", args=args)


@pytest.fixture
def form(measure):
    return {
        "measure": str(measure.pk),
        "date": "2026-03-01",
        "status": "in_progress",
        "objective": "",
        "text_sl": "Izvedena so bila tri usposabljanja.",
        "text_en": "Three trainings took place.",
        "evidence": "",
        "go_live_at": "",
        "expire_at": "",
    }


def test_a_draft_is_kept_and_then_published_with_both_languages(admin, form):
    assert admin.get(address("add")).status_code == 200
    assert admin.post(address("add"), form).status_code == 302
    entry = ProgressEntry.objects.get()
    assert not entry.live
    assert admin.get(address("edit", entry.pk)).status_code == 200
    published = form | {"status": "done", "action-publish": "1"}
    assert admin.post(address("edit", entry.pk), published).status_code == 302
    entry.refresh_from_db()
    assert entry.live
    assert (entry.status, entry.text_en) == ("done", "Three trainings took place.")
    assert entry.text_sl == "Izvedena so bila tri usposabljanja."
    history = admin.get(address("history", entry.pk))
    assert len(history.context["object_list"]) >= 3


def test_a_later_draft_does_not_change_what_is_public(admin, form):
    admin.post(address("add"), form | {"action-publish": "1"})
    entry = ProgressEntry.objects.get()
    admin.post(address("edit", entry.pk), form | {"text_sl": "Novo.", "text_en": "New."})
    entry.refresh_from_db()
    assert entry.text_sl == "Izvedena so bila tri usposabljanja."
    assert entry.has_unpublished_changes
    draft = entry.get_latest_revision_as_object()
    assert (draft.text_sl, draft.text_en) == ("Novo.", "New.")


def test_entries_are_listed_filtered_and_exported(admin, form, measure):
    admin.post(address("add"), form | {"action-publish": "1"})
    for query, number in (
        ("", 1),
        (f"?measure={measure.pk}", 1),
        ("?status=done", 0),
        ("?date_from=2026-01-01&date_to=2026-12-31", 1),
        ("?date_from=2027-01-01", 0),
        ("?q=Training", 1),
    ):
        response = admin.get(address("list") + query)
        assert len(response.context["object_list"]) == number, query
    text = b"".join(admin.get(address("list") + "?export=csv").streaming_content).decode()
    assert "1.1 Usposabljanje" in text
    assert "in_progress" not in text


def errors(response):
    return response.context["form"].errors


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"date": "2026-03-02"}, "date"),
        ({"date": "2026-03-01"}, ""),
    ],
)
def test_nobody_publishes_today_how_far_a_measure_will_be(admin, form, fields, said):
    with time_machine.travel("2026-02-28 23:30 +0000"):
        response = admin.post(address("add"), form | fields | {"action-publish": "1"})
    if not said:
        assert response.status_code == 302, errors(response)
    else:
        assert list(errors(response)) == [said]
        assert not ProgressEntry.objects.exists()


def test_a_draft_may_be_dated_ahead(admin, form):
    with time_machine.travel("2026-02-01"):
        assert admin.post(address("add"), form).status_code == 302


@pytest.mark.parametrize(
    ("number", "taken"), [("0", False), ("1", True), ("2", True), ("3", False)]
)
def test_an_entry_is_about_an_objective_that_the_measure_has(admin, form, measure, number, taken):
    for _each in range(2):
        Objective.objects.create(measure=measure, text_sl="Cilj.")
    response = admin.post(address("add"), form | {"objective": number})
    assert (response.status_code == 302) is taken
    if not taken:
        assert "2" in str(errors(response)["objective"])


def test_the_only_objective_of_a_measure_is_all_of_it(admin, form, measure):
    Objective.objects.create(measure=measure, text_sl="Cilj.")
    admin.post(address("add"), form | {"objective": "1"})
    assert ProgressEntry.objects.get().objective is None


def test_the_coordinator_records_progress_and_editors_do_not(member, form):
    assert member(COORDINATORS).post(address("add"), form).status_code == 302
    assert ProgressEntry.objects.count() == 1
    editor = member(EDITORS)
    assert editor.get(address("list")).status_code == 302
    editor.post(address("add"), form)
    assert ProgressEntry.objects.count() == 1


def test_the_coordinator_can_choose_a_measure(member, measure):
    response = member(COORDINATORS).get(
        reverse("wagtailadmin_choose_page_child", args=[measure.get_parent().pk]),
        {"page_type": "plan.measurepage"},
    )
    assert response.status_code == 200
    assert "Usposabljanje" in response.content.decode()


SAID = {"sl": "Izvedena so bila tri usposabljanja.", "en": "Three trainings took place."}


def previewed(admin, form, mode, entry=None):
    where = address(*(("preview_on_edit", entry.pk) if entry else ("preview_on_add",)))
    sent = admin.post(where, form).json()
    assert sent == {"is_valid": True, "is_available": True}
    response = admin.get(where, {"mode": mode})
    assert response.status_code == 200
    assert response.headers["Content-Language"] == mode
    return response.content.decode()


@pytest.mark.parametrize("mode", ["sl", "en"])
def test_a_new_entry_is_seen_on_its_measure_s_page(admin, form, measure, mode):
    html = previewed(admin, form, mode)
    assert f'<html lang="{mode}"' in html
    assert getattr(measure, f"title_{mode}") in html
    assert html.count(SAID[mode]) == 1
    assert not ProgressEntry.objects.exists()


@pytest.mark.parametrize("mode", ["sl", "en"])
def test_a_changed_entry_stands_where_its_day_puts_it_and_once(admin, form, measure, mode):
    older, entry = (
        ProgressEntry.objects.create(
            measure=measure, date=f"2026-0{month}-01", status="in_progress", text_en=text
        )
        for month, text in ((1, "The older one."), (2, "As it was."))
    )
    changed = form | {"date": "2025-12-31", "status": "delayed"}
    html = previewed(admin, changed, mode, entry)
    assert "As it was." not in html
    assert "2026-02-01" not in html
    assert html.index('datetime="2026-01-01"') < html.index('datetime="2025-12-31"')
    entry.refresh_from_db()
    assert (entry.text_en, older.live) == ("As it was.", True)


def test_of_one_day_the_entry_that_is_being_written_says_the_state(admin, form, measure):
    ProgressEntry.objects.create(measure=measure, date="2026-03-01", status="delayed")
    html = previewed(admin, form | {"status": "done"}, "en")
    state = html.split("Status:")[1].split("</p>")[0]
    assert "done" in state


@pytest.mark.parametrize("missing", ["measure", "date"])
def test_what_cannot_stand_on_a_page_yet_has_no_preview(admin, form, missing):
    sent = admin.post(address("preview_on_add"), form | {missing: ""}).json()
    assert sent == {"is_valid": False, "is_available": False}


def test_a_draft_without_a_state_is_seen_as_one(admin, form, measure):
    assert "nothing reported yet" in previewed(admin, form | {"status": ""}, "en")


def test_another_version_is_seen_too(admin, form, measure):
    admin.post(address("add"), form)
    entry = ProgressEntry.objects.get()
    where = address("revisions_view", entry.pk, entry.latest_revision_id)
    assert SAID["en"] in admin.get(where, {"mode": "en"}).content.decode()
    assert SAID["sl"] in admin.get(where).content.decode()
